#include "core/tools/directory/directory_tool.h"

#include <memory>

#include "base/text.h"
#include "core/tools/directory/draw_filters.h"
#include "core/tools/directory/draw_listing.h"
#include "core/tools/directory/labels.h"

namespace slm::tools {
namespace {

/// An answer as the page draws it, kept with the report.
struct Found {
  Listing listing;
  std::vector<Row> rows;
};

Value bytes(const std::optional<std::uint64_t>& count) {
  if (!count) return Unknown{};
  return Quantity{.value = static_cast<double>(*count), .unit = Unit::bytes};
}

Value number(const std::optional<std::uint64_t>& count, Unit unit) {
  if (!count) return Unknown{};
  return Quantity{.value = static_cast<double>(*count), .unit = unit};
}

template <class T, class Text>
Value fact(const catalog::Sourced<T>& known, Text&& text) {
  if (!known.is_known()) return Unknown{};
  return std::string(text(*known.value));
}

std::vector<Value> cells_of(const Knowledge& knowledge, const Query& query, const Row& row) {
  const catalog::Model& model = knowledge.catalog.models()[row.model];
  std::optional<std::uint64_t> context;
  if (model.architecture.context_length) context = *model.architecture.context_length;
  Value quantization = Unknown{}, speed = Unknown{};
  if (row.file_bytes) quantization = knowledge.catalog.quantizations()[row.quantization].id.text();
  if (const auto estimate = knowledge.directory.speed_of(row.model, row.quantization, query)) {
    speed = Quantity{.value = estimate->value,
                     .unit = Unit::tokens_per_second,
                     .interval = Interval{estimate->low, estimate->high}};
  }
  return {Link{model.name, model.address()},
          model.id.text(),
          number(model.parameters.value, Unit::parameters),
          number(context, Unit::tokens),
          fact(model.licence, [](const catalog::LicenceId& id) { return id.text(); }),
          fact(model.released, [](const catalog::Month& month) { return format_iso(month); }),
          std::move(quantization),
          bytes(row.file_bytes),
          bytes(row.cache_bytes),
          std::move(speed)};
}

Table table_of(const Knowledge& knowledge, const Found& found) {
  Table table{"models",
              "Models",
              {{"name", "Model"},
               {"id", "Id"},
               {"parameters", "Parameters"},
               {"context_tokens", "Context"},
               {"licence", "Licence"},
               {"released", "Released"},
               {"quantization", "Quantization"},
               {"file_bytes", "File"},
               {"cache_bytes", "Cache"},
               {"tokens_per_second", "Speed"}},
              {}};
  for (const Row& row : shown_rows(found.listing, found.rows)) {
    table.rows.push_back(cells_of(knowledge, found.listing.query, row));
  }
  return table;
}

Headline headline_of(const Knowledge& knowledge, const Found& found) {
  const std::string limit = limit_label(knowledge.catalog, found.listing.query);
  const bool is_none = found.rows.empty();
  return {.tone = is_none         ? Tone::bad
                  : limit.empty() ? Tone::neutral
                                  : Tone::good,
          .verdict = is_none         ? "Nothing found"
                     : limit.empty() ? "Found"
                                     : "Fits",
          .sentence = result_sentence(knowledge.catalog, found.listing.query, found.rows.size())};
}

Result<Report, InputErrors> answer(const Values& values, const Knowledge& knowledge) {
  const auto found = std::make_shared<Found>();
  InputErrors errors = read_listing(found->listing, knowledge, values.complete());
  if (!errors.empty()) return Unexpected{std::move(errors)};
  found->rows = knowledge.directory.rows_of(found->listing.query);
  const auto count = static_cast<double>(found->rows.size());
  Report report;
  report.blocks = {
      headline_of(knowledge, *found),
      FactList{"", {{.key = "model_count", .label = "Models", .value = Quantity{count, Unit::none}}}},
      table_of(knowledge, *found)};
  report.draw = [found, &knowledge](html::Writer& out, const Links& links) {
    draw_listing(out, knowledge, found->listing, found->rows, links);
  };
  return report;
}

Input list(std::string_view name, std::string_view label, std::string_view help) {
  return {.name = name, .label = label, .help = help, .group = "Filters", .is_list = true};
}

std::vector<Input> inputs() {
  return {
      {.name = "q", .label = "Words", .help = "In the name, maker, licence or task.", .is_positional = true},
      list("size", "Size", "under-1b, 1b-4b, 4b-8b, 8b-15b, over-15b or unknown."),
      list("task", "Task", "code, math, tool-use, reasoning, …"),
      list("licence", "Licence", "apache-2.0, mit, gemma, …"),
      list("commercial", "Commercial use", "yes, conditional, no or unknown."),
      list("language", "Language", "Codes: en, de, zh, …"),
      list("input", "Reads", "text, image, video or audio."),
      list("family", "Family", "As the directory names it: \"Llama 3.2\"."),
      list("organisation", "Organisation", "As the directory names it: \"Google\"."),
      {.name = "context-min",
       .label = "Context of at least",
       .kind = InputKind::tokens,
       .unit = "tokens",
       .group = "Filters",
       .minimum = 1,
       .maximum = 1u << 22},
      {.name = "released-from", .label = "Released from", .help = "A month: 2024-09.", .group = "Filters"},
      {.name = "released-until", .label = "Released until", .help = "A month: 2025-12.", .group = "Filters"},
      {.name = "verified",
       .label = "Verified only",
       .kind = InputKind::yes_no,
       .help = "Licence, parameter count and shape were seen in a source.",
       .group = "Filters"},
      {.name = "memory",
       .label = "Memory",
       .kind = InputKind::memory,
       .help = "Weights and cache fit so much: 8, 512MiB.",
       .group = "Fits my device",
       .minimum = 1u << 20,
       .maximum = std::uint64_t{1} << 50},
      {.name = "device",
       .label = "Device",
       .kind = InputKind::device,
       .help = "Weights and cache fit its memory; speed is told for it.",
       .group = "Fits my device"},
      {.name = "context",
       .label = "Context in use",
       .kind = InputKind::tokens,
       .default_text = "4096",
       .unit = "tokens",
       .group = "Fits my device",
       .minimum = 1,
       .maximum = 1u << 22},
      list("quantization", "Quantizations",
           "Those that may be used: q4_k_m, q8_0; the common ones where empty."),
      {.name = "sort",
       .label = "Sort by",
       .default_text = "-released",
       .help =
           "A column, with \"-\" in front for descending: id, name, parameters, active, context, released, "
           "organisation, family, licence, file, cache, speed."},
      {.name = "view",
       .label = "View",
       .kind = InputKind::choice,
       .default_text = "table",
       .choices = {{"table", "Table"}, {"cards", "Cards"}}},
      {.name = "page",
       .label = "Page",
       .kind = InputKind::number,
       .default_text = "1",
       .minimum = 1,
       .maximum = k_page_limit},
  };
}

}  // namespace

Tool directory_tool() {
  return {.name = "find",
          .address = k_directory_address,
          .title = "Model directory",
          .summary =
              "Finds the models that pass all filters and fit the given memory or device, with the "
              "largest file that fits (Q4_K_M where no memory is given), its cache and its speed.",
          .inputs = inputs(),
          .examples = {{"What fits 8 GB at 16K of context, Apache-2.0, for code",
                        {{"task", "code"}, {"licence", "apache-2.0"}, {"memory", "8"}, {"context", "16K"}}},
                       {"What a GeForce RTX 4090 runs, fastest first",
                        {{"device", "rtx-4090"}, {"sort", "-speed"}}}},
          .answer = answer,
          .draw_form = draw_filters,
          .has_own_sidebar = true};
}

}  // namespace slm::tools
