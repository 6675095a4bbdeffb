#pragma once
// Which values of a facet a model has, as written in addresses.
//
// Pure.

#include <string>
#include <vector>

#include "core/tools/directory/query.h"

namespace slm::tools {

/// (Facet::task, …) -> {"code", "tool-use"}
std::vector<std::string> facet_values(Facet facet, const catalog::Model& model,
                                      const catalog::Catalog& catalog);

/// Alphabetical without repetitions; size classes by size.
void sort_facet_values(Facet facet, std::vector<std::string>& values);

}  // namespace slm::tools
