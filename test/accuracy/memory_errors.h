#pragma once
// Each row beside what the formulas say, and summaries of how far off they are.

#include <cstdint>
#include <string>
#include <vector>

#include "accuracy/memory_rows.h"
#include "core/catalog/catalog.h"

namespace slm::accuracy {

struct Error {
  std::string subject;  // "qwen3-4b Q4_K_M (Qwen)"
  std::string group;    // recipe of a file, runtime of a log
  std::uint64_t seen_bytes = 0;
  std::uint64_t rounding_bytes = 0;
  std::uint64_t computed_bytes = 0;

  /// In per cent, signed: below zero is under what was seen. Rounding is not taken off.
  double percent() const;
  /// The least that the computed size must be off, given the rounding: 0 inside it.
  double sure_percent() const;
};

/// Rows that no formula answers for are counted apart, with the reason.
struct Compared {
  std::vector<Error> errors;
  std::vector<std::string> unanswered;  // "ling-3.0-tiny Q4_K_M: no model of the catalogue has this shape"
};

Compared compare_files(const std::vector<FileRow>& rows, const catalog::Catalog& catalog);

/// Caches as llama.cpp logs them; vLLM's pools by the tokens they hold.
Compared compare_caches(const std::vector<MemoryRow>& rows, const catalog::Catalog& catalog);

/// Logged compute buffers of one device and its host; split models, whose buffers repeat, are left out.
Compared compare_buffers(const std::vector<MemoryRow>& rows, const catalog::Catalog& catalog);

struct Summary {
  std::size_t count = 0;
  double median_percent = 0;  // of absolute errors
  double p90_percent = 0;
  double worst_percent = 0;
  double lowest_percent = 0;    // most negative
  std::size_t exact_count = 0;  // to the byte, or inside the rounding
};

Summary summarize(const std::vector<Error>& errors);
std::vector<Error> of_group(const std::vector<Error>& errors, const std::string& group);

}  // namespace slm::accuracy
