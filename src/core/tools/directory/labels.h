#pragma once
// The directory's words: what facets, their values, sizes and contexts are called on a page.
//
// Pure.

#include <cstdint>
#include <string>
#include <string_view>

#include "core/tools/directory/query.h"

namespace slm::tools {

/// "Licence"
std::string_view label_of(Facet facet);

/// (Facet::task, "tool-use") -> "Tool use"; (Facet::language, "de") -> "German"; what has no name stays as it
/// is.
std::string value_label(Facet facet, std::string_view value, const catalog::Catalog& catalog);

/// 16384 -> "16K", 10000 -> "10,000", 1048576 -> "1M"
std::string tokens_label(std::uint64_t tokens);

/// 8 GiB -> "8 GB", as memory is sold; 1536 MiB -> "1.5 GB"
std::string memory_label(std::uint64_t bytes);

/// What must hold the model: "GeForce RTX 4090" or "8 GB"; "" where nothing must.
std::string limit_label(const catalog::Catalog& catalog, const Query& query);

/// "143 of 690 models fit 8 GB at 16K", "104 of 690 models"
std::string result_sentence(const catalog::Catalog& catalog, const Query& query, std::size_t row_count);

}  // namespace slm::tools
