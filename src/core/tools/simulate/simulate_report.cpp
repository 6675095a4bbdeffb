#include "core/tools/simulate/simulate_report.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/text.h"
#include "core/html/chart.h"
#include "core/tools/faces/value_text.h"
#include "core/tools/run_command.h"
#include "core/tools/simulate/answer_cost.h"
#include "core/tools/simulate/measured_comparison.h"
#include "core/tools/simulate/reading_speed.h"
#include "core/tools/simulate/speed_curves.h"
#include "core/tools/simulate/speed_demo.h"
#include "core/tools/simulate/speed_quantity.h"

namespace slm::tools {
namespace {

using catalog::DeviceKind;
using compute::Speed;
using compute::SpeedQuestion;

constexpr std::uint64_t k_usual_context = 4096;
constexpr std::string_view k_formula = "/learn/formulas/speed/";
constexpr std::string_view k_accuracy = "/learn/accuracy/";

Tone tone_of(Pace pace) {
  if (pace == Pace::far_slower) return Tone::bad;
  return pace == Pace::slower ? Tone::tight : Tone::good;
}

Headline headline_of(const Simulation& simulation) {
  const SpeedQuestion& question = simulation.question;
  const Speed& speed = simulation.speed;
  const double rate = speed.decode_tokens_per_second.value;
  const Pace pace = pace_of(rate);
  std::string sentence =
      format_significant(rate * k_words_per_token, 2) + " words a second, " + std::string(describe(pace)) +
      ". First word after " + duration_text(speed.time_to_first_token_ms.value / 1000) + ", " +
      (question.batch > 1 ? "all answers of " : "the answer of ") + tokens_text(question.output_tokens) +
      " after " + duration_text(answer_seconds(question, speed).value) + ": " + question.model.name + " at " +
      question.quantization.name + " on " + question.device.name + ".";
  return {tone_of(pace), "About " + format_significant(rate, 2) + " tokens/s", std::move(sentence)};
}

Fact estimate(std::string key, std::string label, Value value, std::string note,
              std::string_view source = {}) {
  const Basis basis = std::holds_alternative<Unknown>(value) ? Basis::computed : Basis::estimate;
  return {.key = std::move(key),
          .label = std::move(label),
          .value = std::move(value),
          .basis = basis,
          .note = std::move(note),
          .source = std::string(source)};
}

FactList speed_facts(const Simulation& simulation) {
  const SpeedQuestion& question = simulation.question;
  const Speed& speed = simulation.speed;
  FactList list{.title = "Speed", .facts = {}};
  list.facts = {
      estimate("decode_tokens_per_second", "Decode",
               quantity_of(speed.decode_tokens_per_second, Unit::tokens_per_second),
               question.batch > 1 ? "that each conversation sees" : "how fast the answer is written",
               k_formula),
      estimate("prefill_tokens_per_second", "Prefill",
               quantity_of(speed.prefill_tokens_per_second, Unit::tokens_per_second),
               "how fast the prompt is read", k_formula),
      estimate("time_to_first_token_ms", "Time to first token",
               quantity_of(speed.time_to_first_token_ms, Unit::milliseconds),
               "reading " + tokens_text(question.prompt_tokens), k_formula),
      estimate("answer_seconds", question.batch > 1 ? "All answers" : "Whole answer",
               quantity_of(answer_seconds(question, speed), Unit::seconds),
               "prompt and " + tokens_text(question.output_tokens)),
      estimate("throughput_tokens_per_second", "Throughput",
               quantity_of(speed.throughput_tokens_per_second, Unit::tokens_per_second),
               format_uint(question.batch) + " at once"),
      estimate("batch_limit", "Most conversations at once",
               Quantity{.value = static_cast<double>(most_sequences(simulation))},
               "that the memory holds, at most 1024"),
  };
  return list;
}

FactList energy_facts(const Simulation& simulation) {
  const SpeedQuestion& question = simulation.question;
  const Speed& speed = simulation.speed;
  const std::string unknown = speed.joules_per_token ? "" : "the device's power is not published";
  FactList list{.title = "Energy", .facts = {}};
  list.facts = {
      estimate("watts", "Power while it works", value_of(watts(speed), Unit::watts),
               speed.is_power_assumed ? "from 5 W for the chip, an unverified usual value" : unknown),
      estimate("joules_per_token", "Per token", value_of(speed.joules_per_token, Unit::joules), unknown,
               "/learn/formulas/speed/#energy"),
      estimate("joules_per_answer", "Per answer", value_of(joules_per_answer(question, speed), Unit::joules),
               unknown),
      estimate("battery_hours", "Battery", value_of(speed.battery_hours, Unit::hours),
               question.device.battery_mwh.is_known() ? "of writing without a pause, screen off"
                                                      : "no battery, or its size is not known"),
      estimate("answers_per_charge", "Answers from a full battery",
               value_of(answers_per_charge(question, speed), Unit::none), {}),
  };
  return list;
}

// "from 22 % below to 31 % above" of an interval around an estimate.
std::string spread_of(const compute::Estimate& estimate) {
  const double below = 100 * (1 - estimate.low / estimate.value);
  const double above = 100 * (estimate.high / estimate.value - 1);
  return "from " + format_fixed(below, 0) + "\u202f% below to " + format_fixed(above, 0) + "\u202f% above";
}

// What lasting work does to the speed, as somebody measured or documented it.
struct HeatFinding {
  std::string_view text;
  std::string_view source;
};

HeatFinding heat_of(DeviceKind kind) {
  switch (kind) {
    case DeviceKind::phone:
      return {"not counted: an iPhone 16 Pro lost almost half of its speed within two runs",
              "https://arxiv.org/abs/2603.23640"};
    case DeviceKind::sbc:
      return {"not counted: a Raspberry Pi slows down from 80 °C on, which a cooler prevents",
              "https://www.raspberrypi.com/documentation/computers/raspberry-pi.html"};
    default:
      return {"not counted", {}};
  }
}

FactList basis_facts(const Simulation& simulation) {
  const SpeedQuestion& question = simulation.question;
  const Speed& speed = simulation.speed;
  FactList list{.title = "Predicted against measured", .facts = {}};
  const auto fact = [&](std::string key, std::string label, Value value, std::string note,
                        std::string_view source) {
    list.facts.push_back({.key = std::move(key),
                          .label = std::move(label),
                          .value = std::move(value),
                          .note = std::move(note),
                          .source = std::string(source)});
  };
  fact("speed_basis", "Rests on", std::string(describe(speed.basis)), {}, k_accuracy);
  const std::string witnesses = speed.basis == compute::SpeedBasis::browser
                                    ? "nine of ten natively, times all that browsers reached"
                                    : "nine of ten that the fit had not seen";
  fact("decode_error", "Measured decode speeds", spread_of(speed.decode_tokens_per_second), witnesses,
       k_accuracy);
  fact("prefill_error", "Measured prefill speeds", spread_of(speed.prefill_tokens_per_second), witnesses,
       k_accuracy);
  fact("backend", "Backend", std::string(name_of(question.backend)), {}, {});
  fact("threads", "Threads",
       speed.threads == 0 ? Value(Unknown{}) : Value(Quantity{.value = static_cast<double>(speed.threads)}),
       speed.threads == 0 ? "the processor does not compute" : "", {});
  const HeatFinding heat = heat_of(question.device.kind);
  fact("heat", "Heat", std::string(heat.text), {}, heat.source);
  fact("needed_bytes", "Memory needed", Quantity{.value = speed.needed_bytes, .unit = Unit::bytes},
       "weights and cache", "/learn/formulas/kv-cache/");
  fact("usable_bytes", "Memory there",
       speed.usable_bytes > 0 ? Value(Quantity{.value = speed.usable_bytes, .unit = Unit::memory})
                              : Value(Unknown{}),
       {}, {});
  return list;
}

std::string sentence(std::string text) {
  const bool is_name = text.starts_with("llama.cpp");
  if (!is_name && !text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text + ".";
}

Notes notes_of(const Simulation& simulation) {
  const SpeedQuestion& question = simulation.question;
  Notes notes{.key = "assumptions", .title = "What this assumes", .sentences = {}};
  for (std::string& line : compute::speed_assumptions(question, simulation.speed)) {
    notes.sentences.push_back(sentence(std::move(line)));
  }
  const auto context = question.model.architecture.context_length;
  if (context && std::uint64_t{question.prompt_tokens} + question.output_tokens > *context) {
    notes.sentences.push_back("The model was made for " + tokens_text(*context) +
                              ", prompt and answer together.");
  }
  notes.sentences.push_back(
      "A word is 4/3 tokens, and you read 238 words a minute: means for English (Brysbaert 2019).");
  return notes;
}

// Its points are speeds of their own, so that they, too, are made only for those who look.
Picture picture_of(const Simulation& simulation, html::Chart (*chart_of)(const Simulation&)) {
  return {[simulation, chart_of](html::Writer& out) { html::draw_chart(out, chart_of(simulation)); }};
}

}  // namespace

Report simulate_report(const Simulation& simulation, const Knowledge& knowledge) {
  Report report;
  report.blocks = {headline_of(simulation),
                   speed_demo(simulation.speed),
                   speed_facts(simulation),
                   picture_of(simulation, context_chart),
                   context_table(simulation),
                   picture_of(simulation, batch_chart),
                   batch_table(simulation),
                   energy_facts(simulation),
                   basis_facts(simulation),
                   measured_comparison(simulation, knowledge),
                   notes_of(simulation),
                   Command{.key = "check_command",
                           .label = "Check it on your machine",
                           .line = compute::check_command(simulation.question)}};
  const SpeedQuestion& question = simulation.question;
  // Room for more than the one answer that was asked about.
  const std::uint64_t tokens = std::uint64_t{question.prompt_tokens} + question.output_tokens;
  const auto run = run_command(question.model, question.quantization.name, std::max(tokens, k_usual_context));
  if (run) report.blocks.push_back(Command{.key = "run_command", .label = "Run it", .line = run->line});
  return report;
}

}  // namespace slm::tools
