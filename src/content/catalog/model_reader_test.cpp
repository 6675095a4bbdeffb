#include "content/catalog/model_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "formats/front_matter.h"

namespace slm::content {
namespace {

constexpr const char* k_start =
    "title: Tiny\norganisation: Maker\nfamily: Tiny\nlicence: mit\nsources: {licence: "
    "\"https://example.org/\"}\n";

struct Read {
  std::optional<catalog::Model> model;
  Diagnostics diagnostics;
};

Read read(const std::string& yaml) {
  Read result;
  const auto fields = formats::parse_yaml(yaml, "models/tiny.md", 2, result.diagnostics);
  EXPECT_TRUE(fields.has_value()) << yaml;
  if (fields) result.model = read_model("tiny", *fields, "models/tiny.md", result.diagnostics);
  return result;
}

// "2:1 SLM0604" for each diagnostic.
std::vector<std::string> places(const Diagnostics& diagnostics) {
  std::vector<std::string> texts;
  for (const Diagnostic& item : diagnostics) {
    texts.push_back(std::to_string(item.range.line) + ":" + std::to_string(item.range.column) + " " +
                    item.code);
  }
  return texts;
}

TEST(read_model, reads_every_fact_with_where_it_comes_from) {
  const Read result = read(
      "title: Tiny\norganisation: Maker\nfamily: Tiny\nlicence: mit\nform: encoder\nhugging_face: "
      "maker/tiny\n"
      "ollama: \"tiny:1b\"\ngguf: \"maker/tiny-GGUF:Q8_0\"\nonnx: maker/tiny-ONNX\nreleased: "
      "2024-09\nparameters: 1000\nactive_parameters: 500\ninputs: [text, "
      "image]\n"
      "tasks: [tool-use]\ntokenizer: wordpiece\n"
      "architecture: {class: TinyModel, attention: gqa, layer_count: 2, tied_embeddings: true}\n"
      "layers:\n  - {kind: latent, count: 2, kv_rank: 512, rope_head_dim: 64, note: a}\n"
      "  - {kind: state_space, count: 1, state_size: 16, bytes_per_sequence: 5000000000}\n"
      "feed_forward:\n  - {kind: experts, count: 2, experts: 64, active: 6, shared: 2}\n"
      "languages: {multilingual: true, count: 8, codes: [en, \"no\"]}\n"
      "training: {tokens: 9000000000000, cutoff: 2023-12, method: SFT}\n"
      "scores:\n  - {benchmark: MMLU, score: 49.25, setting: 5-shot, source: \"https://a.org/\"}\n"
      "sources: {licence: \"https://b.org/\", parameters: \"https://c.org/\", gguf: "
      "\"https://d.org/\"}\nchecked: 2026-11-21\n"
      "unverified: [released, ollama, onnx, languages, architecture, layers, training]\n");
  ASSERT_TRUE(result.model.has_value());
  EXPECT_TRUE(result.diagnostics.empty());
  const catalog::Model& model = *result.model;
  EXPECT_EQ(model.id.text(), "tiny");
  EXPECT_EQ(model.form, catalog::Form::encoder);
  EXPECT_EQ(model.ollama.value, "tiny:1b");
  EXPECT_FALSE(model.ollama.is_fact());
  EXPECT_EQ(model.gguf.value, "maker/tiny-GGUF:Q8_0");
  EXPECT_EQ(model.gguf.provenance.source, "https://d.org/");
  EXPECT_EQ(model.onnx.value, "maker/tiny-ONNX");
  EXPECT_FALSE(model.onnx.is_fact());
  EXPECT_EQ(model.released.value, (catalog::Month{2024, 9}));
  EXPECT_TRUE(model.licence.is_fact());
  EXPECT_EQ(model.licence.provenance.source, "https://b.org/");
  EXPECT_EQ(model.licence.provenance.checked, (Date{2026, 11, 21}));
  EXPECT_EQ(model.active_parameters.value, 500u);
  EXPECT_EQ(model.inputs.size(), 2u);
  EXPECT_EQ(model.architecture.tied_embeddings, true);
  EXPECT_FALSE(model.architecture.provenance.is_verified());
  ASSERT_EQ(model.architecture.layers.size(), 2u);
  EXPECT_EQ(model.architecture.layers[0].latent.kv_rank, 512u);
  EXPECT_EQ(model.architecture.layers[1].state.bytes_per_sequence, 5'000'000'000u);
  EXPECT_EQ(model.architecture.feed_forward[0].shared, 2u);
  EXPECT_EQ(model.languages.codes[1], "no");
  EXPECT_EQ(model.training.tokens, 9'000'000'000'000u);
  EXPECT_EQ(model.scores[0].hundredths, 4925u);
}

TEST(read_model, lets_a_computed_count_stand_and_fall_with_the_shape) {
  const std::string start = std::string(k_start) + "parameters: 1000\nparameters_basis: computed\n";
  const std::string shape = "architecture: {layer_count: 2}\nunverified: [architecture]\n";
  const Read doubted = read(start + shape);
  ASSERT_TRUE(doubted.model.has_value());
  EXPECT_FALSE(doubted.model->parameters.is_fact());
  const Read sourced = read(
      "title: Tiny\norganisation: Maker\nfamily: Tiny\nlicence: mit\nparameters: 1000\nparameters_basis: "
      "computed\n"
      "architecture: {layer_count: 2}\nsources: {licence: \"https://a.org/\", architecture: "
      "\"https://b.org/\"}\n");
  ASSERT_TRUE(sourced.model.has_value());
  EXPECT_TRUE(sourced.model->parameters.is_fact());
}

TEST(read_model, holds_every_figure_to_the_gate) {
  const struct {
    const char* lines;
    const char* place;
  } rows[] = {
      {"parameters: 1000\n", "7:13 SLM0605"},
      {"active_parameters: 1000\n", "7:20 SLM0605"},
      {"released: 2024-09\n", "7:11 SLM0605"},
      {"ollama: tiny\n", "7:9 SLM0605"},
      {"gguf: maker/tiny-GGUF\n", "7:7 SLM0605"},
      {"onnx: maker/tiny-ONNX\n", "7:7 SLM0605"},
      {"architecture: {layer_count: 2}\n", "7:1 SLM0605"},
      {"layers:\n  - {kind: full}\n", "7:1 SLM0605"},
      {"training: {tokens: 5}\n", "7:1 SLM0605"},
      {"languages: {count: 5}\n", "7:1 SLM0605"},
      {"scores:\n  - {benchmark: A, score: 1, setting: b}\n", "8:5 SLM0605"},
  };
  for (const auto& row : rows) {
    const Read result = read(std::string(k_start) + row.lines);
    EXPECT_FALSE(result.model.has_value()) << row.lines;
    EXPECT_EQ(places(result.diagnostics), std::vector<std::string>{row.place}) << row.lines;
  }
  EXPECT_TRUE(
      read(std::string(k_start) + "architecture: {class: A}\ntraining: {method: B}\n").model.has_value());
}

TEST(read_model, points_at_what_is_wrong) {
  const struct {
    const char* lines;
    const char* code;
  } rows[] = {
      {"tasks: [cod]\n", "SLM0602"},
      {"tasks: code\n", "SLM0602"},
      {"tasks: [[code]]\n", "SLM0602"},
      {"title: []\n", "SLM0602"},
      {"parameters: -5\nunverified: [parameters]\n", "SLM0602"},
      {"parameters: 1e9\nunverified: [parameters]\n", "SLM0602"},
      {"parameters: 99999999999999999999\nunverified: [parameters]\n", "SLM0602"},
      {"parameters: \"7\"\nunverified: [parameters]\n", "SLM0602"},
      {"architecture: {layer_count: 0}\n", "SLM0602"},
      {"architecture: {layer_count: 4294967296}\n", "SLM0602"},
      {"architecture: {tied_embeddings: maybe}\n", "SLM0602"},
      {"architecture: 5\n", "SLM0602"},
      {"architecture: {layers: 5}\n", "SLM0601"},
      {"layers: {kind: full}\n", "SLM0602"},
      {"layers: [full]\n", "SLM0602"},
      {"layers: [{count: 5}]\nunverified: [layers]\n", "SLM0603"},
      {"layers: [{kind: full, kv_rank: 5}]\nunverified: [layers]\n", "SLM0601"},
      {"released: 2024\n", "SLM0602"},
      {"checked: soon\n", "SLM0602"},
      {"unverified: [everything]\n", "SLM0602"},
      {"scores:\n  - {benchmark: A, score: 49.123, setting: b, source: c}\n", "SLM0602"},
      {"scores:\n  - {score: 49, setting: b, source: c}\n", "SLM0603"},
      {"licenses: mit\n", "SLM0601"},
  };
  for (const auto& row : rows) {
    std::string yaml = k_start;
    if (std::string(row.lines).rfind("title", 0) == 0) yaml.erase(0, yaml.find('\n') + 1);
    const Read result = read(yaml + row.lines);
    EXPECT_FALSE(result.model.has_value()) << row.lines;
    const bool has_code = std::any_of(result.diagnostics.begin(), result.diagnostics.end(),
                                      [&](const Diagnostic& item) { return item.code == row.code; });
    EXPECT_TRUE(has_code) << row.lines;
    for (const Diagnostic& item : result.diagnostics) EXPECT_GT(item.range.line, 0u) << item.message;
  }
}

TEST(read_model, suggests_the_name_that_was_meant) {
  const Read result = read(std::string(k_start) + "limitation: none\n");
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].hint, "did you mean \"limitations\"?");
  EXPECT_EQ(places(result.diagnostics)[0], "7:1 SLM0601");
}

TEST(read_model, reports_all_mistakes_in_one_run) {
  const Read result = read("title: Tiny\nfamily: Tiny\ntasks: [cod]\nparameters: many\n");
  EXPECT_EQ(result.diagnostics.size(), 4u);  // organisation, licence, task, parameters
}

}  // namespace
}  // namespace slm::content
