#include "sample.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>

#include "core/compute/kv_cache.h"

namespace slm::speed_fit {
namespace {

using compute::Backend;
using compute::Workload;

constexpr double k_least_weights = 4e7;    // smaller models time the program, not the device
constexpr double k_memory_headroom = 1.1;  // of the published bandwidth
constexpr double k_arithmetic_headroom = 1.5;
constexpr double k_usual_prompt_tokens = 512;
constexpr double k_usual_output_tokens = 128;
constexpr double k_community_weight = 0.5;
constexpr double k_counts_weight = 0.7;  // of rows whose model's shape is not known

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// One name for all versions of a program; empty for llama.cpp.
std::string framework_of(const Measurement& m) {
  if (m.framework.rfind("ik_", 0) == 0) return "ik_llama.cpp";
  if (contains(m.framework, "llama") || contains(m.framework, "lmstudio")) return "";
  return m.framework.substr(0, m.framework.find_first_of(" -+."));
}

std::optional<Backend> backend_of(const Measurement& m, const catalog::Device& device) {
  if (m.backend.empty()) return compute::usual_backend(device);
  if (m.backend == "openvino-gpu") return Backend::vulkan;  // the same silicon, another program
  const auto backend = compute::parse_backend(m.backend);
  return backend == Backend::webgpu ? std::nullopt : backend;  // browser.h
}

// The published size of the file corrects mixes that are not llama.cpp's own.
void correct_size(double file_bytes, Workload& work) {
  const double ratio = file_bytes / work.file_bytes;
  if (ratio < 0.5 || ratio > 2) return;
  work.file_bytes *= ratio;
  work.shared_bytes *= ratio;
  work.expert_bytes *= ratio;
}

std::optional<Workload> work_of(const Measurement& m, const catalog::Model* model,
                                const catalog::Quantization* quantization) {
  if (quantization == nullptr) return std::nullopt;
  if (model != nullptr) {
    auto work = compute::workload_of(*model, *quantization);
    if (work) correct_size(m.file_bytes, *work);
    return work;
  }
  if (m.parameters <= 0) return std::nullopt;
  const double bits = static_cast<double>(catalog::millibits_per_weight(*quantization)) / 1000;
  return compute::workload_from_counts(
      {.all = m.parameters,
       .active = m.active_parameters > 0 ? m.active_parameters : m.parameters,
       .bits = m.file_bytes > 0 ? m.file_bytes * 8 / m.parameters : bits},
      compute::format_family(*quantization));
}

compute::SpeedCase case_of(const Measurement& m, const catalog::Model* model) {
  compute::SpeedCase speed_case{
      .depth_tokens = m.depth_tokens,
      .prompt_tokens = m.prompt_tokens > 0 ? m.prompt_tokens : k_usual_prompt_tokens,
      .output_tokens = m.output_tokens > 0 ? m.output_tokens : k_usual_output_tokens,
      .is_cache_filled_by_prompt = false};
  if (model == nullptr) return speed_case;
  const auto tokens = static_cast<std::uint64_t>(std::max(speed_case.decode_depth(), 1.0));
  const auto bytes = compute::kv_cache_bytes(model->architecture, {.context_tokens = tokens});
  if (bytes) speed_case.cache_bytes = static_cast<double>(bytes->total());
  return speed_case;
}

bool is_possible(const Sample& sample, Phase phase) {
  const double seconds = std::exp(sample.log_seconds);
  if (phase == Phase::decode) {
    const double bytes = sample.work.weight_bytes(1) + sample.speed_case.cache_bytes;
    return bytes < k_memory_headroom * seconds * sample.machine.bytes_per_second;
  }
  if (sample.machine.backend == Backend::cpu || sample.machine.is_rate_assumed) return true;
  const double operations = 2 * sample.work.layer_weights * sample.speed_case.prompt_tokens;
  return operations < k_arithmetic_headroom * seconds * sample.machine.operations_per_second;
}

// Everything that two rows share which differ in the driver or its settings only; empty where none is named.
std::string settings_key(const Sample& sample) {
  const Measurement& m = *sample.measurement;
  if (m.driver.empty()) return "";
  char numbers[128];
  std::snprintf(numbers, sizeof numbers, "|%.0f|%.0f|%.0f|%.0f|%.0f", m.source, m.threads, m.depth_tokens,
                m.prompt_tokens, m.output_tokens);
  return m.device + '|' + m.backend + '|' + m.model_name + '|' + m.quantization + numbers;
}

// Where a source compares settings, the fastest is what a reader would choose.
void keep_best_settings(Samples& samples) {
  std::map<std::string, double> best;
  for (const Sample& sample : samples.rows) {
    const auto [place, is_new] = best.emplace(settings_key(sample), sample.log_seconds);
    place->second = std::min(place->second, sample.log_seconds);
  }
  const auto is_slower = [&best](const Sample& sample) {
    const std::string key = settings_key(sample);
    return !key.empty() && sample.log_seconds > best[key];
  };
  samples.left.slower_settings = std::erase_if(samples.rows, is_slower);
}

// Many rows of one model on one device are not so many witnesses.
void weigh(std::vector<Sample>& rows) {
  std::map<std::string, double> counts;
  const auto key = [](const Sample& sample) {
    return sample.measurement->device + '|' + sample.measurement->model_name + '|' + sample.framework;
  };
  for (const Sample& sample : rows) ++counts[key(sample)];
  for (Sample& sample : rows) {
    sample.weight = 1 / std::sqrt(counts[key(sample)]);
    if (sample.measurement->is_community) sample.weight *= k_community_weight;
    if (sample.work.is_estimated) sample.weight *= k_counts_weight;
  }
}

}  // namespace

Samples make_samples(const std::vector<Measurement>& measurements, const catalog::Catalog& catalog,
                     Phase phase, const compute::RateShares& shares) {
  Samples samples;
  for (const Measurement& m : measurements) {
    const double speed = phase == Phase::decode ? m.decode_tps : m.prefill_tps;
    if (speed <= 0) continue;
    const catalog::Device* device = catalog.device(catalog::DeviceId(m.device));
    if (!m.is_single) {
      ++samples.left.not_single;
      continue;
    }
    const auto backend = device != nullptr ? backend_of(m, *device) : std::nullopt;
    if (!backend) {
      ++samples.left.no_backend;
      continue;
    }
    const catalog::Model* model = catalog.model(catalog::ModelId(m.model));
    const auto work = work_of(m, model, catalog.quantization(catalog::QuantizationId(m.quantization)));
    if (!work || work->layer_weights < k_least_weights) {
      ++samples.left.no_size;
      continue;
    }
    Sample sample{.measurement = &m,
                  .work = *work,
                  .machine = machine_of(*device, *backend, static_cast<std::uint32_t>(m.threads), shares),
                  .speed_case = case_of(m, model),
                  .architecture = model != nullptr ? model->architecture.class_name : "",
                  .framework = m.backend == "openvino-gpu" ? "openvino" : framework_of(m),
                  .device_kind = device->kind};
    const double tokens = phase == Phase::decode ? 1 : sample.speed_case.prompt_tokens;
    sample.log_seconds = std::log(tokens / speed);
    if (!is_possible(sample, phase)) {
      ++samples.left.against_physics;
      continue;
    }
    sample.costs = phase == Phase::decode ? decode_costs(sample.work, sample.machine, sample.speed_case)
                                          : prefill_costs(sample.work, sample.machine, sample.speed_case);
    samples.rows.push_back(std::move(sample));
  }
  keep_best_settings(samples);
  weigh(samples.rows);
  return samples;
}

}  // namespace slm::speed_fit
