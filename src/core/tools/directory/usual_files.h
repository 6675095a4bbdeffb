#pragma once
// The usual files of every model: their bytes, and what one token of each costs a machine.
//
// Pure, immutable, safe from any thread. Counted tensor by tensor, some microseconds a file, so it is done
// once for each catalogue (about 20 ms for 700 models) and not for each question: ranking all models on a
// device asks about every file.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/compute/workload.h"

namespace slm::tools {

/// The index of `thing`, which is one of `things`, as the lists of a Catalog have them.
template <class Thing>
std::uint32_t place_in(const std::vector<Thing>& things, const Thing& thing) {
  return static_cast<std::uint32_t>(&thing - things.data());
}

struct UsualFile {
  std::uint32_t quantization = 0;  // index into Catalog::quantizations(); a common one
  std::uint64_t bytes = 0;
  std::optional<compute::Workload> work = {};  // nothing for encoders, which do not generate
};

/// Sorts indices into Catalog::quantizations().
void sort_most_bits_first(const catalog::Catalog& catalog, std::vector<std::uint32_t>& quantizations);

class UsualFiles {
 public:
  /// Borrows nothing: `catalog` may go.
  explicit UsualFiles(const catalog::Catalog& catalog);

  /// Indices into Catalog::quantizations(), most bits first.
  const std::vector<std::uint32_t>& quantizations() const { return quantizations_; }

  /// Of one model (an index into Catalog::models()), most bits first; empty where no file size is known.
  std::span<const UsualFile> of(std::uint32_t model) const {
    return std::span(files_).subspan(starts_[model], starts_[model + 1] - starts_[model]);
  }

  /// nullptr where it is none of the usual, or its size is not known.
  const UsualFile* find(std::uint32_t model, std::uint32_t quantization) const;

 private:
  std::vector<std::uint32_t> quantizations_;
  std::vector<UsualFile> files_;     // by model
  std::vector<std::size_t> starts_;  // of each model in files_, and the end
};

}  // namespace slm::tools
