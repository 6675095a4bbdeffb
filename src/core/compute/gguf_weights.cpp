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

bool is_class(const catalog::Model& model, std::string_view prefix) {
  return std::string_view(model.architecture.class_name).substr(0, prefix.size()) == prefix;
}

// Published i-quants are made with an importance matrix: llama-quantize refuses the smallest without one.
bool is_i_quant(QuantizationMix mix) {
  return name_of(mix).substr(0, 2) == "IQ";
}

MixContext mix_context(const catalog::Model& model, QuantizationMix mix, const GgufOptions& options) {
  const catalog::Architecture& shape = model.architecture;
  return {.query_head_count = shape.attention_heads.value_or(0),
          .kv_head_count = shape.kv_heads.value_or(0),
          .expert_count = shape.experts.value_or(0),
          .is_falcon = shape.class_name == "FalconForCausalLM",
          .importance_matrix = options.importance_matrix || is_i_quant(mix),
          .fused_as_values = is_class(model, "Qwen3_5") || is_class(model, "Qwen3Next"),
          .experts_in_mxfp4 = is_class(model, "GptOss")};
}

std::uint64_t header_bytes(const catalog::Model& model, std::size_t tensor_count) {
  const bool has_scores = model.tokenizer == catalog::TokenizerKind::sentencepiece ||
                          model.tokenizer == catalog::TokenizerKind::sentencepiece_bpe;
  const std::uint64_t token_bytes = has_scores ? k_sentencepiece_token_bytes : k_bpe_token_bytes;
  return model.architecture.vocabulary_size.value_or(0) * token_bytes + tensor_count * k_tensor_info_bytes;
}

bool is_table(TensorRole role) {
  return role == TensorRole::token_embedding || role == TensorRole::layer_embedding ||
         role == TensorRole::output;
}

// Publishers keep the tables of vectors for every layer above the mix (Gemma 3n and 4): at Q5_K in files of
// four and five bits, at Q8_0, with the usual table, from Q6_K on.
GgmlType with_layer_tables(GgmlType type, const WeightTensor& tensor, QuantizationMix mix) {
  if (!is_table(tensor.place.role) || block_of(type).element_count == 1) return type;
  if (mix == QuantizationMix::q6_k) return GgmlType::q8_0;
  if (tensor.place.role != TensorRole::layer_embedding) return type;
  return block_of(type).bits_per_weight() < 5.5 ? GgmlType::q5_k : type;
}

GgmlType file_type(const WeightTensor& tensor, const GgufRecipe& recipe, const MixContext& context) {
  const GgmlType type = tensor_type(recipe.mix, tensor.place, context);
  const bool is_wide = recipe.wide_tables && is_table(tensor.place.role);
  return is_wide && tensor.place.row_length % 32 == 0 ? GgmlType::q8_0 : type;
}

std::uint64_t tensor_bytes(const WeightTensor& tensor, GgmlType type) {
  const std::uint64_t row = row_bytes(type, tensor.place.row_length).value_or(0);
  return aligned(row * tensor.row_count * tensor.matrix_count);
}

bool is_tied(const catalog::Model& model) {
  return model.architecture.tied_embeddings.value_or(false);
}

bool has_second_table(const catalog::Model& model, TiedTable table) {
  if (!is_tied(model) || table == TiedTable::once) return false;
  return table == TiedTable::twice || stores_tied_table_twice(model);
}

}  // namespace

bool stores_tied_table_twice(const catalog::Model& model) {
  constexpr std::string_view k_ending = "-instruct";
  const std::string& id = model.id.text();
  return is_tied(model) && is_class(model, "Qwen2ForCausalLM") && id.rfind("qwen2.5-", 0) == 0 &&
         id.size() > k_ending.size() && id.substr(id.size() - k_ending.size()) == k_ending;
}

GgufWeights gguf_weights(const catalog::Model& model, const WeightTensors& tensors, const GgufRecipe& recipe,
                         const GgufOptions& options) {
  const MixContext context = mix_context(model, recipe.mix, options);
  const bool has_layer_tables = model.architecture.layer_embeddings.vocabulary.has_value();
  GgufWeights sum;
  const auto add = [&](const WeightTensor& tensor) {
    GgmlType type = file_type(tensor, recipe, context);
    if (has_layer_tables) type = with_layer_tables(type, tensor, recipe.mix);
    sum.tensor_bytes += tensor_bytes(tensor, type);
    sum.element_count += tensor.element_count();
  };
  for (const WeightTensor& tensor : tensors.tensors) add(tensor);
  if (has_second_table(model, options.tied_table)) {
    WeightTensor embedding = tensors.tensors.front();
    embedding.place.role = TensorRole::token_embedding;
    add(embedding);
  }
  sum.header_bytes = header_bytes(model, tensors.tensors.size());
  sum.rest_elements = tensors.rest_elements;
  return sum;
}

Result<GgufWeights, WeightsError> gguf_weights(const catalog::Model& model, const GgufRecipe& recipe,
                                               const GgufOptions& options) {
  SLM_TRY(const WeightTensors tensors, weight_tensors(model));
  return gguf_weights(model, tensors, recipe, options);
}

}  // namespace slm::compute
