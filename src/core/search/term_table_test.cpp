#include "core/search/term_table.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace slm::search {
namespace {

TEST(TermTable, numbers_words_in_the_order_of_their_first_sight) {
  TermTable table;
  EXPECT_EQ(table.number_of("cache"), 0u);
  EXPECT_EQ(table.number_of(""), 1u);
  EXPECT_EQ(table.number_of("cach"), 2u);
  EXPECT_EQ(table.number_of("cache"), 0u);
  EXPECT_EQ(table.size(), 3u);
  EXPECT_EQ(table.key(2), "cach");
}

// Among so many words of 32 bits some share their hash, and all share slots.
TEST(TermTable, agrees_with_a_map_while_it_grows) {
  TermTable table;
  std::map<std::string, std::uint32_t> numbers;
  std::uint32_t state = 1;
  for (int round = 0; round < 200'000; ++round) {
    state = state * 1'664'525u + 1'013'904'223u;
    const std::string key = "w" + std::to_string((state >> 8) % 150'000);
    const auto [place, is_new] = numbers.emplace(key, static_cast<std::uint32_t>(numbers.size()));
    ASSERT_EQ(table.number_of(key), place->second) << key;
  }
  ASSERT_EQ(table.size(), numbers.size());
  for (const auto& [key, number] : numbers) ASSERT_EQ(table.key(number), key);
}

}  // namespace
}  // namespace slm::search
