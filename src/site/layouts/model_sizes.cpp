#include "site/layouts/model_sizes.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "core/compute/footprint.h"
#include "core/compute/gguf_weights.h"
#include "core/html/quantity.h"
#include "core/tools/size/need.h"
#include "site/layouts/model_facts.h"

namespace slm::site {
namespace {

using catalog::Model;
using compute::QuantizationMix;

constexpr std::array<QuantizationMix, 7> k_mixes = {
    QuantizationMix::f16,    QuantizationMix::q8_0,   QuantizationMix::q6_k, QuantizationMix::q5_k_m,
    QuantizationMix::q4_k_m, QuantizationMix::q3_k_m, QuantizationMix::q2_k};
constexpr std::array<std::uint32_t, 12> k_memories_gib = {1, 2, 4, 6, 8, 12, 16, 24, 32, 48, 64, 80};
constexpr std::uint32_t k_usual_context = 16'384;

std::optional<FileSize> file_size(const Model& model, QuantizationMix mix) {
  const auto weights = compute::gguf_weights(model, {.mix = mix}, {});
  if (!weights || weights->element_count == 0) return std::nullopt;
  return FileSize{.mix = mix,
                  .bytes = weights->file_bytes(),
                  .millibits_per_weight = static_cast<std::uint32_t>(weights->bits_per_weight() * 1000 + 0.5),
                  .is_plain = weights->rest_elements == 0};
}

}  // namespace

std::vector<FileSize> file_sizes(const Model& model) {
  std::vector<FileSize> sizes;
  for (const QuantizationMix mix : k_mixes) {
    if (const std::optional<FileSize> size = file_size(model, mix)) sizes.push_back(*size);
  }
  return sizes;
}

std::uint32_t usual_context(const Model& model) {
  return std::min(model.architecture.context_length.value_or(k_usual_context), k_usual_context);
}

std::optional<std::uint64_t> bytes_in_use(const Model& model, std::uint64_t file_bytes,
                                          std::uint32_t context) {
  const compute::WeightTensors no_tensors;  // a whole model on one device needs no list of them
  const auto need = tools::need_of({.model = model, .tensors = no_tensors}, file_bytes, context);
  if (!need) return std::nullopt;
  return need->device_bytes;
}

std::optional<std::uint32_t> memory_for(std::uint64_t bytes) {
  for (const std::uint32_t memory : k_memories_gib) {
    if (bytes <= memory * html::k_gibibyte) return memory;
  }
  return std::nullopt;
}

std::optional<ModelBar> fit_bar_of(const Model& model) {
  const auto smallest = file_size(model, QuantizationMix::q2_k);
  const auto usual = file_size(model, QuantizationMix::q4_k_m);
  const auto largest = file_size(model, QuantizationMix::f16);
  if (!smallest || !usual || !largest) return std::nullopt;
  const std::uint32_t context = usual_context(model);
  const std::optional<std::uint64_t> cache = compute::cache_bytes(model, context);
  BarSizes sizes = {.smallest_bytes = smallest->bytes,
                    .largest_bytes = largest->bytes,
                    .cache_bytes = cache.value_or(0),
                    .context = context};
  if (const auto in_use = bytes_in_use(model, usual->bytes, context)) name_device(*in_use, sizes);
  return make_bar(sizes);
}

void name_device(std::uint64_t bytes, BarSizes& sizes) {
  if (const std::optional<std::uint32_t> memory = memory_for(bytes)) {
    sizes.device_bytes = *memory * html::k_gibibyte;
    sizes.device_label = format_uint(*memory) + " GB of memory";
  }
}

ModelBar make_bar(const BarSizes& sizes) {
  ModelBar made;
  made.bar.smallest_bytes = sizes.smallest_bytes;
  made.bar.largest_bytes = std::max(sizes.largest_bytes, sizes.smallest_bytes);
  made.bar.cache_bytes = sizes.cache_bytes;
  made.cache_label = token_words(sizes.context) + " context";
  made.bar.device_bytes = sizes.device_bytes;
  made.device_label = sizes.device_label;
  return made;
}

html::FitBar labelled(const ModelBar& bar) {
  html::FitBar shown = bar.bar;
  shown.cache_label = bar.cache_label;
  shown.device_label = bar.device_label;
  return shown;
}

std::string gigabyte_words(std::uint64_t bytes) {
  constexpr std::uint64_t k_megabyte = 1'000'000;
  if (bytes < 100 * k_megabyte) return format_uint((bytes + k_megabyte / 2) / k_megabyte) + "\u202fMB";
  const std::uint64_t hundredths = (bytes + 5 * k_megabyte) / (10 * k_megabyte);
  const std::string rest = format_uint(hundredths % 100);
  return format_uint(hundredths / 100) + "." + (rest.size() < 2 ? "0" : "") + rest + "\u202fGB";
}

}  // namespace slm::site
