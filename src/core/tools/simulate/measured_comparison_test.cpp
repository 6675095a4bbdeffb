#include "core/tools/simulate/measured_comparison.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/compute/measured_speeds.h"
#include "core/tools/simulate/test_simulation.h"

namespace slm::tools {
namespace {

// A card that was measured, with Llama 3 8B under the name of the model that was run on it.
struct Measured {
  catalog::Catalog catalog = make_catalog();
  Directory directory{catalog};
  Tool tool = simulate_tool();

  static catalog::Catalog make_catalog() {
    catalog::CatalogParts parts;
    parts.models = {test_model("llama-3-8b", 32, 4096, 32, 8, 14336, 128256, 8'030'261'248),
                    test_model("phi-4", 40, 5120, 40, 10, 17920, 100352, 14'659'507'200)};
    catalog::Device card = test_device("rtx-4090", catalog::DeviceKind::desktop_gpu, 24576, 1'010'000);
    card.name = "GeForce RTX 4090";
    card.fp16_gflops.value = 165'200;
    parts.devices = {card, test_device("card-of-nobody", catalog::DeviceKind::desktop_gpu, 24576, 500'000)};
    parts.quantizations = {test_quantization("q4_k_m", "Q4_K_M"), test_quantization("q8_0", "Q8_0")};
    return catalog::Catalog(std::move(parts));
  }

  Block compare(const char* device, const char* quantization) const {
    const auto values = parse_values(
        tool.inputs, catalog,
        {{"model", "llama-3-8b"}, {"device", device}, {"quantization", quantization}, {"backend", "cuda"}});
    return measured_comparison(simulation_of(*values, catalog).value(), {catalog, directory});
  }
};

TEST(measured_comparison, puts_what_is_nearest_to_the_question_first) {
  const Measured test;
  const Block block = test.compare("rtx-4090", "q4_k_m");
  const auto* table = std::get_if<Table>(&block);
  ASSERT_NE(table, nullptr);
  ASSERT_FALSE(table->rows.empty());
  EXPECT_LE(table->rows.size(), 8u);
  const auto& first = table->rows.front();
  EXPECT_EQ(std::get<Link>(first[0]).text, "llama-3-8b");
  EXPECT_EQ(std::get<std::string>(first[1]), "Q4_K_M");
  EXPECT_EQ(std::get<std::string>(first[2]), "cuda");
}

TEST(measured_comparison, has_errors_that_follow_from_both_numbers_and_are_small_where_we_fitted) {
  const Measured test;
  const Block block = test.compare("rtx-4090", "q4_k_m");
  for (const auto& row : std::get<Table>(block).rows) {
    const double measured = std::get<Quantity>(row[4]).value;
    const double predicted = std::get<Quantity>(row[5]).value;
    const double error = std::get<Quantity>(row[6]).value;
    EXPECT_NEAR(error, 100 * (predicted / measured - 1), 0.051);
    EXPECT_LT(std::abs(error), 60) << measured;
  }
}

TEST(measured_comparison, is_a_sentence_where_nobody_measured) {
  const Measured test;
  const Block block = test.compare("card-of-nobody", "q4_k_m");
  EXPECT_TRUE(std::holds_alternative<Paragraph>(block));
}

}  // namespace
}  // namespace slm::tools
