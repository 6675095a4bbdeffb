#include "core/tools/directory/labels.h"

#include <gtest/gtest.h>

#include "core/catalog/sample_catalog.h"
#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

TEST(value_label, is_what_people_call_the_value) {
  const catalog::Catalog catalog = catalog::make_sample_catalog(1);
  const struct {
    Facet facet;
    const char *value, *label;
  } rows[] = {{Facet::size, "1b-4b", "1B to 4B"},     {Facet::task, "tool-use", "Tool use"},
              {Facet::language, "de", "German"},      {Facet::language, "tlh", "tlh"},
              {Facet::commercial, "yes", "Allowed"},  {Facet::input, "image", "Image"},
              {Facet::licence, "no-such", "no-such"}, {Facet::family, "Llama 3.2", "Llama 3.2"},
              {Facet::task, "<script>", "<script>"}};
  for (const auto& row : rows) EXPECT_EQ(value_label(row.facet, row.value, catalog), row.label) << row.value;
}

TEST(tokens_label, is_short_where_the_number_is_round) {
  EXPECT_EQ(tokens_label(4096), "4K");
  EXPECT_EQ(tokens_label(131072), "128K");
  EXPECT_EQ(tokens_label(1u << 20), "1M");
  EXPECT_EQ(tokens_label(10000), "10,000");
  EXPECT_EQ(tokens_label(512), "512");
}

TEST(memory_label, reads_as_memory_is_sold) {
  EXPECT_EQ(memory_label(8 * k_gib), "8 GB");
  EXPECT_EQ(memory_label(k_gib + k_gib / 2), "1.5 GB");
  EXPECT_EQ(memory_label(512u << 20), "0.5 GB");
}

TEST(result_sentence, says_what_the_models_fit) {
  const TestKnowledge test;
  Query query;
  EXPECT_EQ(result_sentence(test.catalog, query, 2), "2 of 2 models");
  query.device = catalog::DeviceId("rtx-4060-ti-16gb");
  query.context_tokens = 16384;
  EXPECT_EQ(result_sentence(test.catalog, query, 1), "1 of 2 models fits GeForce RTX 4060 Ti 16 GB at 16K");
  query.memory_bytes = 8 * k_gib;
  EXPECT_EQ(result_sentence(test.catalog, query, 0), "0 of 2 models fit 8 GB at 16K");
}

}  // namespace
}  // namespace slm::tools
