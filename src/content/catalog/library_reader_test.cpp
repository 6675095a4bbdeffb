#include "content/catalog/library_reader.h"

#include <gtest/gtest.h>

#include "formats/front_matter.h"

namespace slm::content {
namespace {

struct Outcome {
  catalog::Library library;
  Diagnostics diagnostics;
};

// Reads files (path, rows in YAML) in this order.
Outcome read(const std::vector<std::pair<std::string, std::string>>& files) {
  KnownIds known;
  known.models.ids = {"phi-4"};
  known.devices.ids = {"a100-pcie-80gb"};
  Outcome outcome;
  LibraryReader reader(known, outcome.diagnostics);
  for (const auto& [file, rows] : files) {
    const std::string yaml = "checked: 2026-11-21\nrows:\n" + rows;
    const auto fields = formats::parse_yaml(yaml, file, 1, outcome.diagnostics);
    EXPECT_TRUE(fields.has_value()) << yaml;
    if (fields) reader.take(*fields, file);
  }
  outcome.library = reader.library();
  return outcome;
}

const std::string k_source = ", sources: [\"https://a.org/\"]}\n";

TEST(library_reader, keeps_money_as_whole_millionths_with_its_day) {
  const auto outcome = read({{"data/gpu-prices/aws.yaml",
                              "  - {id: a, provider: AWS, gpu: A100 (80 GB), device: a100-pcie-80gb, "
                              "usd_per_gpu_hour: 5.12, spot_usd_per_gpu_hour: 1.2288, priced: 2025-03-07" +
                                  k_source}});
  ASSERT_TRUE(outcome.diagnostics.empty()) << format_diagnostic(outcome.diagnostics[0], "");
  const catalog::GpuPrice& price = outcome.library.gpu_prices.at(0);
  EXPECT_EQ(price.usd_per_gpu_hour->value, 5'120'000u);
  EXPECT_EQ(price.spot_usd_per_gpu_hour->value, 1'228'800u);
  EXPECT_EQ(price.device.text(), "a100-pcie-80gb");
  EXPECT_EQ(price.priced, (Date{2025, 3, 7}));
  EXPECT_EQ(price.origin.checked, (Date{2026, 11, 21}));
}

TEST(library_reader, reads_rows_within_rows) {
  const auto outcome = read(
      {{"data/api-prices/x.yaml",
        "  - {id: a, provider: X, offer: o, name: O, input_usd_per_mtok: 1, output_usd_per_mtok: 2, priced: "
        "2026-07-02, tiers: [{above_tokens: 256000, input_usd_per_mtok: 0.000001}]" +
            k_source}});
  ASSERT_TRUE(outcome.diagnostics.empty()) << format_diagnostic(outcome.diagnostics[0], "");
  EXPECT_EQ(outcome.library.api_prices.at(0).tiers.at(0).above_tokens, 256'000u);
  EXPECT_EQ(outcome.library.api_prices[0].tiers[0].input_usd_per_mtok->value, 1u);
}

TEST(library_reader, checks_references_and_suggests_the_nearest_id) {
  const std::string paper = "  - {id: arxiv-1, title: T, year: 2024, insight: I, models: [phi-4]" + k_source;
  const auto good =
      read({{"data/papers/2024.yaml", paper},
            {"data/datasets/a.yaml", "  - {id: d, name: D, purpose: training, paper: arxiv-1" + k_source}});
  EXPECT_TRUE(good.diagnostics.empty()) << format_diagnostic(good.diagnostics[0], "");
  EXPECT_EQ(good.library.datasets.at(0).paper.text(), "arxiv-1");
  const auto bad = read({{"data/papers/2024.yaml",
                          "  - {id: arxiv-1, title: T, year: 2024, insight: I, models: [phi4]" + k_source}});
  ASSERT_EQ(bad.diagnostics.size(), 1u);
  EXPECT_EQ(bad.diagnostics[0].code, "SLM0612");
  EXPECT_EQ(bad.diagnostics[0].hint, "did you mean \"phi-4\"?");
  EXPECT_EQ(bad.diagnostics[0].range.line, 3u);
  EXPECT_EQ(bad.diagnostics[0].range.column, 62u);
  EXPECT_TRUE(bad.library.papers.empty());
}

TEST(library_reader, reports_what_a_row_lacks_or_says_twice) {
  const std::string price = "id: a, provider: X, offer: o, name: O, priced: 2026-07-02, ";
  const struct {
    const char* what;
    std::string file, row, code;
  } rows[] = {
      {"no source", "data/events/a.yaml", "  - {id: a, name: A}\n", "SLM0605"},
      {"no name", "data/events/a.yaml", "  - {id: a" + k_source, "SLM0603"},
      {"an unknown field", "data/events/a.yaml", "  - {id: a, name: A, when: now" + k_source, "SLM0601"},
      {"two alike", "data/events/a.yaml", "  - {id: a, name: A" + k_source + "  - {id: a, name: B" + k_source,
       "SLM0607"},
      {"the end first", "data/events/a.yaml",
       "  - {id: a, name: A, starts: 2026-02-02, ends: 2026-02-01" + k_source, "SLM0602"},
      {"a doubt about no field", "data/events/a.yaml", "  - {id: a, name: A, unverified: [plce]" + k_source,
       "SLM0602"},
      {"a silent zero", "data/api-prices/a.yaml",
       "  - {" + price + "input_usd_per_mtok: 0, output_usd_per_mtok: 0" + k_source, "SLM0602"},
      {"a zero that is none", "data/api-prices/a.yaml",
       "  - {" + price + "input_usd_per_mtok: 0, output_usd_per_mtok: 1, listed_at_zero: true" + k_source,
       "SLM0602"},
      {"an odd price", "data/api-prices/a.yaml",
       "  - {" + price + "input_usd_per_mtok: 0.0000001, output_usd_per_mtok: 1" + k_source, "SLM0602"},
  };
  for (const auto& row : rows) {
    const auto outcome = read({{row.file, row.row}});
    ASSERT_EQ(outcome.diagnostics.size(), 1u) << row.what;
    EXPECT_EQ(outcome.diagnostics[0].code, row.code) << row.what;
    EXPECT_EQ(outcome.diagnostics[0].file, row.file) << row.what;
  }
}

TEST(library_reader, does_nothing_with_files_of_no_collection) {
  const auto outcome = read({{"data/recipes/a.yaml", "  - {id: a, name: A}\n"}});
  EXPECT_TRUE(outcome.diagnostics.empty());
  EXPECT_EQ(library_folders().size(), 8u);
}

}  // namespace
}  // namespace slm::content
