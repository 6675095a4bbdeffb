#pragma once
// How fast a device answers: prefill and decode speed, time to first token, throughput, energy, each with an
// interval that held nine times in ten on measurements the fit had not seen.
//
// Pure, safe from any thread, a few microseconds an answer once the Workload is made. Native and WebAssembly
// agree but for rounding (exp and log are the C library's). Formula, data and errors: docs/formulas/speed.md,
// docs/accuracy.md; parameters: speed_parameters.h.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/catalog/device.h"
#include "core/catalog/model.h"
#include "core/catalog/quantization.h"
#include "core/compute/backend.h"
#include "core/compute/estimate.h"
#include "core/compute/ggml_type.h"
#include "core/compute/workload.h"

namespace slm::compute {

/// What is asked; the references must outlive the call.
struct SpeedQuestion {
  const catalog::Model& model;
  const catalog::Quantization& quantization;
  const catalog::Device& device;
  Backend backend = Backend::cpu;
  std::uint32_t threads = 0;          // of the processor, 1..1024; 0: as many as pay off
  std::uint32_t prompt_tokens = 512;  // 1..2^24
  std::uint32_t output_tokens = 128;  // 1..2^24
  std::uint32_t batch = 1;            // sequences at the same time, 1..1024
  GgmlType kv_type = GgmlType::f16;
};

/// What the answer rests on.
enum class SpeedBasis : std::uint8_t {
  device_and_backend,  // this device was measured with this backend
  device,              // measured, but with another backend
  device_kind,         // only other devices of its kind were
  browser,             // what browsers reached of the native speed on a few devices
};

struct Speed {
  Estimate prefill_tokens_per_second;     // of one prompt
  Estimate decode_tokens_per_second;      // that each sequence sees, in the middle of the output
  Estimate throughput_tokens_per_second;  // of all sequences together while decoding
  Estimate time_to_first_token_ms;
  std::optional<Estimate> joules_per_token;  // of the output; nothing where the device's power is unknown
  std::optional<Estimate> battery_hours;     // of decoding without a pause; nothing where there is no battery
  double needed_bytes = 0;                   // weights and cache
  double usable_bytes = 0;                   // the device's memory; 0: unknown
  SpeedBasis basis = SpeedBasis::device_kind;
  bool is_bandwidth_assumed =
      false;                      // the device's is not published: usual for its kind, fitted where measured
  bool is_rate_assumed = false;   // the same of its arithmetic
  bool is_shape_assumed = false;  // the model's shape is not known, its counts are
  bool is_power_assumed = false;  // the device's is not published
  std::uint32_t threads = 0;      // that the answer assumes; 0 where the processor does not compute
};

enum class SpeedError : std::uint8_t {
  out_of_range,         // a number of the question outside its range
  not_generating,       // an encoder: it has no decode speed
  size_unknown,         // neither the model's shape nor its parameter count is known
  backend_unavailable,  // the device has no such backend
  bandwidth_unknown,    // neither published nor measured
  exceeds_memory,       // weights and cache do not fit the device
};

/// One sentence for people: "weights and cache do not fit the device's memory".
std::string_view describe(SpeedError error);
std::string_view describe(SpeedBasis basis);

/// Llama 3.1 8B, Q4_K_M, GeForce RTX 4090, CUDA: about 130 tokens a second.
Result<Speed, SpeedError> predict_speed(const SpeedQuestion& question);

/// The same for a Workload that was made before, for those who ask often about one model.
Result<Speed, SpeedError> predict_speed(const SpeedQuestion& question, const Workload& workload);

/// What the estimate assumes, one sentence each, for people.
std::vector<std::string> speed_assumptions(const SpeedQuestion& question, const Speed& speed);

/// With which to check it: "llama-bench -m llama-3.1-8b-Q4_K_M.gguf -p 512 -n 128 -ngl 99".
std::string check_command(const SpeedQuestion& question);

}  // namespace slm::compute
