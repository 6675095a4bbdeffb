#pragma once
// A small catalogue for the tests of tools: Llama 3 8B, Phi-4, one card, two quantizations.

#include "core/tools/tool.h"

namespace slm::tools {

inline catalog::Model test_model(const char* id, std::uint32_t layers, std::uint32_t hidden,
                                 std::uint32_t heads, std::uint32_t kv_heads, std::uint32_t ffn,
                                 std::uint32_t vocabulary, std::uint64_t parameters) {
  catalog::Model model;
  model.id = catalog::ModelId(id);
  model.name = id;
  model.parameters.value = parameters;
  catalog::Architecture& a = model.architecture;
  a.class_name = "LlamaForCausalLM";
  a.layer_count = layers;
  a.hidden_size = hidden;
  a.attention_heads = heads;
  a.kv_heads = kv_heads;
  a.head_dim = 128;
  a.ffn_size = ffn;
  a.vocabulary_size = vocabulary;
  a.context_length = 16384;
  a.tied_embeddings = false;
  a.mlp = catalog::MlpKind::gated;
  a.attention = catalog::AttentionKind::gqa;
  return model;
}

inline catalog::Catalog make_test_catalog() {
  catalog::CatalogParts parts;
  parts.models.push_back(test_model("llama-3-8b", 32, 4096, 32, 8, 14336, 128256, 8'030'261'248));
  parts.models.push_back(test_model("phi-4", 40, 5120, 40, 10, 17920, 100352, 14'659'507'200));
  catalog::Device device;
  device.id = catalog::DeviceId("rtx-4060-ti-16gb");
  device.name = "GeForce RTX 4060 Ti 16 GB";
  device.memory_mib.value = 16384;
  parts.devices.push_back(device);
  catalog::Quantization q4;
  q4.id = catalog::QuantizationId("q4_k_m");
  q4.name = "Q4_K_M";
  q4.is_common = true;
  catalog::Quantization q8 = q4;
  q8.id = catalog::QuantizationId("q8_0");
  q8.name = "Q8_0";
  parts.quantizations = {q4, q8};
  return catalog::Catalog(std::move(parts));
}

struct TestKnowledge {
  catalog::Catalog catalog = make_test_catalog();
  Directory directory{catalog};
  Knowledge knowledge{catalog, directory};
};

}  // namespace slm::tools
