#include "core/catalog/row.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

TEST(is_verified, needs_a_source_and_no_doubt) {
  RowOrigin origin;
  EXPECT_FALSE(origin.is_verified("title"));
  origin.sources = {"https://a.org/"};
  origin.unverified = {"insight"};
  EXPECT_TRUE(origin.is_verified("title"));
  EXPECT_FALSE(origin.is_verified("insight"));
}

}  // namespace
}  // namespace slm::catalog
