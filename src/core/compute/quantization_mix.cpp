#include "core/compute/quantization_mix.h"

#include <algorithm>
#include <array>

namespace slm::compute {
namespace {

using Mix = QuantizationMix;
using Type = GgmlType;

struct MixEntry {
  Mix mix;
  std::string_view name;
  Type default_type;
};

// In the order of the enumeration.
constexpr std::array<MixEntry, k_quantization_mix_count> k_mixes{{
    {Mix::f32, "F32", Type::f32},
    {Mix::f16, "F16", Type::f16},
    {Mix::bf16, "BF16", Type::bf16},
    {Mix::q8_0, "Q8_0", Type::q8_0},
    {Mix::q6_k, "Q6_K", Type::q6_k},
    {Mix::q5_k_m, "Q5_K_M", Type::q5_k},
    {Mix::q5_k_s, "Q5_K_S", Type::q5_k},
    {Mix::q5_1, "Q5_1", Type::q5_1},
    {Mix::q5_0, "Q5_0", Type::q5_0},
    {Mix::q4_k_m, "Q4_K_M", Type::q4_k},
    {Mix::q4_k_s, "Q4_K_S", Type::q4_k},
    {Mix::q4_1, "Q4_1", Type::q4_1},
    {Mix::q4_0, "Q4_0", Type::q4_0},
    {Mix::iq4_nl, "IQ4_NL", Type::iq4_nl},
    {Mix::iq4_xs, "IQ4_XS", Type::iq4_xs},
    {Mix::mxfp4_moe, "MXFP4_MOE", Type::mxfp4},
    {Mix::q3_k_l, "Q3_K_L", Type::q3_k},
    {Mix::q3_k_m, "Q3_K_M", Type::q3_k},
    {Mix::q3_k_s, "Q3_K_S", Type::q3_k},
    {Mix::iq3_m, "IQ3_M", Type::iq3_s},
    {Mix::iq3_s, "IQ3_S", Type::iq3_s},
    {Mix::iq3_xs, "IQ3_XS", Type::iq3_s},
    {Mix::iq3_xxs, "IQ3_XXS", Type::iq3_xxs},
    {Mix::q2_k, "Q2_K", Type::q2_k},
    {Mix::q2_k_s, "Q2_K_S", Type::q2_k},
    {Mix::iq2_m, "IQ2_M", Type::iq2_s},
    {Mix::iq2_s, "IQ2_S", Type::iq2_xs},
    {Mix::iq2_xs, "IQ2_XS", Type::iq2_xs},
    {Mix::iq2_xxs, "IQ2_XXS", Type::iq2_xxs},
    {Mix::iq1_m, "IQ1_M", Type::iq1_m},
    {Mix::iq1_s, "IQ1_S", Type::iq1_s},
    {Mix::tq2_0, "TQ2_0", Type::tq2_0},
    {Mix::i2_s, "I2_S", Type::i2_s},
    {Mix::tq1_0, "TQ1_0", Type::tq1_0},
}};

constexpr auto k_all_mixes = [] {
  std::array<Mix, k_quantization_mix_count> mixes{};
  for (std::size_t i = 0; i < mixes.size(); ++i) mixes[i] = k_mixes[i].mix;
  return mixes;
}();

template <std::size_t count>
bool is_one_of(Mix mix, const Mix (&mixes)[count]) {
  return std::find(std::begin(mixes), std::end(mixes), mix) != std::end(mixes);
}

Type default_type(Mix mix) {
  return k_mixes[static_cast<std::size_t>(mix)].default_type;
}

// Formats of 16 bits and more, and Q8_0, are the same for every tensor of the file.
bool is_uniform(Mix mix) {
  return is_one_of(mix, {Mix::f32, Mix::f16, Mix::bf16, Mix::q8_0, Mix::i2_s});
}

bool is_table(TensorRole role) {
  return role == TensorRole::token_embedding || role == TensorRole::layer_embedding ||
         role == TensorRole::output;
}

// The group that llama.cpp treats by rules of its own: formats of about two bits and less.
bool is_very_low_bit(Mix mix) {
  return is_one_of(mix, {Mix::iq1_s, Mix::iq1_m, Mix::iq2_xxs, Mix::iq2_xs, Mix::iq2_s, Mix::iq2_m});
}

bool in_first(const TensorPlace& place, std::uint32_t divisor) {
  return place.layer_index < place.layer_count / divisor;
}

// Layers near both ends, and every third one between, are given more bits.
bool use_more_bits(const TensorPlace& place) {
  const std::uint32_t eighth = place.layer_count / 8;
  return place.layer_index < eighth || place.layer_index >= 7 * place.layer_count / 8 ||
         (place.layer_index - eighth) % 3 == 2;
}

bool is_grouped_by_four(const MixContext& context) {
  return context.kv_head_count > 0 && context.query_head_count / context.kv_head_count >= 4;
}

Type output_type(Mix mix, const TensorPlace& place, const MixContext& context) {
  if (is_uniform(mix)) return default_type(mix);
  if (mix == Mix::mxfp4_moe || context.is_falcon) return Type::q8_0;
  if (place.row_length % block_of(default_type(mix)).element_count != 0) return Type::q8_0;
  if (is_very_low_bit(mix) || mix == Mix::iq3_xxs) return Type::q5_k;
  return Type::q6_k;
}

Type token_embedding_type(Mix mix) {
  if (is_one_of(mix, {Mix::iq1_s, Mix::iq1_m, Mix::iq2_xxs, Mix::iq2_xs})) return Type::q2_k;
  if (is_one_of(mix, {Mix::iq2_s, Mix::iq2_m, Mix::iq3_xxs})) return Type::iq3_s;
  if (is_one_of(mix, {Mix::tq1_0, Mix::tq2_0})) return Type::q4_k;
  return default_type(mix);
}

// The mixes whose attention gets extra bits in models of exactly eight experts (Mixtral's shape).
bool favours_eight_experts(Mix mix, const MixContext& context) {
  return context.expert_count == 8 &&
         is_one_of(mix, {Mix::q2_k, Mix::q3_k_s, Mix::q3_k_m, Mix::iq3_xxs, Mix::iq3_xs, Mix::iq3_s,
                         Mix::iq3_m, Mix::iq4_nl, Mix::iq4_xs, Mix::q4_k_s, Mix::q4_k_m});
}

Type attention_v_type(Mix mix, const TensorPlace& place, const MixContext& context) {
  const bool grouped = is_grouped_by_four(context);
  if (is_very_low_bit(mix)) {
    if (grouped || context.expert_count >= 4) return Type::q4_k;
    return is_one_of(mix, {Mix::iq2_s, Mix::iq2_m}) ? Type::iq3_s : Type::q2_k;
  }
  if (favours_eight_experts(mix, context)) return Type::q8_0;
  switch (mix) {
    case Mix::q2_k:
      return grouped ? Type::q4_k : Type::q3_k;
    case Mix::q2_k_s:
      return grouped ? Type::q4_k : Type::q2_k;
    case Mix::iq3_xxs:
      return grouped ? Type::q4_k : context.importance_matrix ? Type::iq3_xxs : Type::iq3_s;
    case Mix::iq3_xs:
    case Mix::iq3_s:
      return grouped ? Type::q4_k : Type::iq3_s;
    case Mix::iq3_m:
      return Type::q4_k;
    case Mix::q3_k_m:
      return place.layer_index < 2 ? Type::q5_k : Type::q4_k;
    case Mix::q3_k_l:
      return Type::q5_k;
    case Mix::iq4_nl:
    case Mix::iq4_xs:
      return grouped ? Type::q5_k : default_type(mix);
    case Mix::q4_k_m:
    case Mix::q5_k_m:
      return use_more_bits(place) ? Type::q6_k : default_type(mix);
    case Mix::q4_k_s:
      return place.layer_index < 4 ? Type::q5_k : Type::q4_k;
    default:
      return default_type(mix);
  }
}

Type attention_qk_type(Mix mix, TensorRole role, const MixContext& context) {
  if (role == TensorRole::attention_k) {
    if (is_very_low_bit(mix)) return context.expert_count == 8 ? Type::q4_k : default_type(mix);
    if (favours_eight_experts(mix, context)) return Type::q8_0;
  }
  if (mix == Mix::iq3_xs) return Type::iq3_xxs;
  if (mix == Mix::iq3_xxs) return Type::iq2_s;
  return default_type(mix);
}

Type attention_qkv_type(Mix mix, const TensorPlace& place, const MixContext& context) {
  if (context.fused_as_values) return attention_v_type(mix, place, context);
  switch (mix) {
    case Mix::q3_k_m:
    case Mix::q3_k_l:
    case Mix::iq3_m:
      return Type::q4_k;
    case Mix::q4_k_m:
      return Type::q5_k;
    case Mix::q5_k_m:
      return Type::q6_k;
    default:
      return default_type(mix);
  }
}

Type attention_output_type(Mix mix, const MixContext& context) {
  if (favours_eight_experts(mix, context)) return Type::q5_k;
  if (is_very_low_bit(mix)) {
    if (context.expert_count == 8) return Type::q5_k;
    if (is_one_of(mix, {Mix::iq1_s, Mix::iq1_m})) return Type::iq2_xxs;
    return is_one_of(mix, {Mix::iq2_s, Mix::iq2_m}) ? Type::iq3_s : default_type(mix);
  }
  if (context.is_falcon) return mix == Mix::q3_k_l ? Type::q4_k : default_type(mix);
  switch (mix) {
    case Mix::q2_k:
      return Type::q3_k;
    case Mix::iq3_xxs:
      return Type::iq3_s;
    case Mix::q3_k_m:
    case Mix::iq3_m:
      return Type::q4_k;
    case Mix::q3_k_l:
      return Type::q5_k;
    default:
      return default_type(mix);
  }
}

Type falcon_ffn_down_type(Mix mix, const TensorPlace& place) {
  switch (mix) {
    case Mix::q3_k_m:
      return in_first(place, 16) ? Type::q5_k : use_more_bits(place) ? Type::q4_k : Type::q3_k;
    case Mix::q3_k_l:
      return Type::q4_k;
    case Mix::q4_k_m:
      return in_first(place, 16) ? Type::q6_k : use_more_bits(place) ? Type::q5_k : Type::q4_k;
    case Mix::q5_k_m:
      return use_more_bits(place) ? Type::q6_k : Type::q5_k;
    case Mix::q2_k:
      return Type::q3_k;
    default:
      return default_type(mix);
  }
}

Type ffn_down_type(Mix mix, const TensorPlace& place, const MixContext& context) {
  if (context.is_falcon) return falcon_ffn_down_type(mix, place);
  const bool first_eighth = in_first(place, 8);
  switch (mix) {
    case Mix::q2_k:
      return Type::q3_k;
    case Mix::q2_k_s:
      return first_eighth ? Type::q4_k : Type::q2_k;
    case Mix::iq1_s:
    case Mix::iq1_m:
    case Mix::iq2_xxs:
    case Mix::iq2_xs:
      return first_eighth ? Type::q2_k : default_type(mix);
    case Mix::iq2_s:
    case Mix::iq2_m:
      return first_eighth ? Type::iq3_s : default_type(mix);
    case Mix::iq3_xxs:
      if (context.importance_matrix) return Type::iq3_xxs;
      return first_eighth ? Type::q4_k : Type::q3_k;
    case Mix::iq3_m:
      return first_eighth ? Type::q4_k : Type::iq3_s;
    case Mix::q3_k_m:
      return in_first(place, 16) ? Type::q5_k : Type::q4_k;
    case Mix::q3_k_l:
      return Type::q5_k;
    case Mix::iq4_nl:
    case Mix::iq4_xs:
      return first_eighth && !context.importance_matrix ? Type::q5_k : default_type(mix);
    case Mix::q4_k_s:
      return first_eighth ? Type::q5_k : Type::q4_k;
    case Mix::q4_k_m:
    case Mix::q5_k_m:
      return use_more_bits(place) ? Type::q6_k : default_type(mix);
    case Mix::q4_0:
      return first_eighth && context.importance_matrix ? Type::q4_1 : Type::q4_0;
    case Mix::q5_0:
      return first_eighth && context.importance_matrix ? Type::q5_1 : Type::q5_0;
    default:
      return default_type(mix);
  }
}

Type ffn_gate_up_type(Mix mix, const TensorPlace& place) {
  const bool middle = !in_first(place, 8) && place.layer_index < 7 * place.layer_count / 8;
  return mix == Mix::iq3_xs && middle ? Type::iq3_xxs : default_type(mix);
}

// Where a row does not fill whole blocks, a format with smaller blocks takes over.
Type fallback_type(Type type) {
  switch (type) {
    case Type::tq1_0:
    case Type::tq2_0:
      return Type::q4_0;
    case Type::q4_k:
      return Type::q5_0;
    case Type::q5_k:
      return Type::q5_1;
    case Type::q6_k:
      return Type::q8_0;
    default:
      return Type::iq4_nl;
  }
}

Type with_fallback(Type type, std::uint64_t row_length) {
  if (row_length % block_of(type).element_count == 0) return type;
  const Type smaller = block_of(type).element_count == 256 ? fallback_type(type) : type;
  return row_length % block_of(smaller).element_count == 0 ? smaller : Type::f16;
}

Type type_by_role(Mix mix, const TensorPlace& place, const MixContext& context) {
  switch (place.role) {
    case TensorRole::token_embedding:
    case TensorRole::layer_embedding:
      return token_embedding_type(mix);
    case TensorRole::attention_q:
    case TensorRole::attention_k:
      return attention_qk_type(mix, place.role, context);
    case TensorRole::attention_v:
      return attention_v_type(mix, place, context);
    case TensorRole::attention_qkv:
      return attention_qkv_type(mix, place, context);
    case TensorRole::attention_output:
      return attention_output_type(mix, context);
    case TensorRole::ffn_down:
      return ffn_down_type(mix, place, context);
    case TensorRole::ffn_gate:
    case TensorRole::ffn_up:
      return ffn_gate_up_type(mix, place);
    default:
      return default_type(mix);
  }
}

// Names have no letters beyond ASCII and only "_"; `written` may have small letters and "-".
bool is_named(std::string_view name, std::string_view written) {
  return std::equal(name.begin(), name.end(), written.begin(), written.end(), [](char one, char other) {
    if (other >= 'a' && other <= 'z') return one == other - 'a' + 'A';
    return one == (other == '-' ? '_' : other);
  });
}

}  // namespace

std::string_view name_of(QuantizationMix mix) {
  return k_mixes[static_cast<std::size_t>(mix)].name;
}

std::optional<QuantizationMix> parse_quantization_mix(std::string_view name) {
  for (const MixEntry& entry : k_mixes) {
    if (is_named(entry.name, name)) return entry.mix;
  }
  return std::nullopt;
}

std::span<const QuantizationMix> all_quantization_mixes() {
  return k_all_mixes;
}

GgmlType tensor_type(QuantizationMix mix, const TensorPlace& place, const MixContext& context) {
  if (place.role == TensorRole::kept) return Type::f32;
  if (place.has_experts_axis && context.experts_in_mxfp4) return Type::mxfp4;
  if (mix == Mix::i2_s && is_table(place.role)) return Type::f16;
  if (place.role == TensorRole::output)
    return with_fallback(output_type(mix, place, context), place.row_length);
  if (is_uniform(mix)) return with_fallback(default_type(mix), place.row_length);
  if (mix == Mix::mxfp4_moe)
    return with_fallback(place.has_experts_axis ? Type::mxfp4 : Type::q8_0, place.row_length);
  return with_fallback(type_by_role(mix, place, context), place.row_length);
}

}  // namespace slm::compute
