#include "core/tools/simulate/speed_demo.h"

#include "base/decimal.h"
#include "core/tools/simulate/reading_speed.h"

namespace slm::tools {
namespace {

constexpr std::string_view k_text =
    "You are watching a model write. Before the first word it read your whole prompt at once: every token of "
    "it "
    "went through every layer, many at a time, so arithmetic set the pace. That was prefill, and it left "
    "behind a cache: for each token the keys and values that later tokens look back at. Now it decodes. For "
    "each "
    "new token all the weights in use travel from memory to the processor once more, are multiplied, and "
    "make "
    "one list of chances, from which one token is drawn. Then everything starts again for the next. So the "
    "speed "
    "you see is above all the speed of memory: twice the bandwidth, or half the bytes, and these words would "
    "come about twice as fast. And as the cache grows, each token has more to look back at, and takes a "
    "little "
    "longer than the one before.";

}  // namespace

Picture speed_demo(const compute::Speed& speed) {
  const double tokens_per_second = speed.decode_tokens_per_second.value;
  const std::string rate = format_significant(tokens_per_second, 4);
  const std::string wait_ms = format_fixed(speed.time_to_first_token_ms.value, 0);
  html::Writer out;
  out.element("slm-speed", {{"tokens-per-second", rate}, {"wait-ms", wait_ms}}, [&] {
    out.element_text("p", {{"class", "speed-sentence"}}, reading_sentence(tokens_per_second) + ".");
    out.element_text("p", {{"class", "speed-text"}}, k_text);
  });
  return {out.take()};
}

}  // namespace slm::tools
