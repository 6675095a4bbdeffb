#include "core/search/index.h"

#include <gtest/gtest.h>

#include "core/search/sample_pages.h"

namespace slm::search {
namespace {

TEST(Index, has_each_part_by_its_number_and_no_other) {
  const Index index = sample_index();
  const IndexParts& parts = index.parts();
  EXPECT_EQ(index.find({ShardKind::words, 3}), parts.words[3]);
  EXPECT_EQ(index.find({ShardKind::pages, 0}), parts.pages[0]);
  EXPECT_EQ(index.find({ShardKind::text, 2}), parts.text[2]);
  EXPECT_EQ(index.find({ShardKind::words, 4}), std::nullopt);
  EXPECT_EQ(index.find({ShardKind::text, 3}), std::nullopt);
}

TEST(Index, made_of_nothing_finds_nothing) {
  EXPECT_TRUE(Index().answer({.query = "cache"}).hits.empty());
  EXPECT_TRUE(Index(IndexParts{"broken", {}, {}, {}}).answer({.query = "cache"}).hits.empty());
}

}  // namespace
}  // namespace slm::search
