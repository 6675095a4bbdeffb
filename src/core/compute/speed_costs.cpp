#include "core/compute/speed_costs.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace slm::compute {
namespace {

constexpr double k_batch_tokens = 512;  // llama.cpp's n_ubatch: the prompt is read in pieces of this

// Scores and sums: two multiply-adds for each number of a query, for each position.
double attention_operations(const Workload& work, double positions) {
  return 4 * work.attention_width * positions;
}

}  // namespace

void CostTerms::add(Cost cost, double seconds) {
  if (seconds <= 0) return;
  SLM_CHECK(count < items.size());
  items[count++] = {cost, std::log(seconds)};
}

CostTerms decode_costs(const Workload& work, const Machine& machine, const SpeedCase& speed_case) {
  const double batch = speed_case.batch;
  const double operations = 2 * work.layer_weights / machine.operations_per_second;
  CostTerms terms;
  terms.add(Cost::decode_read, work.weight_bytes(batch) / machine.bytes_per_second);
  terms.add(Cost::decode_layer, work.layer_count);
  terms.add(Cost::decode_cache, batch * speed_case.cache_bytes / machine.bytes_per_second);
  terms.add(Cost::decode_attend,
            batch * attention_operations(work, speed_case.decode_depth()) / machine.operations_per_second);
  if (machine.backend == Backend::cpu) terms.add(Cost::decode_compute, operations);
  if (batch > 1) terms.add(Cost::prefill_compute, (batch - 1) * operations);
  return terms;
}

CostTerms prefill_costs(const Workload& work, const Machine& machine, const SpeedCase& speed_case) {
  const double tokens = speed_case.prompt_tokens;
  const double pieces = std::ceil(tokens / k_batch_tokens);
  const double bytes = work.weight_bytes(std::min(tokens, k_batch_tokens));
  CostTerms terms;
  terms.add(Cost::prefill_compute, 2 * work.layer_weights * tokens / machine.operations_per_second);
  terms.add(Cost::prefill_read, pieces * bytes / machine.bytes_per_second);
  terms.add(Cost::prefill_layer, pieces * work.layer_count);
  terms.add(Cost::prefill_attend, tokens * attention_operations(work, speed_case.depth_tokens + tokens / 2) /
                                      machine.attention_operations_per_second);
  return terms;
}

}  // namespace slm::compute
