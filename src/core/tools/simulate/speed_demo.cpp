#include "core/tools/simulate/speed_demo.h"

#include "base/decimal.h"
#include "core/tools/simulate/reading_speed.h"

namespace slm::tools {
namespace {

constexpr std::string_view k_text =
    "You are watching a model write. Before the first word it read your whole prompt at once: that was "
    "prefill, and arithmetic set the pace. Now it decodes: for each new token all the weights in use travel "
    "from memory to the processor once more, so memory sets the pace. With twice the bandwidth, or half the "
    "bytes, these words would come about twice as fast.";

}  // namespace

Picture speed_demo(const compute::Speed& speed) {
  return {[tokens_per_second = speed.decode_tokens_per_second.value,
           wait_ms = speed.time_to_first_token_ms.value](html::Writer& out) {
    const std::string rate = format_significant(tokens_per_second, 4);
    const std::string wait = format_fixed(wait_ms, 0);
    out.element("slm-speed", {{"tokens-per-second", rate}, {"wait-ms", wait}}, [&] {
      out.element_text("p", {{"class", "speed-sentence"}}, reading_sentence(tokens_per_second) + ".");
      out.element_text("p", {{"class", "speed-text"}}, k_text);
    });
  }};
}

}  // namespace slm::tools
