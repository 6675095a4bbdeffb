#include "cli/text_table.h"

#include <gtest/gtest.h>

namespace slm::cli {
namespace {

TEST(table_text, aligns_columns_by_characters_not_bytes) {
  EXPECT_EQ(table_text({{"a", "b"}, {"long", "c"}}), "a     b\nlong  c\n");
  EXPECT_EQ(table_text({{"né", "b"}, {"abc", ""}}), "né   b\nabc\n");
}

}  // namespace
}  // namespace slm::cli
