#pragma once
// The other ways to ask: which quantization and context a memory holds at most, and the cheapest device.
//
// Pure.

#include <span>
#include <vector>

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

/// One quantization of the model that was asked about.
struct SizeOption {
  const catalog::Quantization* quantization = nullptr;
  std::uint64_t weights_bytes = 0;
};

/// The usual quantizations and the one that was asked for, largest first; those whose size is not known are
/// left out. Of a shape that was typed in they are counted tensor by tensor, so once for a question.
std::vector<SizeOption> size_options(const SizeQuestion& question, const Knowledge& knowledge);

/// A row for each of size_options().
Table quantization_table(const SizeQuestion& question, std::span<const SizeOption> options);

/// Need at contexts from 2K on, doubling to the model's limit, and at the one that was asked for.
Table context_table(const SizeQuestion& question, std::uint64_t weights_bytes);

/// Up to eight devices with a known price that hold `device_bytes` with room, cheapest first.
Table device_table(std::uint64_t device_bytes, const catalog::Catalog& catalog);

/// The largest of size_options() that fits at the context that was asked for; nullptr where none does.
const catalog::Quantization* best_quantization(const SizeQuestion& question,
                                               std::span<const SizeOption> options);

}  // namespace slm::tools
