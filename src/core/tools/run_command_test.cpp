#include "core/tools/run_command.h"

#include <gtest/gtest.h>

namespace slm::tools {
namespace {

catalog::Model model_with(std::string gguf, std::string ollama) {
  catalog::Model model;
  if (!gguf.empty()) model.gguf.value = std::move(gguf);
  if (!ollama.empty()) model.ollama.value = std::move(ollama);
  model.gguf.provenance.standing = catalog::Standing::verified;
  return model;
}

TEST(run_command, names_the_file_that_the_repository_is_known_to_have) {
  const struct {
    const char* gguf;
    const char* ollama;
    const char* quantization;
    const char* line;
    bool is_verified;
  } rows[] = {
      {"a/b", "", "Q4_K_M", "llama-server -hf a/b -c 8192", true},
      {"a/b", "b:1b", "Q8_0", "llama-server -hf a/b:Q8_0 -c 8192", false},
      {"a/b:Q8_0", "", "Q8_0", "llama-server -hf a/b:Q8_0 -c 8192", true},
      {"a/b:Q8_0", "", "Q4_K_M", "llama-server -hf a/b:Q4_K_M -c 8192", false},
      {"", "b:1b", "Q8_0", "ollama run b:1b", false},
  };
  for (const auto& row : rows) {
    const auto command = run_command(model_with(row.gguf, row.ollama), row.quantization, 8192);
    ASSERT_TRUE(command.has_value()) << row.line;
    EXPECT_EQ(command->line, row.line);
    EXPECT_EQ(command->is_verified, row.is_verified) << row.line;
  }
}

TEST(run_command, asks_a_model_made_for_embeddings_for_embeddings) {
  catalog::Model model = model_with("a/b", "");
  model.tasks = {catalog::Task::embedding};
  EXPECT_EQ(run_command(model, "Q4_K_M", 512)->line, "llama-server -hf a/b -c 512 --embedding");
}

TEST(run_command, is_nothing_where_neither_repository_nor_tag_is_known) {
  EXPECT_FALSE(run_command(model_with("", ""), "Q4_K_M", 8192).has_value());
}

TEST(known_quantization, is_llama_cpps_own_choice_where_no_tag_is_named) {
  EXPECT_EQ(known_quantization(model_with("a/b", "")), "Q4_K_M");
  EXPECT_EQ(known_quantization(model_with("a/b:F16", "")), "F16");
  EXPECT_EQ(known_quantization(model_with("", "b:1b")), "");
}

}  // namespace
}  // namespace slm::tools
