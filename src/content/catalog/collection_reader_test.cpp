#include "content/catalog/collection_reader.h"

#include <gtest/gtest.h>

#include "formats/front_matter.h"

namespace slm::content {
namespace {

template <class Thing>
struct Outcome {
  std::vector<Thing> things;
  Diagnostics diagnostics;
};

template <class Thing>
Outcome<Thing> read(std::vector<Thing> (*reader)(const formats::Field&, const std::string&, Diagnostics&),
                    const std::string& yaml) {
  Outcome<Thing> outcome;
  const auto fields = formats::parse_yaml(yaml, "data/a.yaml", 1, outcome.diagnostics);
  EXPECT_TRUE(fields.has_value()) << yaml;
  if (fields) outcome.things = reader(*fields, "data/a.yaml", outcome.diagnostics);
  return outcome;
}

TEST(read_devices, stores_whole_thousandths_and_named_sources) {
  const auto outcome = read(read_devices,
                            "kind: phone\nchecked: 2026-11-21\nsources: {s1: \"https://a.org/\"}\ndevices:\n"
                            "  - {id: p, name: P, memory_gib: 5.5, bandwidth_gb_per_s: 34.1, price_usd: "
                            "699.5, cores: 8, released: 2019-09,\n"
                            "     sources: {memory_gib: s1, bandwidth_gb_per_s: \"https://b.org/\"}, "
                            "unverified: [price_usd, cores, released]}\n");
  ASSERT_TRUE(outcome.diagnostics.empty()) << format_diagnostic(outcome.diagnostics[0], "");
  const catalog::Device& device = outcome.things.at(0);
  EXPECT_EQ(device.kind, catalog::DeviceKind::phone);
  EXPECT_EQ(device.memory_mib.value, 5632u);
  EXPECT_EQ(device.memory_mib.provenance.source, "https://a.org/");
  EXPECT_TRUE(device.memory_mib.is_fact());
  EXPECT_EQ(device.bandwidth_mb_per_second.value, 34100u);
  EXPECT_EQ(device.bandwidth_mb_per_second.provenance.source, "https://b.org/");
  EXPECT_EQ(device.price_usd_cents.value, 69950u);
  EXPECT_FALSE(device.price_usd_cents.is_fact());
  EXPECT_FALSE(device.power_mw.is_known());
}

TEST(read_devices, leaves_out_what_has_a_mistake_and_keeps_the_rest) {
  const char* start = "kind: cpu\ndevices:\n  - {id: good, name: Good}\n";
  const struct {
    const char* line;
    const char* code;
  } rows[] = {
      {"  - {id: a}\n", "SLM0603"},
      {"  - {id: a, name: A, memory_gib: 8}\n", "SLM0605"},
      {"  - {id: a, name: A, memory_gib: lots, unverified: [memory_gib]}\n", "SLM0602"},
      {"  - {id: a, name: A, ram: 8}\n", "SLM0601"},
      {"  - text\n", "SLM0602"},
  };
  for (const auto& row : rows) {
    const auto outcome = read(read_devices, std::string(start) + row.line);
    ASSERT_EQ(outcome.things.size(), 1u) << row.line;
    EXPECT_EQ(outcome.things[0].id.text(), "good");
    ASSERT_FALSE(outcome.diagnostics.empty()) << row.line;
    EXPECT_EQ(outcome.diagnostics[0].code, row.code) << row.line;
  }
  EXPECT_TRUE(read(read_devices, "devices:\n  - {id: a, name: A}\n").things.empty());
}

TEST(read_quantizations, keeps_bits_per_weight_exact) {
  const auto outcome =
      read(read_quantizations,
           "quantizations:\n  - {id: q4_0, name: Q4_0, file_format: gguf, bits: 144, weights: 32, "
           "source: \"https://a.org/\"}\n  - {id: bad, name: Bad, file_format: gguf, weights: 0}\n");
  ASSERT_EQ(outcome.things.size(), 1u);
  EXPECT_EQ(outcome.things[0].bits, 144u);
  EXPECT_EQ(outcome.things[0].weights, 32u);
  EXPECT_FALSE(outcome.diagnostics.empty());
}

TEST(read_licences, says_what_each_permits) {
  const auto outcome =
      read(read_licences,
           "licences:\n  - {id: a, name: A, summary: B, commercial_use: conditional, share_alike: no, "
           "conditions: C, source: \"https://a.org/\", unverified: true}\n"
           "  - {id: b, name: B, summary: C, commercial_use: perhaps}\n");
  ASSERT_EQ(outcome.things.size(), 1u);
  EXPECT_EQ(outcome.things[0].commercial_use, catalog::Permission::conditional);
  EXPECT_EQ(outcome.things[0].share_alike, catalog::Permission::no);
  EXPECT_FALSE(outcome.things[0].provenance.is_verified());
  EXPECT_EQ(outcome.diagnostics.size(), 2u);  // the word, the missing source
}

}  // namespace
}  // namespace slm::content
