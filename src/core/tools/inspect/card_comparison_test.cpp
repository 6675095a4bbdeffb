#include "core/tools/inspect/card_comparison.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/tools/inspect/weights_header.h"
#include "formats/weights/sample_files.h"

namespace slm::tools {
namespace {

// The card of sample_files.h's small_llama().
catalog::Model small_card() {
  catalog::Model model;
  model.id = catalog::ModelId("small-llama");
  model.name = "Small Llama";
  model.parameters.value = 90'000;
  model.licence.value = catalog::LicenceId("mit");
  model.inputs = {catalog::Modality::text};
  catalog::Architecture& card = model.architecture;
  card.class_name = "LlamaForCausalLM";
  card.layer_count = 2;
  card.hidden_size = 64;
  card.attention_heads = 4;
  card.kv_heads = 2;
  card.head_dim = 16;
  card.ffn_size = 128;
  card.vocabulary_size = 128;
  card.context_length = 2048;
  card.tied_embeddings = false;
  card.mlp = catalog::MlpKind::gated;
  return model;
}

HeaderFacts small_facts() {
  const std::string bytes = formats::small_llama().bytes();
  return read_weights_header({bytes, bytes.size()})->facts;
}

std::string disagreements(const CardComparison& comparison) {
  std::string text;
  for (const Disagreement& each : comparison.disagreements) {
    text += each.field + ": card says " + each.card + ", weights say " + each.weights + "\n";
  }
  return text;
}

TEST(compare_with_card, agrees_where_both_say_the_same) {
  const CardComparison comparison = compare_with_card(small_facts(), small_card());
  EXPECT_EQ(disagreements(comparison), "");
  EXPECT_EQ(comparison.agreed.size(), 12u);
  EXPECT_TRUE(comparison.notes.empty());
}

TEST(compare_with_card, names_each_field_that_differs) {
  struct Case {
    void (*change)(catalog::Model&);
    const char* expected;
  };
  const Case cases[] = {
      {[](catalog::Model& m) { m.architecture.layer_count = 28; }, "layers: card says 28, weights say 2\n"},
      {[](catalog::Model& m) { m.architecture.hidden_size = 32; },
       "hidden size: card says 32, weights say 64\n"},
      {[](catalog::Model& m) { m.architecture.vocabulary_size = 130; },
       "vocabulary: card says 130, weights say 128\n"},
      {[](catalog::Model& m) { m.architecture.context_length = 4096; },
       "context length: card says 4096, weights say 2048\n"},
      {[](catalog::Model& m) { m.architecture.ffn_size = 64; },
       "feed-forward width: card says 64, weights say 128\n"},
      {[](catalog::Model& m) { m.architecture.kv_heads = 4; },
       "KV heads: card says 4, weights say 2\nwidth of keys: card says 64, weights say 32\n"},
      {[](catalog::Model& m) { m.parameters.value = 91'400; },
       "parameters: card says 91400, weights say 90432\n"},
      {[](catalog::Model& m) { m.licence.value = catalog::LicenceId("apache-2.0"); },
       "licence: card says apache-2.0, weights say mit\n"},
  };
  for (const Case& row : cases) {
    catalog::Model model = small_card();
    row.change(model);
    EXPECT_EQ(disagreements(compare_with_card(small_facts(), model)), row.expected);
  }
}

TEST(compare_with_card, compares_nothing_that_one_side_does_not_say) {
  catalog::Model model;
  EXPECT_EQ(disagreements(compare_with_card(small_facts(), model)), "");
  EXPECT_EQ(disagreements(compare_with_card(HeaderFacts{}, small_card())), "");
}

TEST(compare_with_card, misses_the_output_matrix_of_a_card_that_has_its_own) {
  HeaderFacts facts = small_facts();
  facts.tensors.pop_back();  // output.weight
  EXPECT_EQ(disagreements(compare_with_card(facts, small_card())),
            "output matrix: card says its own, weights say none, the embedding serves\n");
}

TEST(compare_with_card, counts_a_tied_matrix_that_is_stored_twice_once) {
  catalog::Model model = small_card();
  model.architecture.tied_embeddings = true;
  model.parameters.value = 90'432 - 64 * 128;
  const CardComparison comparison = compare_with_card(small_facts(), model);
  EXPECT_EQ(disagreements(comparison), "");
  EXPECT_EQ(comparison.notes.size(), 1u);
}

TEST(compare_with_card, leaves_out_what_means_something_else) {
  HeaderFacts part = small_facts();
  part.part_count = 3;
  catalog::Model model = small_card();
  model.parameters.value = 1'000'000;
  EXPECT_EQ(disagreements(compare_with_card(part, model)), "");

  catalog::Model sees = small_card();
  sees.inputs.push_back(catalog::Modality::image);
  sees.parameters.value = 1'000'000;
  EXPECT_EQ(disagreements(compare_with_card(small_facts(), sees)), "");

  HeaderFacts latent = small_facts();
  latent.is_latent_attention = true;
  catalog::Model other = small_card();
  other.architecture.kv_heads = 4;
  EXPECT_EQ(disagreements(compare_with_card(latent, other)), "");

  catalog::Model mixed = small_card();
  mixed.architecture.layers.push_back({.kv_heads = 1});
  mixed.architecture.kv_heads = 4;
  EXPECT_EQ(disagreements(compare_with_card(small_facts(), mixed)), "");
}

TEST(compare_with_card, predicts_the_size_of_the_recipe_that_the_file_names) {
  const CardComparison comparison = compare_with_card(small_facts(), small_card());
  ASSERT_TRUE(comparison.predicted);
  EXPECT_EQ(comparison.predicted->quantization, "F16");
  const double real = static_cast<double>(*small_facts().file_bytes);
  EXPECT_NEAR(static_cast<double>(comparison.predicted->file_bytes) / real, 1.0, 0.05);

  HeaderFacts unknown = small_facts();
  unknown.quantization = "Q1_0";
  EXPECT_FALSE(compare_with_card(unknown, small_card()).predicted);
}

}  // namespace
}  // namespace slm::tools
