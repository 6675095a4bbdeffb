#pragma once
// The usual files of every model: their bytes, and what one token of each costs a machine.
//
// Pure, safe from any thread. Counted tensor by tensor, some microseconds a file: too long for each question,
// since ranking all models on a device asks about every file, and for all of them before the first, since a
// page would wait a quarter of a second. So a model's files are counted when they are first asked for and
// then never change; two threads that count the same find the same.

#include <atomic>
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
  /// Borrows `catalog`, which must outlive it.
  explicit UsualFiles(const catalog::Catalog& catalog);
  ~UsualFiles();
  UsualFiles(const UsualFiles&) = delete;
  UsualFiles& operator=(const UsualFiles&) = delete;

  /// Indices into Catalog::quantizations(), most bits first.
  const std::vector<std::uint32_t>& quantizations() const { return quantizations_; }

  /// Of one model (an index into Catalog::models()), most bits first; empty where no file size is known.
  std::span<const UsualFile> of(std::uint32_t model) const;

  /// nullptr where it is none of the usual, or its size is not known.
  const UsualFile* find(std::uint32_t model, std::uint32_t quantization) const;

 private:
  using Files = std::vector<UsualFile>;

  Files count(const catalog::Model& model) const;

  const catalog::Catalog& catalog_;
  std::vector<std::uint32_t> quantizations_;
  mutable std::vector<std::atomic<const Files*>> files_;  // by model, owned; nullptr: not counted
};

}  // namespace slm::tools
