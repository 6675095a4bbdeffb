#include "core/tools/fit/evidence.h"

#include <gtest/gtest.h>

#include "core/tools/fit/fit_fixture.h"

namespace slm::tools {
namespace {

catalog::Score score(const char* benchmark, std::uint32_t hundredths) {
  return {benchmark, hundredths, "5-shot", {.source = "https://example.org/"}};
}

// Alone in the order of their ids.
Evidence evidence_of(std::vector<catalog::Model> models) {
  catalog::CatalogParts parts;
  parts.models = std::move(models);
  return Evidence(catalog::Catalog(std::move(parts)));
}

TEST(evidence, weighs_a_year_as_much_as_a_quarter_of_the_size) {
  const Evidence evidence = evidence_of({fit_model({"a-instruct", "One", 16, 1'000'000'000, 2025}),
                                         fit_model({"b-instruct", "One", 16, 4'000'000'000, 2024})});
  EXPECT_DOUBLE_EQ(evidence.merit(0, Use::chat, 0), evidence.merit(1, Use::chat, 0));
}

TEST(evidence, takes_the_mean_of_what_is_stored_and_what_works) {
  catalog::Model named = fit_model({"a-instruct", "One", 16, 16'000'000'000, 2025});
  named.active_parameters.value = 1'000'000'000;
  catalog::Model shaped = fit_model({"b-instruct", "One", 16, 16'000'000'000, 2025});
  shaped.architecture.feed_forward = {
      {.kind = catalog::FeedForwardKind::experts, .experts = 64, .active = 4}};
  catalog::Model looked_up = fit_model({"c-instruct", "One", 16, 8'000'000'000, 2025});
  looked_up.architecture.layer_embeddings.parameters = 6'000'000'000;
  const Evidence evidence = evidence_of({named, shaped, looked_up});
  EXPECT_DOUBLE_EQ(evidence.of(0).size, 4e9);
  EXPECT_DOUBLE_EQ(evidence.of(1).size, 4e9) << "4 of 64 experts work, a sixteenth";
  EXPECT_DOUBLE_EQ(evidence.of(2).size, 4e9) << "2 of 8 billion are no table";
}

TEST(evidence, dates_an_unknown_release_by_the_oldest_of_its_family) {
  catalog::Model known = fit_model({"a-instruct", "One", 16, 1, 2025});
  catalog::Model unknown = fit_model({"b-instruct", "One", 16, 1, 2025});
  catalog::Model stranger = fit_model({"c-instruct", "Two", 16, 1, 2025});
  unknown.family = known.family;
  unknown.released.value.reset();
  stranger.released.value.reset();
  const Evidence evidence = evidence_of({known, unknown, stranger});
  EXPECT_EQ(evidence.of(1).release_month, evidence.of(0).release_month);
  EXPECT_EQ(evidence.of(2).release_month, 2023 * 12);
}

TEST(evidence, counts_only_results_of_the_use_that_two_models_share) {
  catalog::Model first = fit_model({"a-instruct", "One", 16, 1, 2025});
  catalog::Model second = fit_model({"b-instruct", "Two", 16, 1, 2025});
  first.scores = {score("MMLU", 6000), score("IFEval", 8000), score("GPQA", 3000), score("HumanEval", 9000)};
  second.scores = {score("MMLU", 7000), score("IFEval", 7000), score("GPQA", 4000)};
  const Evidence evidence = evidence_of({first, second});
  ASSERT_EQ(evidence.duels(Use::chat).size(), 1u);
  const Duel& duel = evidence.duels(Use::chat).front();
  EXPECT_EQ(duel.winner, 1u);
  EXPECT_EQ(duel.won_count, 2u);
  EXPECT_EQ(duel.shared_count, 3u);
  EXPECT_TRUE(evidence.duels(Use::code).empty());
}

TEST(evidence, takes_no_side_where_each_won_as_many) {
  catalog::Model first = fit_model({"a-instruct", "One", 16, 1, 2025});
  catalog::Model second = fit_model({"b-instruct", "Two", 16, 1, 2025});
  first.scores = {score("MMLU", 6000), score("IFEval", 8000)};
  second.scores = {score("MMLU", 7000), score("IFEval", 7000)};
  EXPECT_TRUE(evidence_of({first, second}).duels(Use::chat).empty());
}

}  // namespace
}  // namespace slm::tools
