#include "core/tools/explore/explore_report.h"

#include <algorithm>
#include <span>

#include "base/decimal.h"
#include "core/compute/footprint.h"
#include "core/html/chart.h"
#include "core/tools/faces/value_text.h"

namespace slm::tools {
namespace {

using catalog::Quantization;

constexpr std::uint64_t k_bits_before = 16;
constexpr double k_shown_percent = 0.01;  // less cannot be told from the noise of the measurement

/// One quantization of the model.
struct Step {
  const Quantization* quantization = nullptr;
  std::uint64_t bytes = 0;
  std::vector<const Loss*> losses;  // of it, of any model

  double bits() const { return static_cast<double>(catalog::millibits_per_weight(*quantization)) / 1000; }
};

/// Borrows from the catalogue and its directory alone.
struct Exploration {
  ExploreQuestion question;
  Knowledge knowledge;
  std::uint64_t before_bytes = 0;  // at 16 bits
  std::vector<Step> steps = {};    // the usual quantizations and the one that was asked for; most bits first

  std::span<const Loss> losses() const { return knowledge.directory.losses(); }

  const Step& asked() const {
    return *std::find_if(steps.begin(), steps.end(),
                         [&](const Step& step) { return step.quantization == &question.quantization; });
  }
  double smaller_percent(const Step& step) const {
    return (1 - static_cast<double>(step.bytes) / static_cast<double>(before_bytes)) * 100;
  }
  bool is_own(const Loss& loss) const { return loss.model == question.model.id; }
};

Quantity bytes(std::uint64_t count) {
  return {.value = static_cast<double>(count), .unit = Unit::bytes};
}

Quantity percent(double value) {
  return {.value = value, .unit = Unit::percent};
}

std::uint64_t bytes_before(const catalog::Model& model) {
  Quantization sixteen;
  sixteen.name = "F16";
  sixteen.bits = k_bits_before;
  return compute::file_bytes(model, sixteen).value_or(0);
}

/// `is_wanted` chooses quantizations.
template <class IsWanted>
std::vector<Step> steps_of(const ExploreQuestion& question, const Knowledge& knowledge,
                           const IsWanted& is_wanted) {
  std::vector<Step> steps;
  const std::vector<Quantization>& all = knowledge.catalog.quantizations();
  const std::uint32_t model = place_in(knowledge.catalog.models(), question.model);
  for (std::uint32_t at = 0; at < all.size(); ++at) {
    if (!is_wanted(all[at])) continue;
    Step step{.quantization = &all[at]};
    step.bytes = knowledge.directory.file_bytes_of(model, at).value_or(0);
    if (step.bytes == 0) continue;
    for (const Loss& loss : knowledge.directory.losses()) {
      if (loss.quantization == all[at].id) step.losses.push_back(&loss);
    }
    steps.push_back(std::move(step));
  }
  std::stable_sort(steps.begin(), steps.end(),
                   [](const Step& a, const Step& b) { return a.bytes > b.bytes; });
  return steps;
}

std::optional<Interval> range_of(const Exploration& exploration, const Step& step) {
  return loss_range(exploration.losses(), step.quantization->id, exploration.question.model.id);
}

std::string measured_on(const Exploration& exploration, const Step& step) {
  std::vector<std::string> names;
  for (const Loss* loss : step.losses) {
    if (exploration.is_own(*loss)) return "this model";
    if (std::find(names.begin(), names.end(), loss->model_name) == names.end()) {
      names.push_back(loss->model_name);
    }
  }
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

Headline headline_of(const Exploration& exploration) {
  const Step& step = exploration.asked();
  const std::string change = format_fixed(std::max(0.0, exploration.smaller_percent(step)), 0) + " % smaller";
  std::string sentence = exploration.question.quantization.name + " is " + quantity_text(bytes(step.bytes)) +
                         " instead of " + quantity_text(bytes(exploration.before_bytes)) + " at 16 bits; ";
  const auto range = range_of(exploration, step);
  if (!range) {
    sentence += "nobody has published its loss in a way that can be compared.";
  } else {
    const std::string models = measured_on(exploration, step);
    sentence += loss_words(*range) + ", measured on " + models +
                (models == "this model" ? "." : ", not on this model.");
  }
  return {Tone::neutral, change, std::move(sentence)};
}

Value speed_of(const Exploration& exploration, const Step& step) {
  const ExploreQuestion& question = exploration.question;
  if (question.device == nullptr) return Unknown{};
  const auto decode =
      exploration.knowledge.directory.speed_of(question.model, *step.quantization, *question.device);
  if (!decode) return Unknown{};
  return Quantity{.value = decode->value,
                  .unit = Unit::tokens_per_second,
                  .interval = Interval{.low = decode->low, .high = decode->high}};
}

Table table_of(const Exploration& exploration) {
  Table table{.key = "quantizations",
              .title = "Size, loss and speed",
              .columns = {{"quantization", "Quantization"},
                          {"bits_per_weight", "Bits a weight"},
                          {"weights_bytes", "File"},
                          {"smaller_percent", "Smaller"},
                          {"perplexity_percent_low", "Perplexity, least"},
                          {"perplexity_percent_high", "most"},
                          {"measured_on", "Loss measured on"}},
              .rows = {}};
  const bool has_device = exploration.question.device != nullptr;
  if (has_device) table.columns.push_back({"decode_tokens_per_second", "Speed, estimated"});
  for (const Step& step : exploration.steps) {
    const auto range = range_of(exploration, step);
    const std::string models = measured_on(exploration, step);
    auto& row = table.rows.emplace_back(std::vector<Value>{
        step.quantization->name, Quantity{.value = step.bits()}, bytes(step.bytes),
        percent(exploration.smaller_percent(step)), range ? Value(percent(range->low)) : Value(Unknown{}),
        range ? Value(percent(range->high)) : Value(Unknown{}),
        models.empty() ? Value(Unknown{}) : Value(models)});
    if (has_device) row.push_back(speed_of(exploration, step));
  }
  return table;
}

Table sources_of(const Exploration& exploration) {
  Table table{.key = "studies",
              .title = "Where the losses come from",
              .columns = {{"study", "Study"}, {"setting", "Measured how"}, {"models", "Models"}},
              .rows = {}};
  const catalog::QualityStudy* last = nullptr;
  std::string models;
  for (const Loss& loss : exploration.losses()) {
    if (loss.study != last) {
      const std::string source = catalog::web_address_of_source(loss.study->provenance.source);
      Value name = loss.study->id.text();
      if (!source.empty()) name = Link{loss.study->id.text(), source};
      table.rows.push_back({name, loss.study->setting, loss.model_name});
      models = loss.model_name;
    } else if (models.find(loss.model_name) == std::string::npos) {
      models += ", " + loss.model_name;
      table.rows.back().back() = models;
    }
    last = loss.study;
  }
  return table;
}

html::Series& series_of(html::Chart& chart, const std::string& label) {
  const auto place = std::find_if(chart.series.begin(), chart.series.end(),
                                  [&](const html::Series& series) { return series.label == label; });
  if (place != chart.series.end()) return *place;
  return chart.series.emplace_back(html::Series{.label = label, .points = {}});
}

// Of all quantizations that anybody has measured.
html::Chart chart_of(const Exploration& exploration) {
  const ExploreQuestion& question = exploration.question;
  html::Chart chart{.kind = html::ChartKind::scatter,
                    .id = "loss-by-bits",
                    .title = "Published loss by bits a weight",
                    .finding = "Below about 4 bits a weight the loss grows fast.",
                    .x = {.label = "Bits a weight"},
                    .y = {.label = "Rise of perplexity", .unit = "%", .scale = html::Scale::log},
                    .series = {}};
  const auto is_any = [](const Quantization&) { return true; };
  for (const Step& step : steps_of(question, exploration.knowledge, is_any)) {
    for (const Loss* loss : step.losses) {
      if (loss->percent < k_shown_percent) continue;
      const std::string label =
          exploration.is_own(*loss) ? loss->model_name + " (this model)" : loss->model_name;
      series_of(chart, label)
          .points.push_back({.x = step.bits(),
                             .y = loss->percent,
                             .low = std::max(loss->low, k_shown_percent),
                             .high = loss->high,
                             .label = step.quantization->name});
    }
  }
  chart.references.push_back(
      {.value = exploration.asked().bits(), .label = question.quantization.name, .along = html::Along::x});
  return chart;
}

}  // namespace

std::optional<Report> explore_report(const ExploreQuestion& question, const Knowledge& knowledge) {
  Exploration exploration{
      .question = question, .knowledge = knowledge, .before_bytes = bytes_before(question.model)};
  exploration.steps = steps_of(question, knowledge, [&](const Quantization& quantization) {
    return quantization.is_common || &quantization == &question.quantization;
  });
  const bool is_sized =
      std::any_of(exploration.steps.begin(), exploration.steps.end(),
                  [&](const Step& step) { return step.quantization == &question.quantization; });
  if (exploration.before_bytes == 0 || !is_sized) return std::nullopt;
  Report report;
  report.blocks.push_back(headline_of(exploration));
  if (!exploration.losses().empty()) {
    report.blocks.push_back(
        Picture{[exploration](html::Writer& out) { html::draw_chart(out, chart_of(exploration)); }});
  }
  report.blocks.push_back(table_of(exploration));
  if (!exploration.losses().empty()) report.blocks.push_back(sources_of(exploration));
  report.blocks.push_back(
      Notes{"uncertainty",
            "How far this can be trusted",
            {"Losses of other models show the order of magnitude, not this model's own figure.",
             "Perplexity is of one English text. A small rise can hide larger losses in code, maths and "
             "other languages.",
             "Rows of different studies were measured in different ways; the range spans all of them and "
             "every way of making the file that they report."}});
  return report;
}

}  // namespace slm::tools
