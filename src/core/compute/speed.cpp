#include "core/compute/speed.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "core/compute/kv_cache.h"
#include "core/compute/speed_parameters.h"

namespace slm::compute {
namespace {

constexpr std::uint32_t k_token_limit = 1u << 24;
constexpr std::uint32_t k_batch_limit = 1024;
constexpr std::uint32_t k_thread_limit = 1024;
constexpr double k_phone_watts = 5;  // of a phone's chip under lasting load; unverified, and said to be

bool is_in_range(const SpeedQuestion& question) {
  const auto is_count = [](std::uint32_t value, std::uint32_t limit) { return value >= 1 && value <= limit; };
  return question.threads <= k_thread_limit && is_count(question.prompt_tokens, k_token_limit) &&
         is_count(question.output_tokens, k_token_limit) && is_count(question.batch, k_batch_limit);
}

double cache_bytes(const SpeedQuestion& question, double tokens) {
  const auto bytes = kv_cache_bytes(question.model.architecture,
                                    {.context_tokens = static_cast<std::uint64_t>(std::max(tokens, 1.0)),
                                     .key_type = question.kv_type,
                                     .value_type = question.kv_type});
  return bytes ? static_cast<double>(bytes->total()) : 0;
}

double seconds(const CostTerms& terms, const CostFactors& factors) {
  double sum = 0;
  for (const CostTerm& term : terms)
    sum += std::exp(term.log_seconds + factors[static_cast<std::size_t>(term.cost)]);
  return sum;
}

// A speed and the speeds between which nine of ten unseen measurements stood.
Estimate with_range(double value, const ErrorRange& range) {
  return {value, value * std::exp(-range.high), value * std::exp(-range.low)};
}

// The same for what falls as speed rises.
Estimate inverse(double numerator, const Estimate& speed) {
  return {numerator / speed.value, numerator / speed.high, numerator / speed.low};
}

SpeedBasis basis_of(std::string_view group, Backend backend) {
  if (measured(group, backend)) return SpeedBasis::device_and_backend;
  return is_measured(group) ? SpeedBasis::device : SpeedBasis::device_kind;
}

// What the device draws while it decodes; nothing where its power is not known.
std::optional<Estimate> watts_of(const catalog::Device& device, Speed& speed) {
  double rated = static_cast<double>(device.power_mw.value.value_or(0)) / 1000;
  if (rated <= 0 && device.kind == catalog::DeviceKind::phone) {
    rated = k_phone_watts;
    speed.is_power_assumed = true;
  }
  if (rated <= 0) return std::nullopt;
  const Estimate& share = speed_table().power_share;
  return Estimate{rated * share.value, rated * share.low, rated * share.high};
}

void add_energy(const catalog::Device& device, Speed& speed) {
  const auto watts = watts_of(device, speed);
  if (!watts) return;
  const Estimate& speeds = speed.throughput_tokens_per_second;
  speed.joules_per_token =
      Estimate{watts->value / speeds.value, watts->low / speeds.high, watts->high / speeds.low};
  if (!device.battery_mwh.is_known()) return;
  speed.battery_hours = inverse(static_cast<double>(*device.battery_mwh.value) / 1000, *watts);
}

SpeedCase case_of(const SpeedQuestion& question) {
  SpeedCase speed_case{.prompt_tokens = static_cast<double>(question.prompt_tokens),
                       .output_tokens = static_cast<double>(question.output_tokens),
                       .batch = static_cast<double>(question.batch)};
  speed_case.cache_bytes = cache_bytes(question, speed_case.decode_depth());
  return speed_case;
}

// The cache at the end of the output must fit, too.
Result<void, SpeedError> add_memory(const SpeedQuestion& question, const Workload& work, Speed& speed) {
  const double tokens = static_cast<double>(question.prompt_tokens) + question.output_tokens;
  speed.needed_bytes = work.file_bytes + question.batch * cache_bytes(question, tokens);
  speed.usable_bytes = static_cast<double>(question.device.memory_mib.value.value_or(0)) * (1 << 20);
  if (speed.usable_bytes > 0 && speed.needed_bytes > speed.usable_bytes) {
    return Unexpected{SpeedError::exceeds_memory};
  }
  return {};
}

Result<void, SpeedError> check(const SpeedQuestion& question, const Workload& work, std::string_view group) {
  if (!is_in_range(question)) return Unexpected{SpeedError::out_of_range};
  const std::span<const Backend> backends = backends_of(question.device);
  if (std::find(backends.begin(), backends.end(), question.backend) == backends.end()) {
    return Unexpected{SpeedError::backend_unavailable};
  }
  if (work.shared_bytes + work.expert_bytes <= 0) return Unexpected{SpeedError::size_unknown};
  if (!question.device.bandwidth_mb_per_second.is_known() && !is_measured(group)) {
    return Unexpected{SpeedError::bandwidth_unknown};
  }
  return {};
}

Estimate share_of(const Estimate& speed, const Estimate& share) {
  return {speed.value * share.value, speed.low * share.low, speed.high * share.high};
}

// What the graphics do outside the browser, times what browsers reached of it.
Result<Speed, SpeedError> in_browser(const SpeedQuestion& question, const Workload& work) {
  SpeedQuestion native = question;
  native.backend = native_backend(question.device, question.backend);
  SLM_TRY(Speed speed, predict_speed(native, work));
  const SpeedTable& table = speed_table();
  speed.decode_tokens_per_second = share_of(speed.decode_tokens_per_second, table.browser_decode);
  speed.throughput_tokens_per_second = share_of(speed.throughput_tokens_per_second, table.browser_decode);
  speed.prefill_tokens_per_second = share_of(speed.prefill_tokens_per_second, table.browser_prefill);
  speed.time_to_first_token_ms = inverse(1000.0 * question.prompt_tokens, speed.prefill_tokens_per_second);
  speed.basis = SpeedBasis::browser;
  add_energy(question.device, speed);
  return speed;
}

}  // namespace

std::string_view describe(SpeedError error) {
  switch (error) {
    case SpeedError::out_of_range:
      return "threads up to 1024, prompt and output of 1 to 16777216 tokens, batch of 1 to 1024";
    case SpeedError::not_generating:
      return "the model is an encoder: it reads and does not generate";
    case SpeedError::size_unknown:
      return "neither the shape nor the parameter count of this model is known";
    case SpeedError::backend_unavailable:
      return "the device does not have this backend";
    case SpeedError::bandwidth_unknown:
      return "the device's memory bandwidth is not published and no speed of it was measured";
    case SpeedError::exceeds_memory:
      return "weights and cache do not fit the device's memory";
  }
  return "";
}

std::string_view describe(SpeedBasis basis) {
  switch (basis) {
    case SpeedBasis::device_and_backend:
      return "measurements of this device with this backend";
    case SpeedBasis::device:
      return "measurements of this device with another backend, and of others of its kind";
    case SpeedBasis::device_kind:
      return "measurements of other devices of its kind";
    case SpeedBasis::browser:
      return "the native speed, and what browsers reached of it on four devices: weak evidence";
  }
  return "";
}

Result<Speed, SpeedError> predict_speed(const SpeedQuestion& question) {
  if (question.model.form == catalog::Form::encoder) return Unexpected{SpeedError::not_generating};
  const auto work = workload_of(question.model, question.quantization);
  if (!work) return Unexpected{SpeedError::size_unknown};
  return predict_speed(question, *work);
}

Result<Speed, SpeedError> predict_speed(const SpeedQuestion& question, const Workload& work) {
  const std::string_view group = device_group(question.device.id.text());
  SLM_TRY_DONE(check(question, work, group));
  if (question.backend == Backend::webgpu) return in_browser(question, work);
  const Machine machine = machine_of(question.device, question.backend, question.threads);
  const SpeedCase speed_case = case_of(question);
  Speed speed{.basis = basis_of(group, question.backend),
              .is_bandwidth_assumed = machine.is_bandwidth_assumed,
              .is_rate_assumed = machine.is_rate_assumed,
              .is_shape_assumed = work.is_estimated,
              .threads = machine.threads};
  SLM_TRY_DONE(add_memory(question, work, speed));
  const CostFactors factors = speed_factors({.speed_class = machine.speed_class,
                                             .backend = question.backend,
                                             .family = work.family,
                                             .has_experts = work.expert_bytes > 0,
                                             .architecture = question.model.architecture.class_name,
                                             .group = group});
  const double step_s = seconds(decode_costs(work, machine, speed_case), factors);
  const double prompt_s = seconds(prefill_costs(work, machine, speed_case), factors);
  const auto backend = static_cast<std::size_t>(question.backend);
  const auto seen = measured(group, question.backend);
  const ErrorRange& decode_error =
      speed_table().decode_errors[backend][seen && seen != Measured::prefill ? 0 : 1];
  const ErrorRange& prefill_error =
      speed_table().prefill_errors[backend][seen && seen != Measured::decode ? 0 : 1];
  speed.decode_tokens_per_second = with_range(1 / step_s, decode_error);
  speed.throughput_tokens_per_second = with_range(speed_case.batch / step_s, decode_error);
  speed.prefill_tokens_per_second = with_range(speed_case.prompt_tokens / prompt_s, prefill_error);
  speed.time_to_first_token_ms = inverse(1000 * speed_case.prompt_tokens, speed.prefill_tokens_per_second);
  add_energy(question.device, speed);
  return speed;
}

}  // namespace slm::compute
