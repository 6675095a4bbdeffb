#include "core/compute/weight_tensors.h"

#include <algorithm>
#include <array>

#include "core/catalog/class_conventions.h"

namespace slm::compute {
namespace {

using catalog::Architecture;
using catalog::ClassConventions;
using catalog::FeedForwardGroup;
using catalog::FeedForwardKind;
using catalog::LayerGroup;
using catalog::LayerKind;
using catalog::MlpKind;

constexpr std::uint32_t k_layer_limit = 4096;
constexpr std::uint32_t k_dimension_limit = 1u << 21;
constexpr std::uint64_t k_rest_row_length = 4096;  // fills the blocks of every format

// Classes whose GGUF conversion keeps queries, keys and values in one matrix.
constexpr std::array<std::string_view, 16> k_fused_attention_classes{"Phi3ForCausalLM",
                                                                     "PhiForCausalLM",
                                                                     "Phi3VForCausalLM",
                                                                     "GPTNeoXForCausalLM",
                                                                     "GPT2LMHeadModel",
                                                                     "BloomForCausalLM",
                                                                     "MPTForCausalLM",
                                                                     "GPTBigCodeForCausalLM",
                                                                     "FalconForCausalLM",
                                                                     "QWenLMHeadModel",
                                                                     "ChatGLMModel",
                                                                     "GPT2LMHeadCustomModel",
                                                                     "ChatGLMForConditionalGeneration",
                                                                     "Phi4MMForCausalLM",
                                                                     "OpenELMForCausalLM",
                                                                     "NomicBertModel"};

// Classes whose query matrix also holds a gate of the same size.
constexpr std::array<std::string_view, 2> k_gated_query_classes{"Qwen3_5ForConditionalGeneration",
                                                                "Qwen3_5MoeForConditionalGeneration"};

template <std::size_t count>
bool contains(const std::array<std::string_view, count>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Collects tensors; knows the numbers that most of them share.
class Builder {
 public:
  explicit Builder(const catalog::Model& model)
      : model_(model),
        shape_(model.architecture),
        conventions_(catalog::conventions_of(shape_.class_name)),
        hidden_(*shape_.hidden_size),
        layers_(*shape_.layer_count) {}

  WeightTensors build() {
    add_tables();
    add_attention();
    add_feed_forward();
    add_kept();
    add_rest();
    return std::move(result_);
  }

 private:
  void add(TensorRole role, std::uint64_t row_length, std::uint64_t row_count, std::uint32_t layer_index = 0,
           std::uint32_t layer_count = 1, std::uint64_t matrix_count = 1) {
    if (row_length == 0 || row_count == 0) return;
    result_.tensors.push_back({.place = {.role = role,
                                         .layer_index = layer_index,
                                         .layer_count = layer_count,
                                         .row_length = row_length,
                                         .has_experts_axis = matrix_count > 1},
                               .row_count = row_count,
                               .matrix_count = matrix_count});
  }

  void add_tables() {
    const bool tied = shape_.tied_embeddings.value_or(false);
    add(tied ? TensorRole::output : TensorRole::token_embedding, hidden_, *shape_.vocabulary_size);
    if (!tied && model_.form == catalog::Form::decoder)
      add(TensorRole::output, hidden_, *shape_.vocabulary_size);
    const catalog::LayerEmbeddings& extra = shape_.layer_embeddings;
    if (extra.vocabulary && extra.dim_per_layer) {
      const std::uint64_t width = *extra.dim_per_layer;
      add(TensorRole::layer_embedding, width * layers_, *extra.vocabulary);
      add(TensorRole::kept, hidden_,
          width * layers_);  // per_layer_model_proj: llama-quantize leaves it alone
      for (std::uint32_t i = 0; i < layers_; ++i) {
        add(TensorRole::other, hidden_, width);
        add(TensorRole::other, width, hidden_);
      }
    }
    if (conventions_.positions != catalog::Positions::rotary) {
      add(TensorRole::kept, hidden_, shape_.context_length.value_or(0));
    }
  }

  // Groups take turns in proportion to their counts, as interleaved layers do.
  std::vector<const LayerGroup*> layer_order(const std::vector<LayerGroup>& groups) const {
    std::vector<const LayerGroup*> order;
    std::vector<std::uint32_t> used(groups.size(), 0);
    std::uint64_t wanted = 0;
    for (const LayerGroup& group : groups) wanted += group.count.value_or(0);
    while (order.size() < wanted) {
      std::size_t next = groups.size();
      for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::uint64_t count = groups[i].count.value_or(0);
        if (used[i] >= count) continue;
        if (next == groups.size() ||
            (used[i] + 1) * groups[next].count.value_or(1) < (used[next] + 1) * count)
          next = i;
      }
      ++used[next];
      order.push_back(&groups[next]);
    }
    return order;
  }

  static bool has_values(const LayerGroup& group) {
    return group.kind == LayerKind::full || group.kind == LayerKind::sliding_window ||
           group.kind == LayerKind::cross;
  }

  void add_attention() {
    if (shape_.layers.empty()) {
      if (shape_.attention == catalog::AttentionKind::unknown || !shape_.kv_heads || !shape_.head_dim) return;
      LayerGroup plain;
      plain.count = layers_;
      plain.kv_heads = shape_.kv_heads;
      plain.head_dim = shape_.head_dim;
      for (std::uint32_t i = 0; i < layers_; ++i) add_attention_layer(plain, i, layers_);
      return;
    }
    const std::vector<const LayerGroup*> order = layer_order(shape_.layers);
    const auto value_count = static_cast<std::uint32_t>(std::count_if(
        order.begin(), order.end(), [](const LayerGroup* group) { return has_values(*group); }));
    std::uint32_t value_index = 0;
    for (const LayerGroup* group : order) {
      add_mixer(*group, value_index, value_count);
      if (has_values(*group)) ++value_index;
    }
  }

  void add_mixer(const LayerGroup& group, std::uint32_t value_index, std::uint32_t value_count) {
    switch (group.kind) {
      case LayerKind::latent:
        add_latent_layer(group);
        return;
      case LayerKind::linear:
        add_delta_net_layer(group);
        return;
      case LayerKind::state_space:
        add_state_space_layer(group);
        return;
      case LayerKind::convolution:
        add(TensorRole::other, hidden_, 3 * hidden_);
        add(TensorRole::other, hidden_, hidden_);
        return;
      case LayerKind::shared:
        add_sharing_layer(group);
        return;
      default:
        add_attention_layer(group, value_index, value_count);
    }
  }

  std::uint64_t heads() const { return shape_.attention_heads.value_or(0); }

  void add_attention_layer(const LayerGroup& group, std::uint32_t index, std::uint32_t count) {
    const std::uint64_t head_dim = group.head_dim.value_or(shape_.head_dim.value_or(0));
    const std::uint64_t kv_size = group.kv_heads.value_or(shape_.kv_heads.value_or(0)) * head_dim;
    const std::uint64_t query_size = heads() * head_dim;
    if (contains(k_fused_attention_classes, shape_.class_name)) {
      add(TensorRole::attention_qkv, hidden_, query_size + 2 * kv_size, index, count);
    } else {
      const std::uint64_t gate = contains(k_gated_query_classes, shape_.class_name) ? 2 : 1;
      add(TensorRole::attention_q, hidden_, gate * query_size, index, count);
      add(TensorRole::attention_k, hidden_, kv_size, index, count);
      add(TensorRole::attention_v, hidden_, kv_size, index, count);
    }
    add(TensorRole::attention_output, query_size, hidden_, index, count);
  }

  // Queries only: keys and values come from another layer.
  void add_sharing_layer(const LayerGroup& group) {
    const std::uint64_t query_size = heads() * group.head_dim.value_or(shape_.head_dim.value_or(0));
    add(TensorRole::attention_q, hidden_, query_size);
    add(TensorRole::attention_output, query_size, hidden_);
  }

  void add_latent_layer(const LayerGroup& group) {
    const catalog::LatentShape& latent = group.latent;
    const std::uint64_t head_count = latent.head_count.value_or(shape_.attention_heads.value_or(0));
    const std::uint64_t rope = latent.rope_head_dim.value_or(0);
    const std::uint64_t nope = latent.nope_head_dim.value_or(0);
    const std::uint64_t value_dim = latent.value_head_dim.value_or(nope);
    const std::uint64_t kv_rank = latent.kv_rank.value_or(0);
    const std::uint64_t query_size = head_count * (nope + rope);
    if (const std::uint64_t query_rank = latent.query_rank.value_or(0); query_rank > 0) {
      add(TensorRole::other, hidden_, query_rank);
      add(TensorRole::other, query_rank, query_size);
    } else {
      add(TensorRole::attention_q, hidden_, query_size);
    }
    add(TensorRole::other, hidden_, kv_rank + rope);
    add(TensorRole::other, kv_rank, head_count * (nope + value_dim));
    add(TensorRole::attention_output, head_count * value_dim, hidden_);
  }

  // Gated delta net: fused projection (named attn_qkv in the file), output gate, output.
  void add_delta_net_layer(const LayerGroup& group) {
    const catalog::StateShape& state = group.state;
    const std::uint64_t inner = state.inner_size.value_or(0);
    const std::uint64_t keys = std::uint64_t{state.group_count.value_or(0)} * state.state_size.value_or(0);
    if (inner == 0 || keys == 0) return;
    add(TensorRole::attention_qkv, hidden_, 2 * keys + inner);
    add(TensorRole::other, hidden_, inner);
    add(TensorRole::other, hidden_, 2 * std::uint64_t{state.head_count.value_or(0)});
    add(TensorRole::other, inner, hidden_);
  }

  // Mamba-2 where groups are given: one projection in, one out. Mamba-1's small matrices are left to the
  // rest.
  void add_state_space_layer(const LayerGroup& group) {
    const catalog::StateShape& state = group.state;
    const std::uint64_t inner = state.inner_size.value_or(0);
    if (inner == 0) return;
    const std::uint64_t mixed =
        2 * std::uint64_t{state.group_count.value_or(0)} * state.state_size.value_or(0);
    add(TensorRole::other, hidden_, 2 * inner + mixed + state.head_count.value_or(0));
    add(TensorRole::other, inner, hidden_);
  }

  void add_feed_forward() {
    if (shape_.feed_forward.empty()) {
      for (std::uint32_t i = 0; i < layers_; ++i) add_dense_network(shape_.ffn_size.value_or(0), i);
      return;
    }
    std::uint32_t index = 0;
    for (const FeedForwardKind kind : {FeedForwardKind::dense, FeedForwardKind::experts}) {
      for (const FeedForwardGroup& group : shape_.feed_forward) {
        if (group.kind != kind) continue;
        for (std::uint32_t i = 0; i < group.count.value_or(0); ++i) add_network(group, index++);
      }
    }
  }

  void add_network(const FeedForwardGroup& group, std::uint32_t index) {
    if (group.kind == FeedForwardKind::dense) {
      add_dense_network(group.width.value_or(shape_.ffn_size.value_or(0)), index);
      return;
    }
    const std::uint64_t experts = group.experts.value_or(0);
    const std::uint64_t width = group.expert_width.value_or(shape_.expert_width.value_or(0));
    add(TensorRole::ffn_gate, hidden_, width, index, layers_, experts);
    add(TensorRole::ffn_up, hidden_, width, index, layers_, experts);
    add(TensorRole::ffn_down, width, hidden_, index, layers_, experts);
    add(TensorRole::kept, hidden_, experts, index, layers_);
    if (group.shared_width) add_dense_network(*group.shared_width, index);
  }

  void add_dense_network(std::uint64_t width, std::uint32_t index) {
    if (shape_.mlp == MlpKind::gated) add(TensorRole::ffn_gate, hidden_, width, index, layers_);
    add(TensorRole::ffn_up, hidden_, width, index, layers_);
    add(TensorRole::ffn_down, width, hidden_, index, layers_);
  }

  // Norms and biases: F32 in every file.
  void add_kept() {
    const std::uint64_t norm = conventions_.norm_bias ? 2 * hidden_ : hidden_;
    add(TensorRole::kept, norm, std::uint64_t{conventions_.norms_per_layer} * layers_ + 1);
    const std::uint64_t head_dim = shape_.head_dim.value_or(0);
    if (conventions_.query_key_value_bias) {
      add(TensorRole::kept, (heads() + 2 * std::uint64_t{shape_.kv_heads.value_or(0)}) * head_dim, layers_);
    }
    if (conventions_.output_bias) add(TensorRole::kept, hidden_, layers_);
    if (conventions_.mlp_bias) add(TensorRole::kept, hidden_ + shape_.ffn_size.value_or(0), layers_);
    if (conventions_.query_key_norm) add(TensorRole::kept, 2 * head_dim, layers_);
  }

  bool describes_all_layers() const {
    const auto is_described = [](const LayerGroup& group) {
      return group.kind != LayerKind::state_space && group.kind != LayerKind::linear;
    };
    if (shape_.layers.empty()) {
      return shape_.attention != catalog::AttentionKind::unknown && shape_.kv_heads && shape_.head_dim &&
             shape_.attention_heads;
    }
    return std::all_of(shape_.layers.begin(), shape_.layers.end(), is_described);
  }

  // What is left of the published count. Multimodal counts include towers that are files of their own.
  void add_rest() {
    const bool has_tower =
        std::any_of(model_.inputs.begin(), model_.inputs.end(),
                    [](catalog::Modality input) { return input != catalog::Modality::text; });
    if (has_tower || (describes_all_layers() && model_.form != catalog::Form::encoder_decoder)) return;
    std::uint64_t known = 0;
    for (const WeightTensor& tensor : result_.tensors) known += tensor.element_count();
    const std::uint64_t published = model_.parameters.value.value_or(0);
    if (published <= known) return;
    result_.rest_elements = (published - known) / hidden_ * hidden_;
    add(TensorRole::other, hidden_, result_.rest_elements / hidden_);
  }

  const catalog::Model& model_;
  const Architecture& shape_;
  ClassConventions conventions_;
  std::uint64_t hidden_;
  std::uint32_t layers_;
  WeightTensors result_;
};

bool exceeds(const catalog::Count& count, std::uint32_t limit) {
  return count.value_or(0) > limit;
}

bool is_in_range(const Architecture& shape) {
  bool in_range = !exceeds(shape.layer_count, k_layer_limit) &&
                  !exceeds(shape.attention_heads, k_layer_limit) && !exceeds(shape.kv_heads, k_layer_limit) &&
                  !exceeds(shape.head_dim, k_layer_limit);
  for (const catalog::Count& size :
       {shape.hidden_size, shape.ffn_size, shape.vocabulary_size, shape.expert_width}) {
    in_range = in_range && !exceeds(size, k_dimension_limit);
  }
  for (const LayerGroup& group : shape.layers) in_range = in_range && !exceeds(group.count, k_layer_limit);
  for (const FeedForwardGroup& group : shape.feed_forward) {
    in_range = in_range && !exceeds(group.count, k_layer_limit) && !exceeds(group.experts, k_layer_limit);
  }
  return in_range;
}

// A model of which only the parameter count is known, as if it were one matrix.
Result<WeightTensors, WeightsError> all_rest(const catalog::Model& model) {
  const std::uint64_t published = model.parameters.value.value_or(0);
  if (published < k_rest_row_length) return Unexpected{WeightsError::shape_unknown};
  const std::uint64_t row_count = published / k_rest_row_length;
  const WeightTensor rest{.place = {.row_length = k_rest_row_length}, .row_count = row_count};
  return WeightTensors{.tensors = {rest}, .rest_elements = rest.element_count()};
}

}  // namespace

std::string_view describe(WeightsError error) {
  switch (error) {
    case WeightsError::shape_unknown:
      return "neither the shape nor the parameter count of this model is known";
    case WeightsError::out_of_range:
      return "a dimension beyond any model";
  }
  return "";
}

Result<WeightTensors, WeightsError> weight_tensors(const catalog::Model& model) {
  const Architecture& shape = model.architecture;
  if (!is_in_range(shape)) return Unexpected{WeightsError::out_of_range};
  const bool has_shape = shape.layer_count.value_or(0) > 0 && shape.hidden_size.value_or(0) > 0 &&
                         shape.vocabulary_size.value_or(0) > 0;
  return has_shape ? Builder(model).build() : all_rest(model);
}

}  // namespace slm::compute
