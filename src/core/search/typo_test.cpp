#include "core/search/typo.h"

#include <gtest/gtest.h>

namespace slm::search {
namespace {

TEST(distance_between, counts_mistakes) {
  struct Case {
    std::string_view typed, known;
    std::uint32_t limit, whole, beginning;
  };
  constexpr Case k_cases[] = {
      {"gemma", "gemma", 1, 0, 0},
      {"gema", "gemma", 1, 1, 1},
      {"gmema", "gemma", 1, 1, 1},
      {"lama", "llama", 1, 1, 1},
      {"wqen", "qwen", 1, 1, k_too_far},
      {"qauntization", "quantization", 2, 1, 1},
      {"qauntiz", "quantization", 1, k_too_far, 1},
      {"tokeniser", "tokenizer", 2, 1, 1},
      {"mistral", "minstrel", 1, k_too_far, k_too_far},
      {"abc", "xyz", 2, k_too_far, k_too_far},
  };
  for (const Case& each : k_cases) {
    const Distance distance = distance_between(each.typed, each.known, each.limit);
    EXPECT_EQ(distance.whole, each.whole) << each.typed << " " << each.known;
    EXPECT_EQ(distance.beginning, each.beginning) << each.typed << " " << each.known;
  }
}

TEST(forgiven_mistakes, grow_with_the_word) {
  EXPECT_EQ(forgiven_mistakes("phi"), 0u);
  EXPECT_EQ(forgiven_mistakes("gema"), 1u);
  EXPECT_EQ(forgiven_mistakes("qauntization"), 2u);
  EXPECT_EQ(forgiven_mistakes("量化模型"), 0u);
}

}  // namespace
}  // namespace slm::search
