#include "core/catalog/coverage.h"

#include <gtest/gtest.h>

#include "core/catalog/sample_catalog.h"

namespace slm::catalog {
namespace {

TEST(coverage_of, counts_what_is_known_and_what_was_seen) {
  Model seen, doubted, unknown;
  seen.id = ModelId("a");
  seen.licence = {LicenceId("mit"), {"https://example.org/", {}, Standing::verified}};
  seen.scores.push_back({"MMLU", 100, "5-shot"});
  doubted.id = ModelId("b");
  doubted.licence.value = LicenceId("mit");
  unknown.id = ModelId("c");
  CatalogParts parts;
  parts.models = {seen, doubted, unknown};
  const Coverage coverage = coverage_of(Catalog(std::move(parts)), {});
  EXPECT_EQ(coverage.model_count, 3u);
  EXPECT_EQ(coverage.score_count, 1u);
  EXPECT_EQ(coverage.models_fully_verified, 0u);
  ASSERT_FALSE(coverage.model_facts.empty());
  EXPECT_EQ(coverage.model_facts[0].fact, "licence");
  EXPECT_EQ(coverage.model_facts[0].known, 2u);
  EXPECT_EQ(coverage.model_facts[0].verified, 1u);
  EXPECT_NE(coverage_markdown(coverage).find("| licence | 2 of 3 | 1 | 50.0 % |"), std::string::npos);
  EXPECT_NE(coverage_json(coverage).find(R"({"fact":"licence","known":2,"verified":1})"), std::string::npos);
}

TEST(coverage_of, puts_every_model_into_one_class_of_counts) {
  const Coverage coverage = coverage_of(make_sample_catalog(80), {});
  const CountCoverage& c = coverage.counts;
  EXPECT_EQ(c.exact + c.within_tolerance + c.towers + c.explained + c.off + c.unknown_shape + c.experts +
                c.other_layers,
            80u);
}

TEST(coverage_markdown, is_sound_for_an_empty_catalogue) {
  EXPECT_NE(coverage_markdown(coverage_of(Catalog(), {})).find("0 models"), std::string::npos);
}

TEST(coverage_of, counts_rows_sources_and_prices_without_a_day) {
  Library library;
  library.gpu_prices.resize(3);
  library.gpu_prices[0].origin.sources = {"https://a.org/"};
  library.gpu_prices[0].priced = {2026, 11, 21};
  library.gpu_prices[1].origin.sources = {"https://a.org/"};
  library.gpu_prices[1].origin.unverified = {"gpu"};
  const Coverage coverage = coverage_of(Catalog(), library);
  ASSERT_EQ(coverage.collections.size(), 8u);
  EXPECT_EQ(coverage.collections[0].name, "gpu-prices");
  EXPECT_EQ(coverage.collections[0].rows, 3u);
  EXPECT_EQ(coverage.collections[0].sourced, 1u);
  EXPECT_EQ(coverage.collections[0].undated, 2u);
  EXPECT_NE(coverage_markdown(coverage).find("| gpu-prices | 3 | 1 | 2 |"), std::string::npos);
}

}  // namespace
}  // namespace slm::catalog
