#pragma once
// What of a device's memory a model may fill, and how a need compares with it.
//
// Pure.

#include <cstdint>
#include <optional>

#include "core/catalog/device.h"
#include "core/compute/runtime_memory.h"
#include "core/tools/report.h"

namespace slm::tools {

struct Memory {
  std::uint64_t bytes = 0;        // 0: none was named
  std::uint64_t roomy_bytes = 0;  // up to here it fits with ease: what others leave of it
  bool is_shared = false;         // with the operating system and its programs
};

/// Roomy are nine tenths of a graphics card's memory, which nothing else should use, and three quarters of
/// memory that is shared with the system: what macOS lets the GPU wire of it.
Memory memory_of(const catalog::Device& device);
Memory memory_of(std::uint64_t bytes);

/// good: with room; tight: only if nothing else uses the memory; bad: not at all; neutral: none was named.
Tone tone_of(std::uint64_t need_bytes, const Memory& memory);

/// On which the runtime's overhead depends. CUDA where nothing is known: it takes most.
compute::Processor processor_of(const catalog::Device* device);

}  // namespace slm::tools
