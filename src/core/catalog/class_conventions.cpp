#include "core/catalog/class_conventions.h"

#include <array>

namespace slm::catalog {
namespace {

constexpr ClassConventions k_gpt2{.query_key_value_bias = true,
                                  .output_bias = true,
                                  .mlp_bias = true,
                                  .norm_bias = true,
                                  .positions = Positions::learned};
constexpr ClassConventions k_gpt_neo{
    .output_bias = true, .mlp_bias = true, .norm_bias = true, .positions = Positions::learned};
constexpr ClassConventions k_all_biases{
    .query_key_value_bias = true, .output_bias = true, .mlp_bias = true, .norm_bias = true};
constexpr ClassConventions k_opt{.query_key_value_bias = true,
                                 .output_bias = true,
                                 .mlp_bias = true,
                                 .norm_bias = true,
                                 .positions = Positions::learned_offset_2};
// One norm feeds attention and feed-forward network, which run side by side.
constexpr ClassConventions k_parallel{.mlp_bias = true, .norm_bias = true, .norms_per_layer = 1};
constexpr ClassConventions k_phi{.query_key_value_bias = true,
                                 .output_bias = true,
                                 .mlp_bias = true,
                                 .norm_bias = true,
                                 .norms_per_layer = 1};
constexpr ClassConventions k_bert{.query_key_value_bias = true,
                                  .output_bias = true,
                                  .mlp_bias = true,
                                  .norm_bias = true,
                                  .pooler = true,
                                  .token_types = 2,
                                  .positions = Positions::learned};
constexpr ClassConventions k_roberta{.query_key_value_bias = true,
                                     .output_bias = true,
                                     .mlp_bias = true,
                                     .norm_bias = true,
                                     .token_types = 1,
                                     .positions = Positions::learned_offset_2};
constexpr ClassConventions k_roberta_pooled{.query_key_value_bias = true,
                                            .output_bias = true,
                                            .mlp_bias = true,
                                            .norm_bias = true,
                                            .pooler = true,
                                            .token_types = 1,
                                            .positions = Positions::learned_offset_2};
constexpr ClassConventions k_qwen2{.query_key_value_bias = true};
constexpr ClassConventions k_qwen3{.query_key_norm = true};
constexpr ClassConventions k_gemma2{.norms_per_layer = 4};
constexpr ClassConventions k_gemma3{.query_key_norm = true, .norms_per_layer = 4};
constexpr ClassConventions k_stable_lm{.norm_bias = true};
constexpr ClassConventions k_t5_gemma{.two_embeddings = true, .norms_per_layer = 4};

struct Entry {
  std::string_view class_name;
  const ClassConventions& conventions;
};

constexpr std::array k_entries{
    Entry{"GPT2LMHeadModel", k_gpt2},
    Entry{"GPT2LMHeadCustomModel", k_gpt2},
    Entry{"GPTBigCodeForCausalLM", k_gpt2},
    Entry{"GPTNeoForCausalLM", k_gpt_neo},
    Entry{"GPTNeoXForCausalLM", k_all_biases},
    Entry{"BloomForCausalLM", k_all_biases},
    Entry{"Starcoder2ForCausalLM", k_all_biases},
    Entry{"OPTForCausalLM", k_opt},
    Entry{"DistilBertForMaskedLM", k_gpt2},
    Entry{"MPNetModel", k_opt},
    Entry{"GPTJForCausalLM", k_parallel},
    Entry{"CodeGenForCausalLM", k_parallel},
    Entry{"PhiForCausalLM", k_phi},
    Entry{"BertModel", k_bert},
    Entry{"BertForMaskedLM", k_bert},
    Entry{"RobertaForMaskedLM", k_roberta},
    Entry{"XLMRobertaForMaskedLM", k_roberta},
    Entry{"XLMRobertaModel", k_roberta_pooled},
    Entry{"QWenLMHeadModel", k_qwen2},
    Entry{"Qwen2ForCausalLM", k_qwen2},
    Entry{"Qwen2Model", k_qwen2},
    Entry{"Qwen3ForCausalLM", k_qwen3},
    Entry{"Gemma2ForCausalLM", k_gemma2},
    Entry{"Gemma3ForCausalLM", k_gemma3},
    Entry{"Gemma3TextModel", k_gemma3},
    Entry{"StableLmForCausalLM", k_stable_lm},
    Entry{"T5GemmaForConditionalGeneration", k_t5_gemma},
};

}  // namespace

ClassConventions conventions_of(std::string_view class_name) {
  for (const Entry& entry : k_entries) {
    if (entry.class_name == class_name) return entry.conventions;
  }
  return {};
}

}  // namespace slm::catalog
