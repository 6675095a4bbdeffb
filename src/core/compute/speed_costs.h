#pragma once
// The form of the speed model: time is a sum of costs, each a quantity times a factor that was fitted.
//
// Pure. The same code feeds the fit (bench/speed) and the prediction (speed.cpp), so that they cannot differ.
// docs/formulas/speed.md derives the costs.

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/compute/machine.h"
#include "core/compute/workload.h"

namespace slm::compute {

/// What time is spent on. The factor of a cost says how far the machine stays behind its published numbers.
enum class Cost : std::uint8_t {
  decode_read,      // weights from memory
  decode_layer,     // fixed, for each layer: starting kernels, waiting for threads
  decode_cache,     // keys and values from memory
  decode_attend,    // arithmetic of attention
  decode_compute,   // arithmetic of weights; processors only, graphics wait for memory
  prefill_compute,  // arithmetic of weights
  prefill_read,     // weights, once for each 512 tokens
  prefill_layer,    // fixed, for each layer and each 512 tokens
  prefill_attend,   // arithmetic of attention
};
constexpr std::size_t k_cost_count = 9;

struct SpeedCase {
  double cache_bytes = 0;   // of one sequence, while decoding
  double depth_tokens = 0;  // in the cache before the prompt
  double prompt_tokens = 512;
  double output_tokens = 128;
  double batch = 1;
  bool is_cache_filled_by_prompt = true;  // false: decoding starts at depth_tokens, as llama-bench does

  /// Positions that the middle token of the output attends to.
  double decode_depth() const {
    return depth_tokens + (is_cache_filled_by_prompt ? prompt_tokens : 0) + output_tokens / 2;
  }
};

/// One cost before its factor, as the logarithm of seconds.
struct CostTerm {
  Cost cost = Cost::decode_read;
  double log_seconds = 0;
};

struct CostTerms {
  std::array<CostTerm, 6> items;
  std::size_t count = 0;

  void add(Cost cost, double seconds);
  const CostTerm* begin() const { return items.data(); }
  const CostTerm* end() const { return items.data() + count; }
};

/// Of one more token in each sequence of the batch.
CostTerms decode_costs(const Workload& work, const Machine& machine, const SpeedCase& speed_case);

/// Of the whole prompt of one sequence.
CostTerms prefill_costs(const Workload& work, const Machine& machine, const SpeedCase& speed_case);

}  // namespace slm::compute
