#pragma once
// Shapes of well-known models, for the tests of this room.

#include "core/catalog/model.h"

namespace slm::compute {

struct Dense {
  const char* class_name;
  std::uint32_t layers, hidden, heads, kv_heads, head_dim, ffn, vocabulary;
  bool tied;
  catalog::TokenizerKind tokenizer = catalog::TokenizerKind::bpe;
};

inline catalog::Model dense(const Dense& d) {
  catalog::Model model;
  model.tokenizer = d.tokenizer;
  catalog::Architecture& a = model.architecture;
  a.class_name = d.class_name;
  a.layer_count = d.layers;
  a.hidden_size = d.hidden;
  a.attention_heads = d.heads;
  a.kv_heads = d.kv_heads;
  a.head_dim = d.head_dim;
  a.ffn_size = d.ffn;
  a.vocabulary_size = d.vocabulary;
  a.tied_embeddings = d.tied;
  a.mlp = catalog::MlpKind::gated;
  a.attention = catalog::AttentionKind::gqa;
  return model;
}

inline constexpr Dense k_llama_31_8b{"LlamaForCausalLM", 32, 4096, 32, 8, 128, 14336, 128256, false};
inline constexpr Dense k_llama_32_1b{"LlamaForCausalLM", 16, 2048, 32, 8, 64, 8192, 128256, true};
inline constexpr Dense k_mistral_7b{
    "MistralForCausalLM", 32, 4096, 32, 8, 128, 14336, 32000, false, catalog::TokenizerKind::sentencepiece};
inline constexpr Dense k_qwen3_4b{"Qwen3ForCausalLM", 36, 2560, 32, 8, 128, 9728, 151936, true};
inline constexpr Dense k_smollm2_17b{"LlamaForCausalLM", 24, 2048, 32, 32, 64, 8192, 49152, true};
inline constexpr Dense k_phi3_mini{
    "Phi3ForCausalLM", 32, 3072, 32, 32, 96, 8192, 32064, false, catalog::TokenizerKind::sentencepiece};
inline constexpr Dense k_qwen25_3b{"Qwen2ForCausalLM", 36, 2048, 16, 2, 128, 11008, 151936, true};

}  // namespace slm::compute
