#include "core/catalog/score_tables.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

Score score(const char* benchmark, std::uint32_t hundredths, const char* setting,
            const char* source = "https://example.org/") {
  return {benchmark, hundredths, setting, {.source = source}};
}

std::vector<Model> models_with(std::vector<Score> first, std::vector<Score> second) {
  std::vector<Model> models(2);
  models[0].scores = std::move(first);
  models[1].scores = std::move(second);
  return models;
}

TEST(score_tables, puts_together_what_one_source_measured_in_one_setting) {
  const auto models = models_with({score("MMLU", 6000, "5-shot"), score("IFEval", 8000, "0-shot")},
                                  {score("MMLU", 7000, "5-shot")});
  const auto tables = score_tables(models);
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_EQ(tables[0].benchmark, "MMLU");
  ASSERT_EQ(tables[0].scores.size(), 2u);
  EXPECT_EQ(tables[0].scores[1].model, 1u);
  EXPECT_EQ(tables[0].scores[1].hundredths, 7000u);
}

TEST(score_tables, never_mixes_settings_sources_or_bases) {
  struct Case {
    const char* name;
    Score first, second;
  };
  const Case cases[] = {
      {"settings", score("MMLU", 1, "5-shot"), score("MMLU", 2, "0-shot")},
      {"sources", score("MMLU", 1, "5-shot"), score("MMLU", 2, "5-shot", "https://example.com/")},
      {"benchmarks", score("MMLU", 1, "5-shot"), score("MMLU-Pro", 2, "5-shot")},
      {"no source", score("MMLU", 1, "5-shot", ""), score("MMLU", 2, "5-shot", "")},
      {"bases", score("MMLU", 1, "base, 5-shot"), score("MMLU", 2, "base, 5-shot")},
      {"bases, said later", score("MMLU", 1, "5-shot, base"), score("MMLU", 2, "5-shot, base")},
  };
  for (const Case& item : cases) {
    EXPECT_TRUE(score_tables(models_with({item.first}, {item.second})).empty()) << item.name;
  }
}

TEST(score_tables, leaves_out_a_table_with_two_results_of_one_model) {
  EXPECT_TRUE(score_tables(models_with({score("MMLU", 1, "x"), score("MMLU", 2, "x")}, {})).empty());
}

TEST(keep_score_tables, changes_no_table) {
  auto models = models_with({score("MMLU", 6000, "5-shot"), score("IFEval", 8000, "0-shot")},
                            {score("MMLU", 7000, "5-shot"), score("GSM8K", 1, "base")});
  keep_score_tables(models);
  EXPECT_EQ(models[0].scores.size(), 1u);
  EXPECT_EQ(models[1].scores.size(), 1u);
  EXPECT_EQ(score_tables(models).size(), 1u);
}

}  // namespace
}  // namespace slm::catalog
