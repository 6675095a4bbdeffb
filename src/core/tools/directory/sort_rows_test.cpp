#include "core/tools/directory/sort_rows.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/catalog/sample_catalog.h"

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::make_sample_catalog;
using catalog::Model;

std::optional<std::uint64_t> sort_number(const Catalog& catalog, SortKey key, const Row& row) {
  const Model& model = catalog.models()[row.model];
  if (key == SortKey::parameters) return model.parameters.value;
  if (key == SortKey::context) return model.architecture.context_length;
  if (key == SortKey::file_size) return row.file_bytes;
  return row.cache_bytes;
}

TEST(Directory, sorts_by_any_number_with_the_unknown_last) {
  const Catalog catalog = make_sample_catalog(120);
  const Directory directory(catalog);
  for (const SortKey key : {SortKey::parameters, SortKey::context, SortKey::file_size, SortKey::cache}) {
    for (const Direction direction : {Direction::ascending, Direction::descending}) {
      Query query;
      query.sort = key;
      query.direction = direction;
      const Selection selection = directory.select(query);
      for (std::size_t i = 1; i < selection.rows.size(); ++i) {
        const auto a = sort_number(catalog, key, selection.rows[i - 1]);
        const auto b = sort_number(catalog, key, selection.rows[i]);
        if (a && b) {
          EXPECT_EQ(std::max(*a, *b), direction == Direction::ascending ? *b : *a);
          EXPECT_TRUE(*a != *b || selection.rows[i - 1].model < selection.rows[i].model);
        } else {
          EXPECT_FALSE(b.has_value());
        }
      }
    }
  }
}

}  // namespace
}  // namespace slm::tools
