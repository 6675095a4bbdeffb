#pragma once
// What `slmhub models` prints, for people and for programs.
//
// Pure.

#include <string>

#include "core/tools/directory/query.h"

namespace slm::cli {

/// A JSON array of models, in the order of the selection, with a line end.
std::string models_json(const catalog::Catalog& catalog, const tools::Selection& selection);

/// A table with a line of result: "143 of 690 models fit 8 GiB with 16384 tokens of context".
std::string models_text(const catalog::Catalog& catalog, const tools::Selection& selection,
                        const tools::Query& query);

std::string model_json(const catalog::Model& model);

/// Names and values; what was not seen in a source carries a question mark.
std::string model_text(const catalog::Catalog& catalog, const catalog::Model& model);

}  // namespace slm::cli
