#include "core/tools/inspect/find_card.h"

#include <gtest/gtest.h>

namespace slm::tools {
namespace {

catalog::Catalog small_catalog() {
  catalog::CatalogParts parts;
  for (const auto& [id, name, repository] :
       {std::tuple{"qwen3-4b", "Qwen3-4B", "Qwen/Qwen3-4B"}, std::tuple{"phi-4", "Phi-4", "microsoft/phi-4"},
        std::tuple{"llama-3.2-1b-instruct", "Llama 3.2 1B Instruct", "meta-llama/Llama-3.2-1B-Instruct"}}) {
    catalog::Model model;
    model.id = catalog::ModelId(id);
    model.name = name;
    model.hugging_face = repository;
    parts.models.push_back(model);
  }
  return catalog::Catalog(std::move(parts));
}

std::string found_id(const HeaderFacts& facts, std::string_view address) {
  static const catalog::Catalog catalog = small_catalog();
  const CardMatch match = find_card(catalog, facts, address);
  return match.model == nullptr ? "" : match.model->id.text();
}

TEST(without_quantization, leaves_the_name_of_the_model) {
  const struct {
    const char* stem;
    const char* name;
  } cases[] = {
      {"Qwen3-4B-Q4_K_M", "Qwen3-4B"},
      {"llama-2-7b.Q4_K_M", "llama-2-7b"},
      {"gemma-3-4b-it-UD-Q4_K_XL-00001-of-00002", "gemma-3-4b-it"},
      {"phi-4-bf16", "phi-4"},
      {"gpt-oss-20b-mxfp4", "gpt-oss-20b"},
      {"Qwen2.5-7B", "Qwen2.5-7B"},
      {"model-00001-of-00003", "model"},
      {"Q4_K_M", "Q4_K_M"},
      {"", ""},
  };
  for (const auto& row : cases) EXPECT_EQ(without_quantization(row.stem), row.name) << row.stem;
}

TEST(find_card, goes_by_what_the_header_says_first) {
  HeaderFacts facts;
  facts.name = "Phi 4";
  EXPECT_EQ(found_id(facts, "Qwen3-4B-Q4_K_M.gguf"), "phi-4");
  facts = {};
  facts.repository = "https://huggingface.co/Qwen/Qwen3-4B";
  EXPECT_EQ(found_id(facts, "x.gguf"), "qwen3-4b");
  facts = {};
  facts.base_name = "Llama-3.2";
  facts.size_label = "1B";
  facts.finetune = "Instruct";
  EXPECT_EQ(found_id(facts, "x.gguf"), "llama-3.2-1b-instruct");
}

TEST(find_card, goes_by_the_place_where_the_header_says_nothing) {
  for (const char* address :
       {"Qwen3-4B-Q4_K_M.gguf", "models/qwen3-4b.Q8_0.gguf", "models/Qwen3-4B/model.safetensors",
        "models/Qwen3-4B/model.safetensors.index.json",
        "https://huggingface.co/Qwen/Qwen3-4B/resolve/main/model-00001-of-00003.safetensors",
        "https://huggingface.co/someone/Qwen3-4B-GGUF/resolve/main/file.gguf?download=true"}) {
    EXPECT_EQ(found_id({}, address), "qwen3-4b") << address;
  }
}

TEST(find_card, finds_none_rather_than_a_wrong_one) {
  for (const char* address : {"", "model.safetensors", "Qwen3-8B-Q4_K_M.gguf", "https://host/file"}) {
    EXPECT_EQ(found_id({}, address), "") << address;
  }
}

}  // namespace
}  // namespace slm::tools
