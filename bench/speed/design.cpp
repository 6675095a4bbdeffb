#include "design.h"

#include <array>
#include <cmath>

namespace slm::speed_fit {
namespace {

using compute::Backend;
using compute::Cost;
using compute::k_cost_count;
using compute::SpeedClass;

struct Prior {
  double mean = 0;
  double deviation = 0;  // 0: the level has no such factor
};

using Priors = std::array<Prior, k_cost_count>;

// By Cost: decode read, layer, cache, attend, compute; prefill compute, read, layer, attend. Means are
// logarithms: memory at 70 %, 30 microseconds a layer, arithmetic at 30 %. Few devices were measured while
// they read a prompt, so that classes share what is known of it: a Jetson, of which nothing is, behaves like
// graphics.
constexpr Priors k_graphics_priors{{{}, {}, {}, {}, {}, {1.2, 1}, {0.5, 0.3}, {-9.9, 1}, {1.4, 1}}};
constexpr Priors k_processor_priors{{{}, {}, {}, {}, {}, {0, 1}, {0.5, 0.3}, {-8.5, 1}, {1.4, 1}}};
constexpr Priors k_graphics_class_priors{
    {{0.36, 0.4}, {-10.4, 1}, {0, 0.5}, {1.5, 1}, {0, 1}, {0, 1}, {0, 0.3}, {0, 1}, {}}};
constexpr Priors k_processor_class_priors{
    {{0.36, 0.4}, {-9.2, 1}, {0, 0.5}, {1.5, 1}, {0, 1}, {0, 1}, {0, 0.3}, {0, 1}, {}}};

constexpr Priors k_format_priors{{{0, 0.3}, {}, {}, {}, {0, 0.3}, {0, 0.3}, {}, {}, {}}};
constexpr Priors k_expert_priors{{{0, 0.5}, {0, 0.5}, {}, {}, {}, {0, 0.5}, {}, {}, {}}};
constexpr Priors k_architecture_priors{{{0, 0.1}, {0, 0.3}, {}, {}, {}, {0, 0.15}, {}, {}, {}}};
constexpr Priors k_device_priors{{{0, 0.2}, {}, {}, {}, {}, {}, {}, {}, {}}};
constexpr Priors k_device_backend_priors{
    {{0, 0.2}, {0, 0.5}, {0, 0.5}, {0, 0.5}, {0, 0.4}, {0, 0.35}, {}, {0, 0.7}, {0, 0.6}}};
constexpr double k_card_read_deviation = 0.1;  // cards keep what they publish
constexpr double k_unknown_bandwidth_deviation = 0.5;
constexpr double k_unknown_rate_deviation = 0.7;
constexpr double k_framework_deviation = 0.35;

bool is_card(const Sample& sample) {
  return sample.machine.speed_class == SpeedClass::cuda_card ||
         sample.machine.speed_class == SpeedClass::rocm_card;
}

bool is_processor(const Sample& sample) {
  return sample.machine.backend == Backend::cpu;
}

Prior prior_of(const Sample& sample, const FactorKey& key, double attention_deviation) {
  if (key.level == Level::speed_class && key.cost == static_cast<std::size_t>(Cost::prefill_attend)) {
    return {0, attention_deviation};
  }
  if (is_card(sample) && key.cost == static_cast<std::size_t>(Cost::decode_read) &&
      (key.level == Level::device || key.level == Level::device_backend)) {
    return {0, k_card_read_deviation};
  }
  switch (key.level) {
    case Level::silicon:
      return (is_processor(sample) ? k_processor_priors : k_graphics_priors)[key.cost];
    case Level::speed_class:
      return (is_processor(sample) ? k_processor_class_priors : k_graphics_class_priors)[key.cost];
    case Level::format:
      return k_format_priors[key.cost];
    case Level::experts:
      return k_expert_priors[key.cost];
    case Level::architecture:
      return k_architecture_priors[key.cost];
    case Level::device:
      if (sample.machine.is_bandwidth_assumed && k_device_priors[key.cost].deviation > 0) {
        return {0, k_unknown_bandwidth_deviation};
      }
      return k_device_priors[key.cost];
    case Level::device_backend:
      if (sample.machine.is_rate_assumed && key.cost == static_cast<std::size_t>(Cost::prefill_compute)) {
        return {0, k_unknown_rate_deviation};
      }
      return k_device_backend_priors[key.cost];
    case Level::framework:
      return {0, k_framework_deviation};
  }
  return {};
}

}  // namespace

Silicon silicon_of(SpeedClass speed_class) {
  return speed_class < SpeedClass::cuda_card ? Silicon::processor : Silicon::graphics;
}

Design::Design(const std::vector<Sample>& samples, double attention_deviation)
    : attention_deviation_(attention_deviation) {
  for (const Sample& sample : samples) add(sample);
}

void Design::add(const Sample& sample) {
  problem_.add_row(sample.log_seconds);
  for (const compute::CostTerm& term : sample.costs) {
    const std::vector<std::uint32_t> factors = factors_of(sample, term.cost);
    problem_.add_term(term.log_seconds, factors);
  }
}

// Creates the parameter when it is first met; those without a prior do not exist.
std::uint32_t Design::factor(const Sample& sample, const FactorKey& key) {
  const auto found = factors_.find(key);
  if (found != factors_.end()) return found->second;
  const Prior prior = prior_of(sample, key, attention_deviation_);
  const std::uint32_t index = problem_.add_parameter(prior.mean, prior.deviation);
  factors_.emplace(key, index);
  return index;
}

std::vector<std::uint32_t> Design::factors_of(const Sample& sample, Cost cost) {
  const auto backend = static_cast<std::size_t>(sample.machine.backend);
  const auto cost_index = static_cast<std::size_t>(cost);
  const auto family = static_cast<std::size_t>(sample.work.family);
  std::vector<FactorKey> keys{
      {.level = Level::silicon,
       .index = static_cast<std::size_t>(silicon_of(sample.machine.speed_class)),
       .cost = cost_index},
      {.level = Level::speed_class,
       .index = static_cast<std::size_t>(sample.machine.speed_class),
       .cost = cost_index},
      {.level = Level::format, .index = backend, .family = family, .cost = cost_index},
      {.level = Level::device, .name = sample.group(), .cost = cost_index},
      {.level = Level::device_backend, .index = backend, .name = sample.group(), .cost = cost_index}};
  if (sample.work.expert_bytes > 0) {
    keys.push_back({.level = Level::experts, .index = backend, .cost = cost_index});
  }
  if (!sample.architecture.empty()) {
    keys.push_back({.level = Level::architecture, .name = sample.architecture, .cost = cost_index});
  }
  if (!sample.framework.empty()) keys.push_back({.level = Level::framework, .name = sample.framework});
  std::vector<std::uint32_t> factors;
  for (const FactorKey& key : keys) {
    if (prior_of(sample, key, attention_deviation_).deviation > 0) factors.push_back(factor(sample, key));
  }
  return factors;
}

}  // namespace slm::speed_fit
