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
      << "a command that is known counts as much as four times the size; the large one has none";
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

catalog::Catalog catalog_of(std::vector<catalog::Model> models) {
  catalog::CatalogParts parts = make_fit_catalog().parts();
  parts.models = std::move(models);
  return catalog::Catalog(std::move(parts));
}

std::vector<std::string> order_of(const catalog::Catalog& catalog, Use use = Use::chat) {
  const Directory directory(catalog);
  const Knowledge knowledge{catalog, directory};
  return ids_of(rank({.use = use, .context_tokens = 4096, .memory = memory_of(24ull << 30)}, knowledge),
                knowledge);
}

TEST(rank, puts_last_what_a_newer_model_of_its_maker_and_size_replaces) {
  const catalog::Catalog catalog =
      catalog_of({fit_model({"new-instruct", "One", 32, 8'030'261'248, 2026}),
                  fit_model({"old-instruct", "One", 32, 8'030'261'248, 2024}),
                  fit_model({"other-instruct", "Two", 16, 4'540'600'320, 2021})});
  EXPECT_EQ(order_of(catalog), (std::vector<std::string>{"new-instruct", "other-instruct", "old-instruct"}));
}

TEST(rank, replaces_no_model_made_for_the_use_by_one_that_is_not) {
  catalog::Model coder = fit_model({"coder-instruct", "One", 32, 8'030'261'248, 2024});
  coder.tasks = {catalog::Task::code};
  catalog::Model thinker = fit_model({"hybrid", "One", 32, 8'030'261'248, 2026});
  thinker.tasks = {catalog::Task::general, catalog::Task::reasoning};
  const catalog::Model old = fit_model({"old-instruct", "Two", 16, 4'540'600'320, 2021});
  catalog::Model code_old = old;
  code_old.tasks = {catalog::Task::code};
  EXPECT_EQ(order_of(catalog_of({coder, thinker, code_old}), Use::code),
            (std::vector<std::string>{"hybrid", "coder-instruct", "old-instruct"}));
}

// A published table has a beat b, against size and age; c shares no table.
TEST(rank, heeds_scores_of_one_table_over_size_and_age) {
  const auto score = [](std::uint32_t hundredths) {
    return catalog::Score{"MMLU", hundredths, "5-shot", {.source = "https://example.org/"}};
  };
  catalog::Model a = fit_model({"a-instruct", "One", 16, 4'540'600'320, 2024});
  catalog::Model b = fit_model({"b-instruct", "Two", 32, 8'030'261'248, 2025});
  const catalog::Model c = fit_model({"c-instruct", "Three", 16, 4'540'600'320, 2025});
  EXPECT_EQ(order_of(catalog_of({a, b, c})),
            (std::vector<std::string>{"b-instruct", "c-instruct", "a-instruct"}));
  a.scores = {score(7000)};
  b.scores = {score(6000)};
  EXPECT_EQ(order_of(catalog_of({a, b, c})),
            (std::vector<std::string>{"c-instruct", "a-instruct", "b-instruct"}));
}

TEST(rank, ends_where_scores_go_round_in_a_circle) {
  const auto score = [](std::uint32_t hundredths, const char* setting) {
    return catalog::Score{"MMLU", hundredths, setting, {.source = "https://example.org/"}};
  };
  catalog::Model a = fit_model({"a-instruct", "One", 32, 8'030'261'248, 2024});
  catalog::Model b = fit_model({"b-instruct", "Two", 32, 8'030'261'248, 2024});
  catalog::Model c = fit_model({"c-instruct", "Three", 32, 8'030'261'248, 2024});
  a.scores = {score(2, "x"), score(1, "z")};
  b.scores = {score(1, "x"), score(2, "y")};
  c.scores = {score(1, "y"), score(2, "z")};
  EXPECT_EQ(order_of(catalog_of({a, b, c})),
            (std::vector<std::string>{"a-instruct", "b-instruct", "c-instruct"}));
}

TEST(rank, asks_four_times_the_speed_of_models_that_always_think) {
  catalog::Model thinker = fit_model({"a-thinking", "One", 32, 8'030'261'248, 2025});
  thinker.tasks = {catalog::Task::math, catalog::Task::reasoning};
  catalog::Model plain = fit_model({"b-instruct", "Two", 16, 4'540'600'320, 2024});
  plain.tasks = {catalog::Task::math};
  const catalog::Catalog catalog = catalog_of({thinker, plain});
  EXPECT_EQ(order_of(catalog, Use::math).front(), "a-thinking") << "nothing is known of the speed";
  const Directory directory(catalog);
  const Knowledge knowledge{catalog, directory};
  catalog::Device device = fit_device("card-24gb", 24, 100);
  const auto candidates = rank(
      {.use = Use::math, .context_tokens = 4096, .memory = memory_of(device), .device = &device}, knowledge);
  ASSERT_EQ(candidates.size(), 2u);
  EXPECT_EQ(catalog.models()[candidates.front().model].id.text(), "b-instruct");
  EXPECT_EQ(candidates.back().comfort, Comfort::slow);
  EXPECT_GT(candidates.back().tokens_per_second->value, k_reading_tokens_per_second);
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
