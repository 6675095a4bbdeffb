#pragma once
// Rows of the directory for spreadsheets.
//
// Pure.

#include <span>
#include <string>

#include "core/tools/directory/query.h"

namespace slm::tools {

/// One line for each model after the line of names, RFC 4180; unknown values are empty.
std::string models_csv(const catalog::Catalog& catalog, std::span<const Row> rows);

}  // namespace slm::tools
