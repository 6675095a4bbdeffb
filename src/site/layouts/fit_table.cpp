#include "site/layouts/fit_table.h"

#include <algorithm>

#include "core/compute/footprint.h"

namespace slm::site {
namespace {

using catalog::Model;
using catalog::Quantization;

std::optional<std::uint64_t> cache_at(const Model& model, std::uint32_t context) {
  return compute::cache_bytes(model, std::min(model.architecture.context_length.value_or(context), context));
}

bool has_more_bits(const Quantization* left, const Quantization* right) {
  return left->bits * right->weights > right->bits * left->weights;
}

}  // namespace

FitTable::FitTable(const catalog::Catalog& catalog) {
  for (const Quantization& quantization : catalog.quantizations()) {
    if (quantization.is_common) quantizations_.push_back(&quantization);
  }
  std::stable_sort(quantizations_.begin(), quantizations_.end(), has_more_bits);
  for (const Quantization* quantization : quantizations_) {
    Sizes& sizes = file_bytes_.emplace_back();
    for (const Model& model : catalog.models()) sizes.push_back(compute::file_bytes(model, *quantization));
  }
  for (const Model& model : catalog.models()) {
    short_caches_.push_back(cache_at(model, k_short_context));
    long_caches_.push_back(cache_at(model, k_long_context));
  }
}

bool FitTable::fits(std::size_t model, std::size_t quantization, std::uint32_t context,
                    std::uint64_t memory_bytes) const {
  const std::optional<std::uint64_t> file = file_bytes(model, quantization);
  const std::optional<std::uint64_t> cache = cache_bytes(model, context);
  return file && cache && *file <= memory_bytes && *cache <= memory_bytes - *file;
}

std::size_t FitTable::count_fitting(std::size_t model_count, std::size_t quantization, std::uint32_t context,
                                    std::uint64_t memory_bytes) const {
  std::size_t count = 0;
  for (std::size_t model = 0; model < model_count; ++model) {
    if (fits(model, quantization, context, memory_bytes)) ++count;
  }
  return count;
}

std::optional<std::size_t> FitTable::usual_quantization() const {
  for (std::size_t place = 0; place < quantizations_.size(); ++place) {
    if (quantizations_[place]->name == "Q4_K_M") return place;
  }
  return std::nullopt;
}

}  // namespace slm::site
