#pragma once
// Ranges and counts in words, for the pages made of the catalogue.
//
// Pure.

#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.h"
#include "site/layouts/model_facts.h"

namespace slm::site {

/// (1, "model", "models") -> "1 model"
std::string count_of(std::size_t count, std::string_view one, std::string_view many);

/// "270 M to 27 B", "4 B", or "unknown" where none is known; a fact only where each of them is.
Fact parameter_range(const catalog::Catalog& catalog, const std::vector<std::uint32_t>& models);

/// "Mar 2025 to Aug 2025", "Aug 2025", or "unknown"; a fact only where each of them is.
Fact release_range(const catalog::Catalog& catalog, const std::vector<std::uint32_t>& models);

/// "Yes", "No", "Under conditions" or "Unknown: read its text"; other words for the first two where they read
/// better: "Required".
struct YesNo {
  std::string_view yes = "Yes", no = "No";
};
std::string permission_words(catalog::Permission permission, YesNo words = {});

}  // namespace slm::site
