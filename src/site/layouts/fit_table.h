#pragma once
// What every model of the catalogue needs in memory, computed once for all pages that ask what fits.
//
// Pure, immutable after construction; borrows the catalogue. Tensor by tensor takes microseconds, and 220
// devices would ask for it 690 times each.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/catalog/catalog.h"

namespace slm::site {

constexpr std::uint32_t k_short_context = 4096;
constexpr std::uint32_t k_long_context = 16'384;

class FitTable {
 public:
  explicit FitTable(const catalog::Catalog& catalog);

  /// The catalogue's common quantizations, most bits first.
  const std::vector<const catalog::Quantization*>& quantizations() const { return quantizations_; }

  /// The file of a model; `quantization` is a place in quantizations().
  std::optional<std::uint64_t> file_bytes(std::size_t model, std::size_t quantization) const {
    return file_bytes_[quantization][model];
  }

  /// The cache at a context of at most `context` tokens: k_short_context or k_long_context, or the model's
  /// full context where that is less.
  std::optional<std::uint64_t> cache_bytes(std::size_t model, std::uint32_t context) const {
    return (context == k_short_context ? short_caches_ : long_caches_)[model];
  }

  /// Whether file and cache are known and both fit. What the system and the runtime take is not counted.
  bool fits(std::size_t model, std::size_t quantization, std::uint32_t context,
            std::uint64_t memory_bytes) const;

  /// How many of the first `model_count` models fit.
  std::size_t count_fitting(std::size_t model_count, std::size_t quantization, std::uint32_t context,
                            std::uint64_t memory_bytes) const;

  /// The place of the quantization named "Q4_K_M"; nothing where it is not a common one.
  std::optional<std::size_t> usual_quantization() const;

 private:
  using Sizes = std::vector<std::optional<std::uint64_t>>;  // by model

  std::vector<const catalog::Quantization*> quantizations_;
  std::vector<Sizes> file_bytes_;  // by place in quantizations_
  Sizes short_caches_, long_caches_;
};

}  // namespace slm::site
