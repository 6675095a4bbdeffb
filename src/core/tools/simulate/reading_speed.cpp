#include "core/tools/simulate/reading_speed.h"

#include "base/decimal.h"

namespace slm::tools {

Pace pace_of(double tokens_per_second) {
  const double share = tokens_per_second / k_tokens_read_per_second;
  if (share < 0.5) return Pace::far_slower;
  if (share < 0.85) return Pace::slower;
  if (share < 1.25) return Pace::alike;
  return share < 5 ? Pace::faster : Pace::far_faster;
}

std::string_view describe(Pace pace) {
  switch (pace) {
    case Pace::far_slower:
      return "much slower than you read";
    case Pace::slower:
      return "slower than you read";
    case Pace::alike:
      return "about as fast as you read";
    case Pace::faster:
      return "faster than you read";
    case Pace::far_faster:
      return "much faster than you read";
  }
  return "";
}

std::string reading_sentence(double tokens_per_second) {
  return format_significant(tokens_per_second, 2) + " tokens a second is about " +
         format_significant(tokens_per_second * k_words_per_token, 2) + " words a second, " +
         std::string(describe(pace_of(tokens_per_second))) + " (" +
         format_significant(k_words_read_per_second, 1) + ")";
}

}  // namespace slm::tools
