#include "core/tools/simulate/answer_cost.h"

namespace slm::tools {
namespace {

using compute::Estimate;

constexpr double k_joules_per_milliwatt_hour = 3.6;

}  // namespace

Estimate answer_seconds(const compute::SpeedQuestion& question, const compute::Speed& speed) {
  const Estimate& prompt_ms = speed.time_to_first_token_ms;
  const Estimate& rate = speed.decode_tokens_per_second;
  const auto seconds = [&](double one_prompt_ms, double tokens_per_second) {
    return question.batch * one_prompt_ms / 1000 + question.output_tokens / tokens_per_second;
  };
  return {seconds(prompt_ms.value, rate.value), seconds(prompt_ms.low, rate.high),
          seconds(prompt_ms.high, rate.low)};
}

std::optional<Estimate> watts(const compute::Speed& speed) {
  if (!speed.joules_per_token) return std::nullopt;
  const Estimate& joules = *speed.joules_per_token;
  const Estimate& rate = speed.throughput_tokens_per_second;
  // The energy's low end was made from the low power and the high speed.
  return Estimate{joules.value * rate.value, joules.low * rate.high, joules.high * rate.low};
}

std::optional<Estimate> joules_per_answer(const compute::SpeedQuestion& question,
                                          const compute::Speed& speed) {
  const auto power = watts(speed);
  if (!power) return std::nullopt;
  const Estimate time = answer_seconds(question, speed);
  return Estimate{power->value * time.value / question.batch, power->low * time.low / question.batch,
                  power->high * time.high / question.batch};
}

std::optional<Estimate> answers_per_charge(const compute::SpeedQuestion& question,
                                           const compute::Speed& speed) {
  const auto joules = joules_per_answer(question, speed);
  if (!joules || !question.device.battery_mwh.is_known()) return std::nullopt;
  const double stored = static_cast<double>(*question.device.battery_mwh.value) * k_joules_per_milliwatt_hour;
  return Estimate{stored / joules->value, stored / joules->high, stored / joules->low};
}

}  // namespace slm::tools
