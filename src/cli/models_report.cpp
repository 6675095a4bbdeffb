#include "cli/models_report.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "cli/text_table.h"
#include "core/catalog/json.h"
#include "core/catalog/names.h"
#include "core/compute/footprint.h"

namespace slm::cli {
namespace {

using catalog::Catalog;
using catalog::Model;
using tools::Row;
using tools::Selection;

constexpr std::array<std::string_view, 8> k_columns{"id",       "parameters",   "context", "licence",
                                                    "released", "quantization", "file",    "cache"};

// "1.24B", "124M"; "" where nothing is known.
std::string parameters_text(const std::optional<std::uint64_t>& count) {
  if (!count) return "";
  if (*count >= 1'000'000'000) return catalog::decimal_text((*count + 5'000'000) / 10'000'000, 2) + "B";
  return format_uint((*count + 500'000) / 1'000'000) + "M";
}

// Two decimals, so that columns line up: "0.20 GB".
std::string gigabytes_text(const std::optional<std::uint64_t>& bytes) {
  if (!bytes) return "";
  const std::uint64_t hundredths = (*bytes + 5'000'000) / 10'000'000;
  const std::string fraction = format_uint(hundredths % 100);
  return format_uint(hundredths / 100) + (fraction.size() < 2 ? ".0" : ".") + fraction + " GB";
}

std::string count_text(catalog::Count count) {
  return count ? format_uint(*count) : "";
}

// A value that no source was seen for carries a question mark.
template <class T>
std::string marked(std::string text, const catalog::Sourced<T>& fact) {
  return fact.is_known() && !fact.is_fact() ? text + "?" : text;
}

std::string licence_text(const Model& model) {
  return model.licence.is_known() ? marked(model.licence.value->text(), model.licence) : "";
}

std::string released_text(const Model& model) {
  return model.released.is_known() ? marked(format_iso(*model.released.value), model.released) : "";
}

std::vector<std::string> cells_of(const Catalog& catalog, const Row& row) {
  const Model& model = catalog.models()[row.model];
  return {model.id.text(),
          marked(parameters_text(model.parameters.value), model.parameters),
          count_text(model.architecture.context_length),
          licence_text(model),
          released_text(model),
          row.file_bytes ? catalog.quantizations()[row.quantization].name : "",
          gigabytes_text(row.file_bytes),
          gigabytes_text(row.cache_bytes)};
}

std::string result_line(const Catalog& catalog, const Selection& selection, const tools::Query& query) {
  std::string line =
      format_uint(selection.rows.size()) + " of " + format_uint(catalog.models().size()) + " models";
  if (selection.memory_bytes > 0) {
    line += " fit " + format_uint(selection.memory_bytes / tools::k_gib) + " GiB with " +
            format_uint(query.context_tokens) + " tokens of context";
  }
  return line + "; \"?\" marks what no source was seen for\n";
}

void add_line(std::vector<std::vector<std::string>>& lines, std::string name, std::string value) {
  lines.push_back({std::move(name), value.empty() ? "unknown" : std::move(value)});
}

std::string joined_names(const std::vector<catalog::Task>& tasks) {
  std::vector<std::string> names;
  for (const catalog::Task task : tasks) names.emplace_back(label_of(task));
  return join(names, ", ");
}

std::string shape_text(const catalog::Architecture& shape) {
  if (!shape.layer_count || !shape.hidden_size) return "";
  std::string text = format_uint(*shape.layer_count) + " layers of width " + format_uint(*shape.hidden_size);
  if (shape.attention_heads && shape.kv_heads) {
    text +=
        ", " + format_uint(*shape.attention_heads) + " heads, " + format_uint(*shape.kv_heads) + " for keys";
  }
  return text + (shape.provenance.is_verified() ? "" : "?");
}

}  // namespace

std::string models_json(const Catalog& catalog, const Selection& selection) {
  JsonWriter json;
  json.begin_array();
  for (const Row& row : selection.rows) write_json(json, catalog.models()[row.model]);
  json.end_array();
  return json.take() + "\n";
}

std::string models_text(const Catalog& catalog, const Selection& selection, const tools::Query& query) {
  if (selection.rows.empty()) return "No model passes all filters; leave one out or allow more memory.\n";
  std::vector<std::vector<std::string>> rows{{k_columns.begin(), k_columns.end()}};
  for (const Row& row : selection.rows) rows.push_back(cells_of(catalog, row));
  return table_text(rows) + result_line(catalog, selection, query);
}

std::string model_json(const Model& model) {
  JsonWriter json;
  write_json(json, model);
  return json.take() + "\n";
}

std::string model_text(const Catalog& catalog, const Model& model) {
  std::vector<std::vector<std::string>> lines;
  const std::uint32_t token_count = tools::Query{}.context_tokens;
  const auto cache = compute::cache_bytes(model, token_count);
  add_line(lines, "organisation", model.organisation);
  add_line(lines, "family", model.family);
  add_line(lines, "licence", licence_text(model));
  add_line(lines, "released", released_text(model));
  add_line(lines, "parameters", marked(parameters_text(model.parameters.value), model.parameters));
  if (model.active_parameters.is_known()) {
    add_line(lines, "active",
             marked(parameters_text(model.active_parameters.value), model.active_parameters));
  }
  add_line(lines, "context", count_text(model.architecture.context_length));
  add_line(lines, "shape", shape_text(model.architecture));
  add_line(lines, "made for", joined_names(model.tasks));
  add_line(lines, "cache",
           cache ? gigabytes_text(cache) + " for " + format_uint(token_count) + " tokens at 16 bits" : "");
  for (const catalog::Quantization& quantization : catalog.quantizations()) {
    if (quantization.is_common)
      add_line(lines, quantization.name, gigabytes_text(compute::file_bytes(model, quantization)));
  }
  for (const catalog::Score& score : model.scores) {
    add_line(lines, score.benchmark,
             catalog::decimal_text(score.hundredths, 2) + "  (" + score.setting + ")");
  }
  add_line(lines, "weights",
           model.hugging_face.empty() ? "" : "https://huggingface.co/" + model.hugging_face);
  add_line(lines, "mind", model.limitations);
  return model.name + "\n\n" + table_text(lines) + "\n\"?\" marks what no source was seen for\n";
}

}  // namespace slm::cli
