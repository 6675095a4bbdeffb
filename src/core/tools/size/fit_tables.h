#pragma once
// The other ways to ask: which quantization and context a memory holds at most, and the cheapest device.
//
// Pure.

#include <optional>

#include "core/tools/size/memory.h"
#include "core/tools/size/need.h"
#include "core/tools/tool.h"

namespace slm::tools {

/// What was asked, read from the inputs.
struct SizeQuestion {
  Load load;
  const catalog::Quantization& quantization;
  std::uint64_t context_tokens = 0;
  std::uint64_t context_limit = 0;  // of the model; the widest where its card names none
  Memory memory;
  bool is_file_given = false;  // the weights are as large as the reader says
};

/// The usual quantizations and the one that was asked for, largest first.
Table quantization_table(const SizeQuestion& question, const catalog::Catalog& catalog);

/// Need at contexts from 2K on, doubling to the model's limit, and at the one that was asked for.
Table context_table(const SizeQuestion& question, std::uint64_t weights_bytes);

/// Up to eight devices with a known price that hold `device_bytes` with room, cheapest first.
Table device_table(std::uint64_t device_bytes, const catalog::Catalog& catalog);

/// The largest usual quantization that fits at the context that was asked for; nullptr where none does.
const catalog::Quantization* best_quantization(const SizeQuestion& question, const catalog::Catalog& catalog);

}  // namespace slm::tools
