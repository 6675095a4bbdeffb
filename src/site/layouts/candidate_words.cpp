#include "site/layouts/candidate_words.h"

#include "base/decimal.h"
#include "site/layouts/model_sizes.h"

namespace slm::site {

std::string memory_words(const tools::Candidate& candidate) {
  return gigabyte_words(candidate.need.total_bytes()) +
         (candidate.tone == tools::Tone::tight ? ", tight" : "");
}

std::string speed_words(const tools::Candidate& candidate) {
  if (!candidate.tokens_per_second) return "unknown";
  const compute::Estimate& speed = *candidate.tokens_per_second;
  return format_significant(speed.value, 2) + " (" + format_significant(speed.low, 2) + " to " +
         format_significant(speed.high, 2) + ")";
}

}  // namespace slm::site
