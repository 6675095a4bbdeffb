#pragma once
// By which words a model is found beside those of its page: "3b", "128k", "apache", "fits8gb".
//
// Pure; sizes are core/compute's.

#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/search/page.h"

namespace slm::site {

/// Among models with the same fact the newer come first, of those that fit into a memory the larger.
std::vector<search::Fact> search_facts(const catalog::Model& model, const catalog::Catalog& catalog);

/// "14.66 B parameters, 16K context, MIT License, Q4_K_M 9.05 GB"
std::string search_summary(const catalog::Model& model, const catalog::Catalog& catalog);

/// What it is called: id, repository, tag, and the id without "-instruct" where no other model has that name.
std::vector<std::string> search_names(const catalog::Model& model, const catalog::Catalog& catalog);
/// By whom, of which family, under which licence.
std::vector<std::string> search_keywords(const catalog::Model& model, const catalog::Catalog& catalog);

}  // namespace slm::site
