#include "core/tools/directory/usual_files.h"

#include <algorithm>

#include "core/compute/footprint.h"
#include "core/compute/weight_tensors.h"

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::Model;
using catalog::Quantization;

void add_files(const Model& model, const Catalog& catalog, std::span<const std::uint32_t> quantizations,
               std::vector<UsualFile>& files) {
  const auto tensors = compute::weight_tensors(model);
  for (const std::uint32_t index : quantizations) {
    const Quantization& quantization = catalog.quantizations()[index];
    const auto bytes = tensors ? compute::file_bytes(model, *tensors, quantization)
                               : compute::file_bytes(model, quantization);
    if (!bytes) continue;
    UsualFile& file = files.emplace_back(UsualFile{.quantization = index, .bytes = *bytes});
    if (tensors) file.work = compute::workload_of(model, *tensors, quantization);
  }
}

}  // namespace

void sort_most_bits_first(const Catalog& catalog, std::vector<std::uint32_t>& quantizations) {
  const std::vector<Quantization>& all = catalog.quantizations();
  std::sort(quantizations.begin(), quantizations.end(), [&](std::uint32_t a, std::uint32_t b) {
    return all[a].bits * all[b].weights > all[b].bits * all[a].weights;
  });
}

UsualFiles::UsualFiles(const Catalog& catalog) {
  for (std::uint32_t i = 0; i < catalog.quantizations().size(); ++i) {
    if (catalog.quantizations()[i].is_common) quantizations_.push_back(i);
  }
  sort_most_bits_first(catalog, quantizations_);
  starts_.reserve(catalog.models().size() + 1);
  for (const Model& model : catalog.models()) {
    starts_.push_back(files_.size());
    add_files(model, catalog, quantizations_, files_);
  }
  starts_.push_back(files_.size());
}

const UsualFile* UsualFiles::find(std::uint32_t model, std::uint32_t quantization) const {
  const std::span<const UsualFile> files = of(model);
  const auto place = std::find_if(files.begin(), files.end(),
                                  [&](const UsualFile& file) { return file.quantization == quantization; });
  return place == files.end() ? nullptr : &*place;
}

}  // namespace slm::tools
