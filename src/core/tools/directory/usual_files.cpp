#include "core/tools/directory/usual_files.h"

#include <algorithm>
#include <memory>

#include "core/compute/footprint.h"
#include "core/compute/weight_tensors.h"

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::Model;
using catalog::Quantization;

}  // namespace

void sort_most_bits_first(const Catalog& catalog, std::vector<std::uint32_t>& quantizations) {
  const std::vector<Quantization>& all = catalog.quantizations();
  std::sort(quantizations.begin(), quantizations.end(), [&](std::uint32_t a, std::uint32_t b) {
    return all[a].bits * all[b].weights > all[b].bits * all[a].weights;
  });
}

UsualFiles::UsualFiles(const Catalog& catalog) : catalog_(catalog), files_(catalog.models().size()) {
  for (std::uint32_t i = 0; i < catalog.quantizations().size(); ++i) {
    if (catalog.quantizations()[i].is_common) quantizations_.push_back(i);
  }
  sort_most_bits_first(catalog, quantizations_);
}

UsualFiles::~UsualFiles() {
  for (const std::atomic<const Files*>& files : files_) delete files.load();
}

UsualFiles::Files UsualFiles::count(const Model& model) const {
  Files files;
  const auto tensors = compute::weight_tensors(model);
  for (const std::uint32_t index : quantizations_) {
    const Quantization& quantization = catalog_.quantizations()[index];
    const auto bytes = tensors ? compute::file_bytes(model, *tensors, quantization)
                               : compute::file_bytes(model, quantization);
    if (!bytes) continue;
    UsualFile& file = files.emplace_back(UsualFile{.quantization = index, .bytes = *bytes});
    if (tensors) file.work = compute::workload_of(model, *tensors, quantization);
  }
  return files;
}

std::span<const UsualFile> UsualFiles::of(std::uint32_t model) const {
  std::atomic<const Files*>& kept = files_[model];
  if (const Files* known = kept.load(std::memory_order_acquire)) return *known;
  auto counted = std::make_unique<const Files>(count(catalog_.models()[model]));
  const Files* known = nullptr;
  if (kept.compare_exchange_strong(known, counted.get(), std::memory_order_acq_rel))
    known = counted.release();
  return *known;
}

const UsualFile* UsualFiles::find(std::uint32_t model, std::uint32_t quantization) const {
  const std::span<const UsualFile> files = of(model);
  const auto place = std::find_if(files.begin(), files.end(),
                                  [&](const UsualFile& file) { return file.quantization == quantization; });
  return place == files.end() ? nullptr : &*place;
}

}  // namespace slm::tools
