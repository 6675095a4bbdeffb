#include "core/tools/values.h"

#include <gtest/gtest.h>

#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

std::vector<Input> sample_inputs() {
  return {{.name = "model", .label = "Model", .kind = InputKind::model},
          {.name = "device", .label = "Device", .kind = InputKind::device},
          {.name = "quantization",
           .label = "Quantization",
           .kind = InputKind::quantization,
           .default_text = "q4_k_m"},
          {.name = "context",
           .label = "Context",
           .kind = InputKind::tokens,
           .default_text = "4096",
           .unit = "tokens",
           .minimum = 1,
           .maximum = 1u << 20},
          {.name = "batch",
           .label = "Batch",
           .kind = InputKind::number,
           .default_text = "1",
           .minimum = 1,
           .maximum = 64},
          {.name = "memory", .label = "Memory", .kind = InputKind::memory, .maximum = std::uint64_t{1} << 40},
          {.name = "kv-type",
           .label = "Type",
           .kind = InputKind::choice,
           .default_text = "F16",
           .choices = {{"F16", "F16"}, {"Q8_0", "Q8_0"}}},
          {.name = "offload", .label = "Offload", .kind = InputKind::yes_no},
          {.name = "note", .label = "Note"},
          {.name = "trace", .label = "Trace", .kind = InputKind::rows}};
}

TEST(parse_values, joins_the_values_of_a_list_and_takes_the_last_of_all_others) {
  const TestKnowledge test;
  const std::vector<Input> inputs{{.name = "tags", .label = "Tags", .is_list = true},
                                  {.name = "note", .label = "Note"}};
  const auto values = parse_values(
      inputs, test.catalog,
      {{"tags", ""}, {"tags", "a"}, {"note", "x"}, {"tags", " b,c "}, {"note", ""}, {"tags", ""}});
  ASSERT_TRUE(values);
  EXPECT_EQ(values->text("tags"), "a,b,c");
  EXPECT_EQ(values->text("note"), "");
}

TEST(parse_values, fills_what_is_not_given_with_defaults) {
  const TestKnowledge test;
  const auto inputs = sample_inputs();
  const auto values = parse_values(inputs, test.catalog, {});
  ASSERT_TRUE(values);
  EXPECT_EQ(values->model("model"), nullptr);
  EXPECT_TRUE(values->is_empty("model"));
  EXPECT_EQ(values->quantization("quantization")->name, "Q4_K_M");
  EXPECT_EQ(values->number("context"), 4096u);
  EXPECT_EQ(values->number("memory"), 0u);
  EXPECT_EQ(values->text("kv-type"), "F16");
  EXPECT_FALSE(values->is_yes("offload"));
  EXPECT_TRUE(values->parameters().empty());
}

TEST(parse_values, forgives_how_names_are_written) {
  const TestKnowledge test;
  const auto inputs = sample_inputs();
  const auto values = parse_values(inputs, test.catalog,
                                   {{"model", "Llama 3 8B"},
                                    {"device", "geforce rtx 4060 ti 16 gb"},
                                    {"kv_type", "q8_0"},
                                    {"context", " 16K "},
                                    {"memory", "8GB"},
                                    {"offload", "on"}});
  ASSERT_TRUE(values);
  EXPECT_EQ(values->model("model")->id.text(), "llama-3-8b");
  EXPECT_EQ(values->device("device")->id.text(), "rtx-4060-ti-16gb");
  EXPECT_EQ(values->text("kv-type"), "Q8_0");
  EXPECT_EQ(values->number("context"), 16384u);
  EXPECT_EQ(values->number("memory"), 8 * k_gib);
  const Parameters expected = {{"model", "llama-3-8b"}, {"device", "rtx-4060-ti-16gb"},
                               {"context", "16384"},    {"memory", "8GB"},
                               {"kv-type", "Q8_0"},     {"offload", "yes"}};
  EXPECT_EQ(values->parameters(), expected);
}

TEST(parse_values, takes_the_last_of_a_name_given_twice) {
  const TestKnowledge test;
  const auto inputs = sample_inputs();
  const auto values = parse_values(inputs, test.catalog, {{"batch", "2"}, {"batch", "3"}});
  ASSERT_TRUE(values);
  EXPECT_EQ(values->number("batch"), 3u);
}

TEST(parse_values, names_every_mistake_with_what_may_have_been_meant) {
  struct Case {
    const char* name;
    Parameters parameters;
    const char* sentence;
  };
  const Case cases[] = {
      {"model",
       {{"model", "phi-5"}},
       "no model \"phi-5\" in the catalogue; the nearest are phi-4, llama-3-8b"},
      {"device",
       {{"device", "rtx-4060ti16g"}},
       "no device \"rtx-4060ti16g\" in the catalogue; the nearest is rtx-4060-ti-16gb"},
      {"quantization",
       {{"quantization", "q4_k_x"}},
       "no quantization \"q4_k_x\" in the catalogue; the nearest is q4_k_m"},
      {"beginning of a quantization",
       {{"quantization", "Q4"}},
       "no quantization \"Q4\" in the catalogue; the nearest is q4_k_m"},
      {"no memory",
       {{"memory", "much"}},
       "\"much\" is not an amount of memory such as 8 or 512MiB; from 0 MiB to 1,024 GiB"},
      {"number", {{"batch", "many"}}, "\"many\" is not a whole number; from 1 to 64"},
      {"negative", {{"batch", "-1"}}, "\"-1\" is not a whole number; from 1 to 64"},
      {"zero", {{"context", "0"}}, "\"0\" is out of range; from 1 to 1,048,576 tokens"},
      {"range", {{"context", "2M"}}, "\"2M\" is out of range; from 1 to 1,048,576 tokens"},
      {"memory", {{"memory", "4096GB"}}, "\"4096GB\" is out of range; from 0 MiB to 1,024 GiB"},
      {"choice", {{"kv-type", "Q8_1"}}, "\"Q8_1\" is none of F16, Q8_0; the nearest is Q8_0"},
      {"yes_no", {{"offload", "maybe"}}, "\"maybe\" is neither yes nor no"},
      {"unknown", {{"contxt", "1"}}, "there is no input \"contxt\"; the nearest is context"},
      {"long", {{"note", std::string(5000, 'a')}}, "the text is longer than 4 KiB"},
      {"long rows", {{"trace", std::string(k_rows_byte_limit + 1, '1')}}, "the rows are longer than 1 MiB"},
  };
  const TestKnowledge test;
  const auto inputs = sample_inputs();
  for (const Case& c : cases) {
    const auto values = parse_values(inputs, test.catalog, c.parameters);
    ASSERT_FALSE(values) << c.name;
    ASSERT_EQ(values.error().size(), 1u) << c.name;
    EXPECT_EQ(sentence_of(values.error().front()), c.sentence) << c.name;
  }
}

TEST(parse_values, collects_all_mistakes_in_one_go) {
  const TestKnowledge test;
  const auto inputs = sample_inputs();
  const auto values = parse_values(inputs, test.catalog, {{"batch", "x"}, {"model", "y"}, {"z", "1"}});
  ASSERT_FALSE(values);
  EXPECT_EQ(values.error().size(), 3u);
}

}  // namespace
}  // namespace slm::tools
