#include "core/compute/workload.h"

#include <algorithm>
#include <cmath>

#include "core/compute/footprint.h"
#include "core/compute/quantization_mix.h"

namespace slm::compute {
namespace {

constexpr double k_dense_fraction = 0.7;  // published active counts of dense models differ by embeddings

using catalog::Architecture;
using catalog::FeedForwardKind;
using catalog::LayerKind;

FormatFamily family_of(GgmlType type) {
  switch (type) {
    case GgmlType::f32:
    case GgmlType::f16:
      return FormatFamily::floating;
    case GgmlType::bf16:
      return FormatFamily::bfloat;
    case GgmlType::q8_0:
      return FormatFamily::eight;
    case GgmlType::q4_0:
    case GgmlType::q4_1:
    case GgmlType::q5_0:
    case GgmlType::q5_1:
    case GgmlType::mxfp4:
      return FormatFamily::blocks;
    case GgmlType::q3_k:
    case GgmlType::q4_k:
    case GgmlType::q5_k:
    case GgmlType::q6_k:
      return FormatFamily::k_quants;
    case GgmlType::q2_k:
    case GgmlType::tq1_0:
    case GgmlType::tq2_0:
      return FormatFamily::two_bits;
    case GgmlType::iq4_nl:
    case GgmlType::iq4_xs:
      return FormatFamily::lookup;
    default:
      return FormatFamily::codebook;
  }
}

// The format of a mix's large matrices in the middle of the model.
GgmlType main_type(QuantizationMix mix) {
  return tensor_type(mix,
                     {.role = TensorRole::ffn_up, .layer_index = 8, .layer_count = 32, .row_length = 4096},
                     {.query_head_count = 32, .kv_head_count = 8});
}

// Of the routed experts that one token uses.
double expert_fraction(const catalog::Model& model) {
  const Architecture& shape = model.architecture;
  for (const catalog::FeedForwardGroup& group : shape.feed_forward) {
    if (group.kind != FeedForwardKind::experts || group.experts.value_or(0) == 0) continue;
    return static_cast<double>(group.active.value_or(shape.active_experts.value_or(1))) / *group.experts;
  }
  if (shape.experts.value_or(0) > 0)
    return static_cast<double>(shape.active_experts.value_or(1)) / *shape.experts;
  return 0;
}

double attention_width(const Architecture& shape) {
  const double heads = shape.attention_heads.value_or(0);
  if (shape.layers.empty()) return heads * shape.head_dim.value_or(0) * shape.layer_count.value_or(0);
  double width = 0;
  for (const catalog::LayerGroup& group : shape.layers) {
    const double count = group.count.value_or(0);
    if (group.kind == LayerKind::full || group.kind == LayerKind::shared) {
      width += count * heads * group.head_dim.value_or(shape.head_dim.value_or(0));
    } else if (group.kind == LayerKind::latent) {
      // Scores over the compressed key and its rotary part, sums over the compressed value.
      width +=
          count * heads * (group.latent.kv_rank.value_or(0) + group.latent.rope_head_dim.value_or(0) / 2.0);
    }
  }
  return width;
}

void add_tensor(const WeightTensor& tensor, double bytes, Workload& work) {
  if (tensor.place.role == TensorRole::token_embedding) return;  // one row of it is read
  const auto elements = static_cast<double>(tensor.element_count());
  if (tensor.place.has_experts_axis) {
    work.expert_bytes += bytes;
    work.layer_weights += elements * work.expert_fraction;
  } else {
    work.shared_bytes += bytes;
    if (tensor.place.role != TensorRole::output) work.layer_weights += elements;
  }
}

// Released with experts in MXFP4; files of every name keep them so.
bool has_mxfp4_experts(const Architecture& shape) {
  return shape.class_name == "GptOssForCausalLM";
}

double tensor_bytes(const WeightTensor& tensor, const std::optional<QuantizationMix>& mix,
                    const MixContext& context, double bits_per_weight) {
  const auto elements = static_cast<double>(tensor.element_count());
  if (mix) return elements * block_of(tensor_type(*mix, tensor.place, context)).bits_per_weight() / 8;
  return elements * bits_per_weight / 8;
}

// Where experts are known to exist but not where they stand, the published counts say how much is active.
void split_by_counts(const catalog::Model& model, Workload& work) {
  const double all = static_cast<double>(model.parameters.value.value_or(0));
  const double active = static_cast<double>(model.active_parameters.value.value_or(0));
  if (work.expert_bytes > 0 || active <= 0 || active >= all) return;
  work.expert_fraction = active / all;
  work.expert_bytes = work.shared_bytes;
  work.shared_bytes = 0;
  work.layer_weights *= work.expert_fraction;
}

// Of a usual layer: 12 weights for each pair of its numbers (attention 4, network 8).
double usual_attention_width(double weights, double layer_count) {
  return layer_count * std::sqrt(weights / (12 * layer_count));
}

// 32 at 8 billion weights; deeper models are wider, too.
double usual_layer_count(double weights) {
  return std::clamp(32 * std::exp(0.35 * std::log(std::max(weights, 1.0) / 8e9)), 8.0, 80.0);
}

}  // namespace

double Workload::weight_bytes(double batch) const {
  if (expert_bytes <= 0) return shared_bytes;
  const double unused = std::exp(batch * std::log1p(-std::min(expert_fraction, 0.999999)));
  return shared_bytes + expert_bytes * (1 - unused);
}

FormatFamily format_family(const catalog::Quantization& quantization) {
  if (const auto mix = parse_quantization_mix(quantization.name)) return family_of(main_type(*mix));
  const std::uint64_t millibits = catalog::millibits_per_weight(quantization);
  if (millibits >= 12000) return FormatFamily::floating;
  if (millibits >= 7000) return FormatFamily::eight;
  return millibits >= 3500 ? FormatFamily::blocks : FormatFamily::two_bits;
}

std::optional<Workload> workload_of(const catalog::Model& model, const catalog::Quantization& quantization) {
  if (model.form == catalog::Form::encoder) return std::nullopt;
  const auto tensors = weight_tensors(model);
  return tensors ? workload_of(model, *tensors, quantization) : std::nullopt;
}

std::optional<Workload> workload_of(const catalog::Model& model, const WeightTensors& tensors,
                                    const catalog::Quantization& quantization) {
  if (model.form == catalog::Form::encoder) return std::nullopt;
  const Architecture& shape = model.architecture;
  const MixContext context{.query_head_count = shape.attention_heads.value_or(0),
                           .kv_head_count = shape.kv_heads.value_or(0),
                           .expert_count = shape.experts.value_or(0),
                           .is_falcon = shape.class_name == "FalconForCausalLM"};
  const auto mix = parse_quantization_mix(quantization.name);
  const double bits = static_cast<double>(catalog::millibits_per_weight(quantization)) / 1000;
  Workload work;
  work.family = format_family(quantization);
  work.layer_count = shape.layer_count.value_or(0);
  work.attention_width = attention_width(shape);
  work.expert_fraction = expert_fraction(model);
  double all_bytes = 0;
  for (const WeightTensor& tensor : tensors.tensors) {
    const bool is_mxfp4 = tensor.place.has_experts_axis && has_mxfp4_experts(shape);
    const double bytes = tensor_bytes(tensor, is_mxfp4 ? QuantizationMix::mxfp4_moe : mix, context, bits);
    all_bytes += bytes;
    add_tensor(tensor, bytes, work);
  }
  const auto published = file_bytes(model, tensors, quantization);
  work.file_bytes = published ? static_cast<double>(*published) : all_bytes;
  split_by_counts(model, work);
  if (work.expert_bytes <= 0) work.expert_fraction = 0;
  work.is_estimated = work.layer_count == 0;
  if (work.is_estimated) work.layer_count = usual_layer_count(work.layer_weights);
  return work;
}

Workload workload_from_counts(const WeightCounts& counts, FormatFamily family) {
  Workload work;
  work.file_bytes = counts.all * counts.bits / 8;
  work.family = family;
  work.is_estimated = true;
  work.layer_weights = std::min(counts.active, counts.all);
  work.layer_count = usual_layer_count(counts.all);
  work.attention_width = usual_attention_width(work.layer_weights, work.layer_count);
  if (counts.active >= k_dense_fraction * counts.all) {
    work.shared_bytes = work.layer_weights * counts.bits / 8;
  } else {
    work.expert_fraction = counts.active / counts.all;
    work.expert_bytes = work.file_bytes;
  }
  return work;
}

}  // namespace slm::compute
