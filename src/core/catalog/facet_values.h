#pragma once
// Which values of a facet a model has, as written in addresses.
//
// Pure.

#include <string>
#include <vector>

#include "core/catalog/names.h"
#include "core/catalog/query.h"

namespace slm::catalog {

/// (Facet::task, …) -> {"code", "tool-use"}
std::vector<std::string> facet_values(Facet facet, const Model& model, const Catalog& catalog);

/// Alphabetical without repetitions; size classes by size.
void sort_facet_values(Facet facet, std::vector<std::string>& values);

}  // namespace slm::catalog
