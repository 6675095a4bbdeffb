#include "core/tools/fit/fit_report.h"

#include <memory>

#include "base/decimal.h"
#include "base/text.h"
#include "core/html/quantity.h"
#include "core/tools/faces/links.h"
#include "core/tools/faces/question.h"
#include "core/tools/faces/value_text.h"
#include "core/tools/fit/fit_devices.h"
#include "core/tools/fit/fit_list.h"
#include "core/tools/fit/picks.h"
#include "core/tools/run_command.h"
#include "core/tools/simulate/speed_demo.h"

namespace slm::tools {
namespace {

using catalog::Model;

Quantity bytes(std::uint64_t count) {
  return {.value = static_cast<double>(count), .unit = Unit::bytes};
}

Quantity tokens(std::uint64_t count) {
  return {.value = static_cast<double>(count), .unit = Unit::tokens};
}

std::string_view words_of(Use use) {
  switch (use) {
    case Use::chat:
      return "chat";
    case Use::code:
      return "code";
    case Use::math:
      return "maths";
    case Use::vision:
      return "pictures";
  }
  return {};
}

std::string where(const FitQuestion& question) {
  if (question.device != nullptr) return label_with_memory(*question.device);
  const std::uint64_t mib = question.memory.bytes >> 20;
  return (mib < 1024 ? format_uint(mib) + " MB" : format_uint(mib >> 10) + " GB") + " of memory";
}

std::string about(const Model& model, const catalog::Catalog& catalog) {
  std::string text = model.organisation;
  if (model.parameters.is_known()) {
    text += " · " +
            quantity_text({.value = static_cast<double>(*model.parameters.value), .unit = Unit::parameters});
  }
  if (model.licence.is_known()) {
    const catalog::Licence* licence = catalog.licence(*model.licence.value);
    text += " · " + (licence == nullptr ? model.licence.value->text() : licence->name);
  }
  if (model.released.is_known()) text += " · " + format_reader(*model.released.value);
  return text;
}

// From the smallest to the largest usual file; the part that fits is what the device holds beside the cache.
Bar bar_of(const FitQuestion& question, const Candidate& candidate, const Knowledge& knowledge) {
  const auto files = knowledge.directory.usual_files().of(candidate.model);
  Bar bar;
  bar.bar = {.smallest_bytes = files.back().bytes,
             .largest_bytes = files.front().bytes,
             .cache_bytes = candidate.need.cache_bytes,
             .device_bytes = question.memory.bytes};
  bar.cache_label = format_grouped(question.context_tokens) + " tokens of context";
  bar.device_label = where(question);
  return bar;
}

Value speed_of(const Candidate& candidate) {
  if (!candidate.tokens_per_second) return Unknown{};
  const compute::Estimate& speed = *candidate.tokens_per_second;
  return Quantity{.value = speed.value,
                  .unit = Unit::tokens_per_second,
                  .interval = Interval{.low = speed.low, .high = speed.high}};
}

FitRow row_of(const FitQuestion& question, const Pick& pick, const Knowledge& knowledge) {
  const Candidate& candidate = pick.candidate;
  const Model& model = knowledge.catalog.models()[candidate.model];
  FitRow row;
  row.model = {model.name, model.address()};
  row.about = about(model, knowledge.catalog);
  row.role = pick.role;
  row.why = pick.why;
  row.quantization = candidate.quantization->name;
  row.tone = candidate.tone;
  row.fit = candidate.tone == Tone::tight ? "tight" : "fits";
  row.need = bytes(candidate.need.total_bytes());
  row.most_context = tokens(most_context(question, candidate, knowledge));
  row.speed = speed_of(candidate);
  if (const auto command = run_command(model, row.quantization, question.context_tokens)) {
    row.command = command->line;
    row.is_command_verified = command->is_verified;
  }
  row.bar = bar_of(question, candidate, knowledge);
  return row;
}

Picture demo_of(const FitQuestion& question, const Candidate& candidate, const Knowledge& knowledge) {
  if (question.device == nullptr) return {};
  const auto speed = compute::predict_speed({.model = knowledge.catalog.models()[candidate.model],
                                             .quantization = *candidate.quantization,
                                             .device = *question.device,
                                             .backend = compute::usual_backend(*question.device)});
  return speed ? speed_demo(*speed) : Picture{};
}

Headline headline_of(const FitQuestion& question, std::size_t count) {
  const std::string with = ", at " + format_grouped(question.context_tokens) + " tokens of context";
  if (count == 0) {
    return {Tone::bad, "Nothing fits",
            "for " + std::string(words_of(question.use)) + " on " + where(question) + with +
                ". A shorter context or another licence may find one."};
  }
  return {Tone::good, format_grouped(count) + (count == 1 ? " model fits" : " models fit"),
          "for " + std::string(words_of(question.use)) + " on " + where(question) + with + "."};
}

// The directory counts weights and cache alone and knows no uses but tasks, so it may list more.
Link directory_of(const FitQuestion& question) {
  Parameters parameters{{"task", std::string(task_of(question.use))},
                        {"memory", format_uint(question.memory.bytes >> 20) + "MiB"},
                        {"context", format_uint(question.context_tokens)}};
  if (question.licence == LicenceWish::commercial) parameters.emplace_back("commercial", "yes");
  if (question.licence == LicenceWish::apache) parameters.emplace_back("licence", "apache-2.0");
  if (question.licence == LicenceWish::mit) parameters.emplace_back("licence", "mit");
  return {"Show all in the directory", "/models/?" + query_of(parameters)};
}

Value end_of(const Value& speed, double Interval::*end) {
  const auto* quantity = std::get_if<Quantity>(&speed);
  if (quantity == nullptr || !quantity->interval) return Unknown{};
  return Quantity{.value = (*quantity->interval).*end, .unit = Unit::tokens_per_second};
}

Value without_interval(const Value& speed) {
  const auto* quantity = std::get_if<Quantity>(&speed);
  if (quantity == nullptr) return Unknown{};
  return Quantity{.value = quantity->value, .unit = quantity->unit};
}

Table table_of(const FitList& list) {
  Table table{.key = "models",
              .title = "Best first",
              .columns = {{"model", "Model"},
                          {"quantization", "Quantization"},
                          {"total_bytes", "Needs"},
                          {"fit", "Fit"},
                          {"most_context_tokens", "Context up to"},
                          {"decode_tokens_per_second", "Speed"},
                          {"decode_tokens_per_second_low", "at least"},
                          {"decode_tokens_per_second_high", "at most"},
                          {"run_command", "Run"},
                          {"run_command_basis", "Command is"},
                          {"role", "Chosen as"},
                          {"why", "Why"}},
              .rows = {}};
  for (const FitRow& row : list.rows) {
    const bool has_command = !std::holds_alternative<Unknown>(row.command);
    table.rows.push_back(
        {row.model, row.quantization, row.need, row.fit, row.most_context, without_interval(row.speed),
         end_of(row.speed, &Interval::low), end_of(row.speed, &Interval::high), row.command,
         has_command ? Value(std::string(row.is_command_verified ? "published" : "unverified"))
                     : Value(Unknown{}),
         std::string(name_of(row.role)), row.why});
  }
  return table;
}

std::vector<std::string> rule() {
  return {
      "First come models that fit with room at 4 bits a weight or more and write as fast as people read (" +
          format_significant(k_reading_tokens_per_second, 2) +
          " tokens/s; four times that where a model always thinks before it answers); then tight, slow and "
          "smaller ones. A maker's older model of the same size comes last.",
      "Among these a model counts for its size, doubled for each half year that it is newer and where it is "
      "made for the use; half where its maker already has a better one here, a quarter where no command is "
      "known.",
      "Published scores decide only between two models that one source measured in one setting. Few recent "
      "models share such a table, and most release months are unverified: size and age stand for quality, "
      "so try two.",
      "Memory is weights, cache, buffers and the runtime's own; speed is estimated for one conversation with "
      "512 tokens of prompt and 128 of answer."};
}

}  // namespace

Report fit_report(const FitQuestion& question, const Knowledge& knowledge, std::size_t shown_count) {
  const std::vector<Candidate> candidates = rank(question, knowledge);
  auto list = std::make_shared<FitList>();
  list->headline = headline_of(question, candidates.size());
  list->directory = directory_of(question);
  for (const Pick& shown : pick(question, candidates, knowledge, shown_count)) {
    list->rows.push_back(row_of(question, shown, knowledge));
  }
  if (!list->rows.empty()) list->demo = demo_of(question, candidates.front(), knowledge);
  Report report;
  report.blocks.push_back(list->headline);
  report.blocks.push_back(FactList{
      .title = {},
      .facts = {{.key = "model_count",
                 .label = "Models that fit",
                 .value = Quantity{.value = static_cast<double>(candidates.size())}},
                {.key = "memory_bytes",
                 .label = "Memory",
                 .value = Quantity{.value = static_cast<double>(question.memory.bytes), .unit = Unit::memory},
                 .basis = Basis::given},
                {.key = "device",
                 .label = "Device",
                 .value = question.device == nullptr ? Value(Unknown{}) : Value(question.device->name),
                 .basis = Basis::given}}});
  if (!list->rows.empty()) report.blocks.push_back(table_of(*list));
  report.blocks.push_back(Notes{"ranking", "How they are ranked", rule()});
  report.draw = [list](html::Writer& out, const Links& links) { draw_fit_list(out, *list, links); };
  return report;
}

}  // namespace slm::tools
