#pragma once
// What a model needs in memory, for pages: files by quantization, the usual context, the memory that holds
// both.
//
// Pure; the numbers are core/compute's. Buffers of the runtime and the system's own share are not in them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/model.h"
#include "core/compute/quantization_mix.h"
#include "core/html/fit_bar.h"

namespace slm::site {

struct FileSize {
  compute::QuantizationMix mix = compute::QuantizationMix::f16;
  std::uint64_t bytes = 0;
  std::uint32_t millibits_per_weight = 0;
  bool is_plain = false;  // the whole shape is known; else a part was taken from the parameter count
};

/// F16 first, Q2_K last; empty where the shape is not known.
std::vector<FileSize> file_sizes(const catalog::Model& model);

/// 16,384 tokens, or the model's full context where that is less.
std::uint32_t usual_context(const catalog::Model& model);

/// What llama.cpp needs to run a file of `file_bytes` on a CUDA card: the file, the cache of `context`
/// tokens, buffers and what the runtime takes for itself, as `slmhub size` counts them. Nothing where the
/// shape does not say.
std::optional<std::uint64_t> bytes_in_use(const catalog::Model& model, std::uint64_t file_bytes,
                                          std::uint32_t context);

/// The smallest memory that is sold, 1 to 80 GiB, that holds `bytes`, in GiB; nothing where none does.
std::optional<std::uint32_t> memory_for(std::uint64_t bytes);

/// From Q2_K to F16, on the memory that Q4_K_M in use with the usual context needs.
struct ModelBar {
  html::FitBar bar;  // its labels point into the strings below
  std::string cache_label;
  std::string device_label;
};
std::optional<ModelBar> fit_bar_of(const catalog::Model& model);
/// A bar of sizes that are known already: files from `smallest_bytes` to `largest_bytes` and a cache of
/// `context` tokens (0 bytes: none), on a device of `device_bytes` that is called `device_label`.
struct BarSizes {
  std::uint64_t smallest_bytes = 0;
  std::uint64_t largest_bytes = 0;
  std::uint64_t cache_bytes = 0;
  std::uint32_t context = 0;
  std::uint64_t device_bytes = 0;
  std::string device_label = {};
};
ModelBar make_bar(const BarSizes& sizes);
/// Makes the smallest usual memory that holds `bytes` the device; none where none does.
void name_device(std::uint64_t bytes, BarSizes& sizes);
/// The bar with its labels, once the ModelBar stands where it stays.
html::FitBar labelled(const ModelBar& bar);

/// 9'053'000'000 -> "9.05 GB"; below a tenth of a gigabyte "67 MB".
std::string gigabyte_words(std::uint64_t bytes);

}  // namespace slm::site
