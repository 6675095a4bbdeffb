#include "core/compute/gguf_weights.h"

namespace slm::compute {
namespace {

constexpr std::uint64_t k_alignment = 32;                  // each tensor starts at a multiple of this
constexpr std::uint64_t k_tensor_info_bytes = 70;          // name, shape, type and offset of one tensor
constexpr std::uint64_t k_sentencepiece_token_bytes = 23;  // text, score and type of one token
constexpr std::uint64_t k_bpe_token_bytes = 42;            // text and type of one token, and its merge

std::uint64_t aligned(std::uint64_t byte_count) {
  return (byte_count + k_alignment - 1) / k_alignment * k_alignment;
}

MixContext mix_context(const catalog::Model& model, const GgufOptions& options) {
  const catalog::Architecture& shape = model.architecture;
  return {.query_head_count = shape.attention_heads.value_or(0),
          .kv_head_count = shape.kv_heads.value_or(0),
          .expert_count = shape.experts.value_or(0),
          .is_falcon = shape.class_name == "FalconForCausalLM",
          .importance_matrix = options.importance_matrix};
}

std::uint64_t header_bytes(const catalog::Model& model, std::size_t tensor_count) {
  const bool has_scores = model.tokenizer == catalog::TokenizerKind::sentencepiece ||
                          model.tokenizer == catalog::TokenizerKind::sentencepiece_bpe;
  const std::uint64_t token_bytes = has_scores ? k_sentencepiece_token_bytes : k_bpe_token_bytes;
  return model.architecture.vocabulary_size.value_or(0) * token_bytes + tensor_count * k_tensor_info_bytes;
}

std::uint64_t tensor_bytes(const WeightTensor& tensor, QuantizationMix mix, const MixContext& context) {
  const GgmlType type = tensor_type(mix, tensor.place, context);
  const std::uint64_t row = row_bytes(type, tensor.place.row_length).value_or(0);
  return aligned(row * tensor.row_count * tensor.matrix_count);
}

}  // namespace

Result<GgufWeights, WeightsError> gguf_weights(const catalog::Model& model, QuantizationMix mix,
                                               const GgufOptions& options) {
  SLM_TRY(WeightTensors weights, weight_tensors(model));
  const MixContext context = mix_context(model, options);
  GgufWeights sum;
  if (options.separate_output && model.architecture.tied_embeddings.value_or(false)) {
    WeightTensor embedding = weights.tensors.front();
    embedding.place.role = TensorRole::token_embedding;
    weights.tensors.push_back(embedding);
  }
  for (const WeightTensor& tensor : weights.tensors) {
    sum.tensor_bytes += tensor_bytes(tensor, mix, context);
    sum.element_count += tensor.element_count();
  }
  sum.header_bytes = header_bytes(model, weights.tensors.size());
  sum.rest_elements = weights.rest_elements;
  return sum;
}

}  // namespace slm::compute
