#include "core/tools/size/fit_tables.h"

#include <gtest/gtest.h>

#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

double number(const Value& value) {
  const auto* quantity = std::get_if<Quantity>(&value);
  return quantity == nullptr ? -1 : quantity->value;
}

struct Asking {
  explicit Asking(std::uint64_t memory_bytes)
      : question{.load = {.model = model, .tensors = tensors},
                 .quantization = *catalog.find_quantization("q4_k_m"),
                 .context_tokens = 4096,
                 .context_limit = 16384,
                 .memory = memory_of(memory_bytes)} {}

  catalog::Catalog catalog = make_test_catalog();
  const catalog::Model& model = *catalog.find_model("llama-3-8b");
  compute::WeightTensors tensors = *compute::weight_tensors(model);
  SizeQuestion question;

  Directory directory{catalog};

  std::vector<SizeOption> options() const { return size_options(question, {catalog, directory}); }
};

TEST(quantization_table, falls_from_the_largest) {
  const Asking asking(std::uint64_t{8} << 30);
  const Table table = quantization_table(asking.question, asking.options());
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(std::get<std::string>(table.rows[0][0]), "Q8_0");
  EXPECT_GT(number(table.rows[0][1]), number(table.rows[1][1]));
  EXPECT_EQ(std::get<std::string>(table.rows[0][4]), "does not fit");
  EXPECT_EQ(std::get<std::string>(table.rows[1][4]), "fits");
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
}

TEST(best_quantization, is_the_largest_that_fits) {
  const Asking large(std::uint64_t{16} << 30);
  EXPECT_EQ(best_quantization(large.question, large.options())->name, "Q8_0");
  const Asking small(std::uint64_t{8} << 30);
  EXPECT_EQ(best_quantization(small.question, small.options())->name, "Q4_K_M");
  const Asking tiny(std::uint64_t{1} << 30);
  EXPECT_EQ(best_quantization(tiny.question, tiny.options()), nullptr);
}

TEST(context_table, never_needs_less_for_more) {
  const Asking asking(0);
  const Table table = context_table(asking.question, 1000);
  EXPECT_EQ(table.rows.size(), 4u);  // 2K, 4K, 8K, 16K
  EXPECT_EQ(table.columns.back().key, "total_bytes") << "no memory was named";
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    EXPECT_GE(number(table.rows[i][3]), number(table.rows[i - 1][3]));
  }
}

TEST(device_table, lists_cheap_devices_first_and_only_those_that_hold_it) {
  catalog::CatalogParts parts;
  for (const auto& [id, mib, cents] : {std::tuple{"big", 32768u, 200000u},
                                       {"small", 4096u, 10000u},
                                       {"cheap", 16384u, 40000u},
                                       {"free", 16384u, 0u}}) {
    catalog::Device device;
    device.id = catalog::DeviceId(id);
    device.name = id;
    device.memory_mib.value = mib;
    if (cents > 0) device.price_usd_cents.value = cents;
    parts.devices.push_back(device);
  }
  const catalog::Catalog catalog(std::move(parts));
  const Table table = device_table(std::uint64_t{8} << 30, catalog);
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(std::get<Link>(table.rows[0][0]).text, "cheap");
  EXPECT_EQ(number(table.rows[0][2]), 400);
  EXPECT_EQ(std::get<std::string>(table.rows[0][3]), "unverified");
  EXPECT_EQ(std::get<Link>(table.rows[1][0]).text, "big");
}

}  // namespace
}  // namespace slm::tools
