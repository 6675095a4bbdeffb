#pragma once
// The order of a directory's rows.
//
// Pure.

#include <vector>

#include "core/tools/directory/query.h"

namespace slm::tools {

/// By `key`, then by id; what has no value for `key` stands last in either direction.
void sort_rows(const catalog::Catalog& catalog, SortKey key, Direction direction, std::vector<Row>& rows);

}  // namespace slm::tools
