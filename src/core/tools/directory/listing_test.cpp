#include "core/tools/directory/listing.h"

#include <gtest/gtest.h>

#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

Listing read(const TestKnowledge& test, const Parameters& parameters) {
  Listing listing;
  EXPECT_TRUE(read_listing(listing, test.knowledge, parameters).empty());
  return listing;
}

TEST(address_of, says_only_what_differs) {
  const TestKnowledge test;
  EXPECT_EQ(address_of(Listing{}), "/models/");
  EXPECT_EQ(address_of(read(test, {{"sort", "-released"}, {"view", "table"}, {"page", "1"}})), "/models/");
  EXPECT_EQ(address_of(read(test, {{"memory", "8GB"}, {"context", "16K"}, {"sort", "id"}, {"page", "3"}})),
            "/models/?memory=8&context=16384&sort=id&page=3");
}

TEST(address_of, gives_the_same_listing_again) {
  const TestKnowledge test;
  const Parameters parameters{{"q", "a b"},        {"size", "4b-8b,8b-15b"}, {"context-min", "8192"},
                              {"verified", "yes"}, {"sort", "speed"},        {"view", "cards"},
                              {"page", "2"}};
  EXPECT_EQ(parameters_of(read(test, parameters)), parameters);
}

TEST(read_listing, collects_mistakes_and_keeps_the_rest) {
  const TestKnowledge test;
  Listing listing;
  const InputErrors errors = read_listing(
      listing, test.knowledge, {{"size", "huge"}, {"memory", "8"}, {"page", "0"}, {"view", "list"}});
  ASSERT_EQ(errors.size(), 3u);
  EXPECT_EQ(errors[0].input, "size");
  EXPECT_EQ(errors[1].input, "page");
  EXPECT_EQ(errors[2].input, "view");
  EXPECT_EQ(listing.query.memory_bytes, 8 * k_gib);
}

TEST(sorted_by, starts_where_the_best_stand_first_and_then_turns) {
  Listing listing;
  listing.page = 4;
  listing = sorted_by(listing, SortKey::parameters);
  EXPECT_EQ(listing.query.direction, Direction::ascending);
  EXPECT_EQ(listing.page, 1u);
  EXPECT_EQ(sorted_by(listing, SortKey::parameters).query.direction, Direction::descending);
  EXPECT_EQ(sorted_by(listing, SortKey::speed).query.direction, Direction::descending);
}

TEST(toggled, adds_a_value_and_takes_it_back) {
  const Listing once = toggled(Listing{}, Facet::task, "code");
  EXPECT_TRUE(is_chosen(once.query, Facet::task, "code"));
  EXPECT_FALSE(is_chosen(toggled(once, Facet::task, "code").query, Facet::task, "code"));
}

}  // namespace
}  // namespace slm::tools
