#include "cli/tool_commands.h"

#include <gtest/gtest.h>

#include <CLI/CLI.hpp>

#include "cli/captured_run.h"
#include "formats/weights/sample_files.h"
#include "os/file.h"

namespace slm::cli {
namespace {

// The card of sample_files.h's small_llama(), but for `layer_count`.
std::string card(std::string_view layer_count) {
  return "---\ntitle: Small Llama\norganisation: Maker\nfamily: Small\nhugging_face: "
         "maker/small-llama\nlicence: mit\n"
         "parameters: 90432\ntokenizer: bpe\narchitecture: {attention: gqa, mlp: gated, layer_count: " +
         std::string(layer_count) +
         ", hidden_size: 64, attention_heads: 4, kv_heads: 2, head_dim: 16, ffn_size: 128, vocabulary_size: "
         "128, "
         "context_length: 2048, tied_embeddings: false}\n"
         "sources: {licence: \"https://example.org/\", parameters: \"https://example.org/\", architecture: "
         "\"https://example.org/\"}\nchecked: 2026-11-21\n---\nText\n";
}

constexpr const char* k_licences =
    "licences:\n  - {id: mit, name: MIT License, summary: Use it., commercial_use: yes, source: "
    "\"https://a.org/\"}\n";

constexpr const char* k_quantizations =
    "quantizations:\n  - {id: q8_0, name: Q8_0, file_format: gguf, bits: 17, weights: 2, common: true, "
    "source: a}\n";

class InspectCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    write("content/models/small-llama.md", card("2"));
    write("content/data/licences.yaml", k_licences);
    write("content/data/quantizations.yaml", k_quantizations);
    write("small.gguf", formats::small_llama().bytes());
  }

  void write(const std::string& file, std::string_view bytes) {
    ASSERT_TRUE(os::write_file(path(file), bytes).has_value());
  }
  std::string path(const std::string& file) const { return folder_.path() + "/" + file; }

  // What the command prints on standard output; its exit code goes to exit_code_.
  std::string run(std::vector<std::string> arguments) {
    CLI::App app;
    add_tool_commands(app, exit_code_);
    arguments.insert(arguments.begin(), "inspect");
    return captured_run(app, arguments, errors_);
  }

  os::TemporaryFolder folder_;
  int exit_code_ = -1;
  std::string errors_;
};

TEST_F(InspectCommand, ends_with_0_where_card_and_weights_agree) {
  const std::string text = run({path("small.gguf"), "--content", path("content")});
  EXPECT_EQ(exit_code_, 0) << text << errors_;
  EXPECT_EQ(text.find("Agrees with its card: GGUF, llama, 90,432 parameters, F16."), 0u) << text;
  EXPECT_EQ(errors_, "");
}

TEST_F(InspectCommand, ends_with_1_where_they_disagree) {
  write("content/models/small-llama.md", card("28"));
  const std::string text = run({path("small.gguf"), "--content", path("content")});
  EXPECT_EQ(exit_code_, 1);
  EXPECT_NE(text.find("Layers: the card of Small Llama says 28, the file 2."), std::string::npos) << text;
}

TEST_F(InspectCommand, ends_with_1_where_the_file_is_broken) {
  write("cut.gguf", formats::small_llama().bytes().substr(0, 100'000));
  const std::string text = run({path("cut.gguf"), "--content", path("content")});
  EXPECT_EQ(exit_code_, 1);
  EXPECT_EQ(text.find("Damaged: "), 0u) << text;
  write("text.gguf", "no weights here");
  EXPECT_EQ(run({path("text.gguf"), "--content", path("content")}), "");
  EXPECT_EQ(exit_code_, 1);
  EXPECT_NE(errors_.find("neither like GGUF"), std::string::npos) << errors_;
  const auto unknown_type = static_cast<formats::GgufType>(99);
  write("evil.gguf", formats::GgufSample().entry("k\x1b[2J", unknown_type, "").bytes());
  run({path("evil.gguf"), "--content", path("content")});
  EXPECT_EQ(exit_code_, 1);
  EXPECT_NE(errors_.find("\"k<1B>[2J\""), std::string::npos) << errors_;
}

TEST_F(InspectCommand, compares_with_the_card_that_is_named) {
  write("odd.gguf",
        formats::GgufSample().text("general.architecture", "llama").number("llama.block_count", 7).bytes());
  EXPECT_NE(run({path("odd.gguf"), "--content", path("content")}).find("No card of the catalogue"),
            std::string::npos);
  EXPECT_EQ(exit_code_, 0);
  const std::string json = run(
      {path("odd.gguf"), "--content", path("content"), "--model", "Maker/small_llama", "--format", "json"});
  EXPECT_EQ(exit_code_, 1);
  EXPECT_NE(json.find("{\"field\":\"layers\",\"card\":\"2\",\"weights\":\"7\"}"), std::string::npos) << json;
  run({path("odd.gguf"), "--content", path("content"), "--model", "smal-lama"});
  EXPECT_EQ(exit_code_, 2);
  EXPECT_NE(errors_.find("nearest is small-llama"), std::string::npos) << errors_;
  EXPECT_NE(errors_.find(": --model: no model"), std::string::npos) << errors_;
}

TEST_F(InspectCommand, ends_with_3_where_something_cannot_be_read) {
  for (const auto& arguments : {std::vector<std::string>{path("absent.gguf"), "--content", path("content")},
                                {path("small.gguf"), "--content", path("no-content")},
                                {"http://127.0.0.1:1/x.gguf", "--content", path("content")},
                                {"https://user:pass@127.0.0.1:1/x.gguf", "--content", path("content")}}) {
    EXPECT_EQ(run(arguments), "") << arguments[0];
    EXPECT_EQ(exit_code_, 3) << arguments[0];
    EXPECT_NE(errors_, "");
  }
}

TEST_F(InspectCommand, needs_no_catalogue_that_nobody_named) {
  const std::string text = run({path("small.gguf"), "--tensors"});
  EXPECT_EQ(exit_code_, 0) << errors_;
  EXPECT_NE(text.find("  blk.0.attn_k.weight "), std::string::npos) << text;
}

TEST_F(InspectCommand, refuses_wrong_usage) {
  for (const auto& arguments :
       {std::vector<std::string>{"a", "b"}, {"a", "--format", "xml"}, {"a", "--timeout", "0"}}) {
    CLI::App app;
    add_tool_commands(app, exit_code_);
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    reversed.push_back("inspect");
    EXPECT_THROW(app.parse(reversed), CLI::ParseError);
  }
}

}  // namespace
}  // namespace slm::cli
