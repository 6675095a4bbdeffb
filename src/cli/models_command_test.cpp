#include "cli/models_command.h"

#include <gtest/gtest.h>

#include <CLI/CLI.hpp>

#include "cli/captured_run.h"
#include "cli/models_report.h"
#include "os/file.h"

namespace slm::cli {
namespace {

constexpr const char* k_page =
    "---\ntitle: Tiny One\norganisation: Maker\nfamily: Tiny\nhugging_face: maker/tiny-one\nlicence: mit\n"
    "parameters: 1000000000\ntasks: [code]\n"
    "architecture: {attention: mha, layer_count: 10, kv_heads: 4, head_dim: 64, context_length: 8192}\n"
    "sources: {licence: \"https://example.org/\", parameters: \"https://example.org/\", architecture: "
    "\"https://example.org/\"}\nchecked: 2026-11-21\n---\nText\n";

constexpr const char* k_licences =
    "licences:\n  - {id: mit, name: MIT License, summary: Use it., commercial_use: yes, source: "
    "\"https://a.org/\"}\n";

constexpr const char* k_quantizations =
    "quantizations:\n  - {id: q8_0, name: Q8_0, file_format: gguf, bits: 17, weights: 2, common: true, "
    "source: a}\n";

class ModelsCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    write("models/tiny-one.md", k_page);
    write("data/licences.yaml", k_licences);
    write("data/quantizations.yaml", k_quantizations);
  }

  void write(const std::string& file, std::string_view text) {
    ASSERT_TRUE(os::write_file(folder_.path() + "/" + file, text).has_value());
  }

  // What the command prints on standard output; its exit code goes to exit_code_.
  std::string run(std::vector<std::string> arguments) {
    CLI::App app;
    add_models_command(app, exit_code_);
    arguments.insert(arguments.end(), {"--content", folder_.path()});
    return captured_run(app, arguments, errors_);
  }

  os::TemporaryFolder folder_;
  int exit_code_ = -1;
  std::string errors_;
};

TEST_F(ModelsCommand, lists_models_as_an_array) {
  const std::string json = run({"models", "list", "--format", "json"});
  EXPECT_EQ(exit_code_, 0);
  EXPECT_EQ(json.find("[{\"id\":\"tiny-one\",\"name\":\"Tiny One\""), 0u);
  EXPECT_EQ(json.substr(json.size() - 3), "}]\n");
}

TEST_F(ModelsCommand, filters_by_flags) {
  EXPECT_EQ(run({"models", "list", "--format", "json", "--task", "code", "--memory", "2"}).find("[{"), 0u);
  EXPECT_EQ(run({"models", "list", "--format", "json", "--memory", "1"}), "[]\n");
  EXPECT_EQ(run({"models", "list", "--memory", "1"}).find("No model passes"), 0u);
  run({"models", "list", "--task", "cod"});
  EXPECT_EQ(exit_code_, 2);
  EXPECT_NE(errors_.find("did you mean \"code\"?"), std::string::npos);
}

TEST_F(ModelsCommand, prints_a_table_for_people) {
  EXPECT_EQ(run({"models", "list", "--memory", "2"}),
            "id        parameters  context  licence  released  quantization  file     cache\n"
            "tiny-one  1B          8192     mit                Q8_0          1.06 GB  0.04 GB\n"
            "1 of 1 models fit 2 GiB with 4096 tokens of context; \"?\" marks what no source was seen for\n");
}

TEST_F(ModelsCommand, writes_csv_with_numbers_as_they_are) {
  EXPECT_EQ(run({"models", "list", "--format", "csv"}),
            "id,name,organisation,family,licence,released,parameters,active_parameters,context,quantization,"
            "file_bytes,cache_bytes\r\n"
            "tiny-one,Tiny One,Maker,Tiny,mit,,1000000000,,8192,q8_0,1062497350,41943040\r\n");
}

TEST_F(ModelsCommand, shows_one_model_by_any_name) {
  EXPECT_EQ(run({"models", "show", "Maker/Tiny_One", "--format", "json"}).find("{\"id\":\"tiny-one\""), 0u);
  EXPECT_EQ(exit_code_, 0);
  EXPECT_NE(run({"models", "show", "tiny one"}).find("cache"), std::string::npos);
}

TEST_F(ModelsCommand, names_the_nearest_models_for_an_unknown_one) {
  EXPECT_EQ(run({"models", "show", "tiny-two", "--format", "json"}), "");
  EXPECT_EQ(exit_code_, 2);
  EXPECT_NE(errors_.find("\n  tiny-one\n"), std::string::npos);
}

TEST_F(ModelsCommand, shows_what_is_sound_and_fails_for_the_rest) {
  write("models/broken.md", "---\ntitle: Broken\norganisation: A\nfamily: B\n---\n");
  EXPECT_EQ(run({"models", "list", "--format", "json"}).find("[{\"id\":\"tiny-one\""), 0u);
  EXPECT_EQ(exit_code_, 1);
  EXPECT_NE(errors_.find("SLM0604"), std::string::npos);
  EXPECT_NE(errors_.find("1 models are withheld"), std::string::npos);
}

}  // namespace
}  // namespace slm::cli
