#include "core/tools/simulate/speed_curves.h"

#include <algorithm>

#include "core/tools/faces/value_text.h"
#include "core/tools/simulate/reading_speed.h"
#include "core/tools/simulate/speed_quantity.h"

namespace slm::tools {
namespace {

using compute::Speed;

constexpr std::uint32_t k_shown_batch = 256;
constexpr std::uint32_t k_first_prompt = 256;
constexpr std::uint32_t k_widest_context = 131072;

struct Step {
  std::uint32_t at = 0;  // sequences or tokens
  Speed speed;
};

// `asked` among the powers of two from `first` to `last`.
std::vector<std::uint32_t> doublings(std::uint32_t first, std::uint32_t last, std::uint32_t asked) {
  std::vector<std::uint32_t> steps{asked};
  for (std::uint64_t at = first; at <= last; at *= 2) steps.push_back(static_cast<std::uint32_t>(at));
  std::sort(steps.begin(), steps.end());
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  return steps;
}

std::vector<Step> batch_steps(const Simulation& simulation) {
  std::vector<Step> steps;
  for (const std::uint32_t batch : doublings(1, k_shown_batch, simulation.question.batch)) {
    if (const auto speed = simulation.with_batch(batch)) steps.push_back({batch, *speed});
  }
  return steps;
}

std::vector<Step> context_steps(const Simulation& simulation) {
  const std::uint32_t last = simulation.question.model.architecture.context_length.value_or(k_widest_context);
  std::vector<Step> steps;
  for (const std::uint32_t tokens : doublings(k_first_prompt, last, simulation.question.prompt_tokens)) {
    if (const auto speed = simulation.with_prompt(tokens)) steps.push_back({tokens, *speed});
  }
  return steps;
}

html::Point point(std::uint32_t at, const compute::Estimate& speed) {
  return {.x = static_cast<double>(at), .y = speed.value, .low = speed.low, .high = speed.high};
}

Value joules(const Speed& speed) {
  if (!speed.joules_per_token) return Unknown{};
  return Quantity{.value = speed.joules_per_token->value, .unit = Unit::joules};
}

std::string rate_words(const compute::Estimate& speed) {
  return quantity_text({.value = speed.value, .unit = Unit::tokens_per_second});
}

}  // namespace

Table batch_table(const Simulation& simulation) {
  Table table{.key = "throughput_by_batch",
              .title = "Conversations at once",
              .columns = {{"batch", "At once"},
                          {"decode_tokens_per_second", "Each sees"},
                          {"throughput_tokens_per_second", "All together"},
                          {"joules_per_token", "Energy per token"},
                          {"needed_bytes", "Memory"}},
              .rows = {}};
  for (const Step& step : batch_steps(simulation)) {
    table.rows.push_back({Quantity{.value = static_cast<double>(step.at)},
                          plain_rate(step.speed.decode_tokens_per_second),
                          plain_rate(step.speed.throughput_tokens_per_second), joules(step.speed),
                          Quantity{.value = step.speed.needed_bytes, .unit = Unit::bytes}});
  }
  return table;
}

html::Chart batch_chart(const Simulation& simulation) {
  const std::vector<Step> steps = batch_steps(simulation);
  html::Series all{.label = "All together", .points = {}};
  html::Series each{.label = "Each sees", .points = {}};
  for (const Step& step : steps) {
    all.points.push_back(point(step.at, step.speed.throughput_tokens_per_second));
    each.points.push_back(point(step.at, step.speed.decode_tokens_per_second));
  }
  const Step& last = steps.back();
  return {.kind = html::ChartKind::line,
          .id = "throughput-by-batch",
          .title = "Throughput by conversations at once",
          .finding = quantity_text({.value = static_cast<double>(last.at)}) +
                     " at once: " + rate_words(last.speed.throughput_tokens_per_second) + " in all, " +
                     rate_words(last.speed.decode_tokens_per_second) + " for each.",
          .x = {.label = "At once", .scale = html::Scale::log},
          .y = {.label = "Speed", .unit = "tokens/s", .scale = html::Scale::log},
          .series = {all, each}};
}

Table context_table(const Simulation& simulation) {
  Table table{.key = "speed_by_context",
              .title = "Longer prompts",
              .columns = {{"prompt_tokens", "Prompt"},
                          {"decode_tokens_per_second", "Decode"},
                          {"prefill_tokens_per_second", "Prefill"},
                          {"first_token_seconds", "First token after"}},
              .rows = {}};
  for (const Step& step : context_steps(simulation)) {
    table.rows.push_back(
        {Quantity{.value = static_cast<double>(step.at), .unit = Unit::tokens},
         plain_rate(step.speed.decode_tokens_per_second), plain_rate(step.speed.prefill_tokens_per_second),
         Quantity{.value = step.speed.time_to_first_token_ms.value / 1000, .unit = Unit::seconds}});
  }
  return table;
}

html::Chart context_chart(const Simulation& simulation) {
  html::Series decode{.label = "Decode", .points = {}, .hue = html::Hue::purple};
  const std::vector<Step> steps = context_steps(simulation);
  for (const Step& step : steps) {
    decode.points.push_back(point(step.at, step.speed.decode_tokens_per_second));
  }
  html::Chart chart{.kind = html::ChartKind::line,
                    .id = "speed-by-context",
                    .title = "Speed as the context fills",
                    .finding = rate_words(steps.front().speed.decode_tokens_per_second) +
                               " after a prompt of " + tokens_text(steps.front().at) + ", " +
                               rate_words(steps.back().speed.decode_tokens_per_second) + " after " +
                               tokens_text(steps.back().at) + ".",
                    .x = {.label = "Prompt",
                          .unit = "tokens",
                          .scale = html::Scale::log,
                          .notation = html::Notation::binary},
                    .y = {.label = "Decode speed", .unit = "tokens/s", .from = 0},
                    .series = {decode}};
  // Far above it, the line would lie on the axis.
  if (steps.front().speed.decode_tokens_per_second.value < 10 * k_tokens_read_per_second) {
    chart.references.push_back({.value = k_tokens_read_per_second, .label = "reading speed"});
  }
  return chart;
}

}  // namespace slm::tools
