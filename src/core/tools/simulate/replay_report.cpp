#include "core/tools/simulate/replay_report.h"

#include <algorithm>
#include <utility>

#include "base/decimal.h"
#include "base/text.h"
#include "core/compute/kv_cache.h"
#include "core/html/chart.h"
#include "core/tools/faces/value_text.h"
#include "core/tools/simulate/answer_cost.h"
#include "core/tools/simulate/speed_quantity.h"
#include "core/tools/simulate/trace.h"

namespace slm::tools {
namespace {

constexpr std::uint32_t k_shortest_prompt = 64;
constexpr std::uint32_t k_longest_prompt = 1u << 17;

double cache_bytes_per_token(const Simulation& simulation) {
  const compute::SpeedQuestion& question = simulation.question;
  const double tokens = static_cast<double>(question.prompt_tokens) + question.output_tokens;
  return (simulation.speed.needed_bytes - simulation.work.file_bytes) / question.batch / tokens;
}

SecondsCurve prefill_curve(const Simulation& simulation) {
  std::vector<SecondsCurve::Place> places;
  for (std::uint32_t tokens = k_shortest_prompt; tokens <= k_longest_prompt; tokens *= 2) {
    const auto speed = simulation.with_prompt(tokens);
    if (!speed) break;
    places.push_back({static_cast<double>(tokens), speed->time_to_first_token_ms.value / 1000});
  }
  if (places.empty()) {
    places.push_back({static_cast<double>(simulation.question.prompt_tokens),
                      simulation.speed.time_to_first_token_ms.value / 1000});
  }
  return SecondsCurve(std::move(places));
}

SecondsCurve step_curve(const Simulation& simulation) {
  std::vector<SecondsCurve::Place> places;
  const std::uint32_t last = simulation.question.batch;
  for (std::uint32_t batch = 1; batch < last; batch *= 2) {
    if (const auto speed = simulation.with_batch(batch)) {
      places.push_back({static_cast<double>(batch), 1 / speed->decode_tokens_per_second.value});
    }
  }
  places.push_back({static_cast<double>(last), 1 / simulation.speed.decode_tokens_per_second.value});
  return SecondsCurve(std::move(places));
}

Quantity seconds(double value) {
  return {.value = value, .unit = Unit::seconds};
}

Quantity count(double value) {
  return {.value = value};
}

// What is read off one replay.
struct Summary {
  std::vector<double> first_token_s, finish_s;  // after arrival, of requests that were served
  double end_s = 0;
  double output_tokens = 0;
  std::uint32_t most_waiting = 0;
  double peak_cache_bytes = 0;
  std::size_t refused = 0;
};

Summary summary_of(std::span<const Request> requests, const Replay& result) {
  Summary summary;
  for (std::size_t at = 0; at < requests.size(); ++at) {
    const Served& served = result.served[at];
    if (served.is_refused) {
      ++summary.refused;
      continue;
    }
    summary.first_token_s.push_back(served.first_token_s - requests[at].arrival_s);
    summary.finish_s.push_back(served.finish_s - requests[at].arrival_s);
    summary.end_s = std::max(summary.end_s, served.finish_s);
    summary.output_tokens += requests[at].output_tokens;
  }
  for (const Moment& moment : result.moments) {
    summary.most_waiting = std::max(summary.most_waiting, moment.waiting);
    summary.peak_cache_bytes = std::max(summary.peak_cache_bytes, moment.cache_bytes);
  }
  return summary;
}

Fact fact(std::string key, std::string label, Value value, std::string note = {}) {
  const Basis basis = std::holds_alternative<Unknown>(value) ? Basis::computed : Basis::estimate;
  return {.key = std::move(key),
          .label = std::move(label),
          .value = std::move(value),
          .basis = basis,
          .note = std::move(note)};
}

Value joules(const std::optional<compute::Estimate>& power, double busy_s) {
  if (!power) return Unknown{};
  return Quantity{.value = power->value * busy_s, .unit = Unit::joules};
}

Value battery_percent(const Simulation& simulation, const std::optional<compute::Estimate>& power,
                      double busy_s) {
  const auto& battery = simulation.question.device.battery_mwh.value;
  if (!power || !battery || *battery == 0) return Unknown{};
  return Quantity{.value = 100 * power->value * busy_s / (static_cast<double>(*battery) * 3.6),
                  .unit = Unit::percent};
}

FactList facts_of(const Simulation& simulation, const Summary& summary, const Replay& result) {
  const double end_s = std::max(summary.end_s, 1e-9);
  const auto power = watts(simulation.speed);
  FactList list{.title = "Requests over time", .facts = {}};
  list.facts = {
      fact("replay_requests", "Requests", count(static_cast<double>(result.served.size()))),
      fact("replay_refused", "Refused", count(static_cast<double>(summary.refused)),
           "too long for the cache"),
      fact("replay_seconds", "Last answer done after", seconds(summary.end_s)),
      fact("replay_first_token_p50_seconds", "First token, median",
           seconds(percentile(summary.first_token_s, 50)), "after the request came, waiting included"),
      fact("replay_first_token_p95_seconds", "First token, 95 of 100",
           seconds(percentile(summary.first_token_s, 95))),
      fact("replay_answer_p50_seconds", "Answer done, median", seconds(percentile(summary.finish_s, 50))),
      fact("replay_answer_p95_seconds", "Answer done, 95 of 100", seconds(percentile(summary.finish_s, 95))),
      fact("replay_most_waiting", "Longest queue", count(summary.most_waiting)),
      fact("replay_peak_cache_bytes", "Largest cache",
           Quantity{.value = summary.peak_cache_bytes, .unit = Unit::bytes}),
      fact("replay_busy_percent", "Busy",
           Quantity{.value = std::min(100.0, 100 * result.busy_s / end_s), .unit = Unit::percent}),
      fact("replay_tokens_per_second", "Written",
           Quantity{.value = summary.output_tokens / end_s, .unit = Unit::tokens_per_second},
           "over the whole time"),
      fact("replay_warm_seconds", "Slowed by heat", seconds(result.warm_s), "as you assumed"),
      fact("replay_joules", "Energy", joules(power, result.busy_s), "while it works"),
      fact("replay_battery_percent", "Of the battery", battery_percent(simulation, power, result.busy_s)),
  };
  return list;
}

// A count stays until the next event, so the line goes on level before it steps.
void add_step(html::Series& series, double time_s, std::uint32_t count) {
  if (!series.points.empty()) series.points.push_back({.x = time_s, .y = series.points.back().y});
  series.points.push_back({.x = time_s, .y = static_cast<double>(count)});
}

html::Chart queue_chart(const Replay& result, const Summary& summary) {
  html::Series waiting{.label = "Waiting", .points = {}, .hue = html::Hue::amber};
  html::Series running{.label = "Running", .points = {}, .hue = html::Hue::blue};
  for (const Moment& moment : result.moments) {
    add_step(waiting, moment.time_s, moment.waiting);
    add_step(running, moment.time_s, moment.running);
  }
  return {.kind = html::ChartKind::line,
          .id = "replay-queue",
          .title = "Who waits",
          .finding = "At most " + format_uint(summary.most_waiting) +
                     " wait; half of all see the first token within " +
                     duration_text(percentile(summary.first_token_s, 50)) + ".",
          .x = {.label = "Time", .unit = "s"},
          .y = {.label = "Requests", .from = 0},
          .series = {waiting, running}};
}

html::Chart cache_chart(const Replay& result, const Summary& summary) {
  html::Series cache{.label = "Cache", .points = {}, .hue = html::Hue::teal};
  for (const Moment& moment : result.moments) {
    cache.points.push_back({.x = moment.time_s, .y = moment.cache_bytes / 1e6});
  }
  return {.kind = html::ChartKind::line,
          .id = "replay-cache",
          .title = "Cache over time",
          .finding = "It grows with each token and is freed when an answer is done: " +
                     quantity_text({.value = summary.peak_cache_bytes, .unit = Unit::bytes}) + " at most.",
          .x = {.label = "Time", .unit = "s"},
          .y = {.label = "Cache", .unit = "MB", .from = 0},
          .series = {cache}};
}

Picture picture_of(html::Chart chart) {
  return {[chart = std::move(chart)](html::Writer& out) { html::draw_chart(out, chart); }};
}

Notes notes_of(const Simulation& simulation, const ReplayQuestion& question) {
  Notes notes{.key = "replay_assumptions", .title = "What the replay assumes", .sentences = {}};
  notes.sentences = {
      format_uint(simulation.question.batch) +
          " at once, first come, first served; while a prompt is read, running answers stand still",
      "the expected speeds, without their intervals; each answer at the speed of the question above",
      "room in the cache is reserved for prompt and answer before a request begins",
      "no energy is counted while the device idles",
  };
  if (question.heat.speed_share < 1) {
    notes.sentences.push_back("after " + duration_text(question.heat.after_s) + " of work " +
                              format_uint(static_cast<std::uint64_t>(question.heat.speed_share * 100 + 0.5)) +
                              " % of the speed is left, until it rests: your assumption, not a measurement");
  }
  return notes;
}

}  // namespace

Server server_of(const Simulation& simulation, const Heat& heat) {
  const double usable = simulation.speed.usable_bytes;
  return {.prefill = prefill_curve(simulation),
          .step = step_curve(simulation),
          .slot_count = simulation.question.batch,
          .cache_bytes_per_token = cache_bytes_per_token(simulation),
          .cache_limit_bytes = usable > 0 ? usable - simulation.work.file_bytes : 0,
          .heat = heat};
}

Result<std::optional<ReplayQuestion>, InputErrors> replay_question(const Values& values) {
  const bool has_rate = !values.is_empty("requests-per-minute");
  const bool has_trace = !values.is_empty("trace");
  if (!has_rate && !has_trace) return std::optional<ReplayQuestion>();
  const auto refuse = [](std::string_view input, std::string message) {
    return Unexpected{InputErrors{{std::string(input), std::move(message), {}}}};
  };
  if (has_rate && has_trace) return refuse("trace", "give either a trace or requests a minute");
  ReplayQuestion question;
  question.heat.speed_share = values.is_empty("sustained-percent")
                                  ? 1
                                  : static_cast<double>(values.number("sustained-percent")) / 100;
  question.heat.after_s = 60 * static_cast<double>(std::max<std::uint64_t>(values.number("warm-after"), 1));
  if (has_trace) {
    auto requests = parse_trace(values.text("trace"));
    if (!requests) return refuse("trace", requests.error().message);
    question.requests = std::move(*requests);
    return std::optional(std::move(question));
  }
  const ArrivalRate rate{.requests_per_minute = values.number("requests-per-minute"),
                         .minutes = std::max<std::uint64_t>(values.number("minutes"), 1)};
  if (rate.requests_per_minute * rate.minutes > k_request_limit) {
    return refuse("minutes", format_uint(rate.requests_per_minute) +
                                 " requests a minute can be replayed for at most " +
                                 format_uint(k_request_limit / rate.requests_per_minute) +
                                 " minutes: " + format_grouped(k_request_limit) + " requests");
  }
  question.requests =
      arrivals(rate, {.prompt_tokens = static_cast<std::uint32_t>(values.number("prompt-tokens")),
                      .output_tokens = static_cast<std::uint32_t>(values.number("output-tokens"))});
  return std::optional(std::move(question));
}

std::vector<Block> replay_blocks(const Simulation& simulation, const ReplayQuestion& question) {
  const Replay result = replay(question.requests, server_of(simulation, question.heat));
  const Summary summary = summary_of(question.requests, result);
  std::vector<Block> blocks{facts_of(simulation, summary, result)};
  if (!result.moments.empty()) {
    blocks.push_back(picture_of(queue_chart(result, summary)));
    blocks.push_back(picture_of(cache_chart(result, summary)));
  }
  blocks.push_back(notes_of(simulation, question));
  return blocks;
}

}  // namespace slm::tools
