#pragma once
// Published decode speeds that the fit used, to show beside what it predicts. Written by script/fit-speed;
// measured_speeds.cpp is never edited by hand.
//
// Pure constants. Each with its source: content/data/measurements.jsonl.

#include <cstdint>
#include <span>
#include <string_view>

#include "core/compute/backend.h"

namespace slm::compute {

/// Names are ids of the catalogue.
struct MeasuredSpeed {
  std::string_view device, model, quantization;
  Backend backend = Backend::cpu;
  std::uint32_t threads = 0;       // 0: not said
  std::uint32_t depth_tokens = 0;  // in the cache before the first token
  std::uint32_t output_tokens = 0;
  double decode_tokens_per_second = 0;  // the median of the runs
  std::uint32_t run_count = 1;
};

/// In the order of device, model, quantization, backend.
std::span<const MeasuredSpeed> measured_speeds();

}  // namespace slm::compute
