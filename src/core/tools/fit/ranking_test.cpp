#include "core/tools/fit/ranking.h"

#include <gtest/gtest.h>

#include <set>

#include "core/tools/fit/fit_fixture.h"

namespace slm::tools {
namespace {

std::vector<std::string> ids_of(const std::vector<Candidate>& candidates, const Knowledge& knowledge) {
  std::vector<std::string> ids;
  for (const Candidate& candidate : candidates) {
    ids.push_back(knowledge.catalog.models()[candidate.model].id.text());
  }
  return ids;
}

std::vector<Candidate> ranked(const FitKnowledge& test, std::uint64_t memory_gib,
                              std::uint64_t context_tokens = 4096) {
  return rank({.context_tokens = context_tokens, .memory = memory_of(memory_gib << 30)}, test.knowledge);
}

// Q4_K_M of 8 billion weights is 4.9 GB, of 15 billion 9 GB: 8 GiB hold the first with room.
TEST(rank, puts_the_largest_that_fits_with_ease_first) {
  const FitKnowledge test;
  EXPECT_EQ(ids_of(ranked(test, 8), test.knowledge),
            (std::vector<std::string>{"middle-instruct", "small-instruct", "large-instruct"}));
  EXPECT_EQ(ids_of(ranked(test, 64), test.knowledge),
            (std::vector<std::string>{"middle-instruct", "large-instruct", "small-instruct"}))
      << "twice the size counts as much as a command that is known; the large one has none";
}

TEST(rank, offers_the_most_bits_that_fit_with_ease_and_no_more_than_eight) {
  const FitKnowledge test;
  const auto in_8 = ranked(test, 8);
  EXPECT_EQ(in_8.front().quantization->name, "Q4_K_M");
  EXPECT_EQ(in_8.front().comfort, Comfort::easy);
  EXPECT_EQ(in_8.back().quantization->name, "Q2_K");
  EXPECT_EQ(in_8.back().comfort, Comfort::few_bits);
  for (const Candidate& candidate : ranked(test, 64)) EXPECT_EQ(candidate.quantization->name, "Q8_0");
}

TEST(rank, prefers_a_small_model_that_writes_as_fast_as_people_read) {
  const FitKnowledge test;
  const catalog::Device* slow = test.catalog.find_device("slow-24gb");
  const auto candidates =
      rank({.context_tokens = 4096, .memory = memory_of(*slow), .device = slow}, test.knowledge);
  ASSERT_FALSE(candidates.empty());
  bool was_slow = false;
  for (const Candidate& candidate : candidates) {
    ASSERT_TRUE(candidate.tokens_per_second);
    const bool is_slow = candidate.tokens_per_second->value < k_reading_tokens_per_second;
    EXPECT_TRUE(is_slow || !was_slow);
    was_slow = is_slow;
  }
  EXPECT_TRUE(was_slow);
  EXPECT_EQ(test.catalog.models()[candidates.front().model].id.text(), "small-instruct");
}

TEST(rank, never_loses_a_model_to_more_memory_or_gains_one_by_more_context) {
  const FitKnowledge test;
  std::set<std::string> before;
  for (const std::uint64_t gib : {1, 2, 3, 4, 5, 6, 8, 12, 16, 24, 48}) {
    const auto ids = ids_of(ranked(test, gib), test.knowledge);
    const std::set<std::string> now(ids.begin(), ids.end());
    for (const std::string& id : before) EXPECT_EQ(now.count(id), 1u) << id << " at " << gib;
    before = now;
  }
  EXPECT_EQ(before.size(), 3u);
  for (const std::uint64_t gib : {4, 8, 16}) {
    std::size_t most = SIZE_MAX;
    for (const std::uint64_t context : {256, 4096, 8192, 16384, 16385}) {
      const std::size_t count = ranked(test, gib, context).size();
      EXPECT_LE(count, most) << context << " tokens in " << gib;
      most = count;
    }
    EXPECT_EQ(most, 0u) << "no model of the catalogue takes more than 16,384 tokens";
  }
}

TEST(rank, keeps_to_the_licence_that_is_asked_for) {
  const FitKnowledge test;
  const FitQuestion question{.use = Use::code, .licence = LicenceWish::mit, .memory = memory_of(8ull << 30)};
  EXPECT_EQ(ids_of(rank(question, test.knowledge), test.knowledge),
            (std::vector<std::string>{"coder-instruct"}));
  FitQuestion other = question;
  other.licence = LicenceWish::apache;
  EXPECT_TRUE(rank(other, test.knowledge).empty());
}

TEST(most_context, is_the_models_own_limit_where_memory_is_plenty) {
  const FitKnowledge test;
  const FitQuestion question{.context_tokens = 4096, .memory = memory_of(64ull << 30)};
  for (const Candidate& candidate : rank(question, test.knowledge)) {
    EXPECT_EQ(most_context(question, candidate, test.knowledge), 16384u);
  }
  const FitQuestion small{.context_tokens = 256, .memory = memory_of(6ull << 30)};
  const auto tight = rank(small, test.knowledge);
  ASSERT_FALSE(tight.empty());
  EXPECT_GE(most_context(small, tight.front(), test.knowledge), 256u);
  EXPECT_LT(most_context(small, tight.back(), test.knowledge), 16384u);
}

}  // namespace
}  // namespace slm::tools
