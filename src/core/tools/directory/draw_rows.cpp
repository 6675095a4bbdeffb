#include "core/tools/directory/draw_rows.h"

#include <array>

#include "base/decimal.h"
#include "base/text.h"
#include "core/compute/footprint.h"
#include "core/html/fit_bar.h"
#include "core/tools/directory/labels.h"
#include "core/tools/faces/question.h"
#include "core/tools/faces/value_text.h"

namespace slm::tools {
namespace {

using html::when;
using html::Writer;

struct ColumnHead {
  std::string_view label;
  SortKey key;
  bool is_number;
};

constexpr std::array<ColumnHead, 7> k_columns{{{"Model", SortKey::name, false},
                                               {"Parameters", SortKey::parameters, true},
                                               {"Context", SortKey::context, true},
                                               {"Licence", SortKey::licence, false},
                                               {"Released", SortKey::released, false},
                                               {"File", SortKey::file_size, true},
                                               {"Cache", SortKey::cache, true}}};
constexpr ColumnHead k_speed{"Tokens/s", SortKey::speed, true};

struct Rows {
  Writer& out;
  const Knowledge& knowledge;
  const Listing& listing;
  const Links& links;

  bool has_speed() const { return !listing.query.device.is_empty(); }
};

std::string bytes_text(const std::optional<std::uint64_t>& bytes) {
  if (!bytes) return {};
  return quantity_text({.value = static_cast<double>(*bytes), .unit = Unit::bytes});
}

std::string parameters_text(const std::optional<std::uint64_t>& count) {
  if (!count) return {};
  return quantity_text({.value = static_cast<double>(*count), .unit = Unit::parameters});
}

// A dash says "not known" to the eye; screen readers get the word.
void draw_text(Writer& out, std::string_view text) {
  if (!text.empty()) return out.text(text);
  out.element_text("span", {{"aria-label", "unknown"}, {"role", "img"}}, "–");
}

// What no source was seen for looks and reads so.
template <class T>
void draw_fact(Writer& out, const catalog::Sourced<T>& fact, std::string_view text) {
  if (!fact.is_known() || fact.is_fact()) return draw_text(out, text);
  out.element("span", {{"class", "unverified"}, {"title", "Not seen in a source yet"}}, [&] {
    out.text(text);
    out.element_text("span", {{"class", "visually-hidden"}}, " (unverified)");
  });
}

template <class Content>
void draw_cell(Writer& out, const ColumnHead& column, Content&& content) {
  out.element("td", {when(column.is_number, {"class", "number"}), {"data-label", column.label}}, content);
}

void draw_head(const Rows& rows, const ColumnHead& column) {
  const Query& query = rows.listing.query;
  const bool is_sorted = query.sort == column.key;
  const std::string_view order = query.direction == Direction::descending ? "descending" : "ascending";
  rows.out.element(
      "th",
      {{"scope", "col"}, when(column.is_number, {"class", "number"}), when(is_sorted, {"aria-sort", order})},
      [&] {
        rows.out.element_text(
            "a", {{"href", rows.links.href(address_of(sorted_by(rows.listing, column.key)))}}, column.label);
      });
}

void draw_heads(const Rows& rows) {
  rows.out.element("thead", {}, [&] {
    rows.out.element("tr", {}, [&] {
      for (const ColumnHead& column : k_columns) draw_head(rows, column);
      if (rows.has_speed()) draw_head(rows, k_speed);
      rows.out.element_text("th", {{"scope", "col"}}, "Memory");
    });
  });
}

void draw_speed(const Rows& rows, std::uint32_t model, std::uint32_t quantization) {
  if (!rows.has_speed()) return;
  Writer& out = rows.out;
  draw_cell(out, k_speed, [&] {
    const auto speed = rows.knowledge.directory.speed_of(model, quantization, rows.listing.query);
    if (!speed) return draw_text(out, {});
    out.element_text("span", {{"class", "estimate"}}, estimated_number(speed->value));
    out.element_text("small", {}, estimated_number(speed->low) + " to " + estimated_number(speed->high));
  });
}

void draw_name(const Rows& rows, const catalog::Model& model, bool has_more) {
  Writer& out = rows.out;
  out.element("th", {{"scope", "row"}}, [&] {
    if (has_more) {
      out.element("details", {{"id", "sizes-" + model.id.text()}}, [&] {
        out.element("summary", {}, [&] {
          out.element_text("span", {{"class", "visually-hidden"}}, "Quantizations of " + model.name);
        });
      });
    }
    out.element_text("a", {{"href", rows.links.href(model.address())}}, model.name);
    out.element_text("small", {}, model.organisation);
  });
}

void draw_parameters(Writer& out, const catalog::Model& model) {
  draw_cell(out, k_columns[1], [&] {
    draw_fact(out, model.parameters, parameters_text(model.parameters.value));
    if (!model.active_parameters.is_known()) return;
    out.element_text("small", {}, parameters_text(model.active_parameters.value) + " active");
  });
}

void draw_facts(const Rows& rows, const catalog::Model& model) {
  Writer& out = rows.out;
  draw_parameters(out, model);
  draw_cell(out, k_columns[2], [&] {
    const auto& context = model.architecture.context_length;
    draw_text(out, context ? tokens_label(*context) : std::string());
  });
  draw_cell(out, k_columns[3], [&] {
    draw_fact(out, model.licence, model.licence.is_known() ? model.licence.value->text() : std::string());
  });
  draw_cell(out, k_columns[4], [&] {
    draw_fact(out, model.released,
              model.released.is_known() ? format_reader(*model.released.value) : std::string());
  });
}

void draw_bar(const Rows& rows, const Row& row, const std::vector<QuantizationRow>& sizes) {
  const catalog::Catalog& catalog = rows.knowledge.catalog;
  const Query& query = rows.listing.query;
  rows.out.element("td", {{"data-label", "Memory"}}, [&] {
    if (sizes.empty()) return draw_text(rows.out, {});
    const std::string cache_label = tokens_label(query.context_tokens) + " context";
    const std::string device_label = limit_label(catalog, query);
    html::draw_small_fit_bar(rows.out, {.smallest_bytes = sizes.back().file_bytes,
                                        .largest_bytes = sizes.front().file_bytes,
                                        .cache_bytes = row.cache_bytes.value_or(0),
                                        .device_bytes = limit_bytes(catalog, query),
                                        .cache_label = cache_label,
                                        .device_label = device_label});
  });
}

void draw_model(const Rows& rows, const Row& row, const std::vector<QuantizationRow>& sizes) {
  Writer& out = rows.out;
  const catalog::Model& model = rows.knowledge.catalog.models()[row.model];
  out.element("tr", {}, [&] {
    draw_name(rows, model, !sizes.empty());
    draw_facts(rows, model);
    draw_cell(out, k_columns[5], [&] {
      draw_text(out, bytes_text(row.file_bytes));
      if (!row.file_bytes) return;
      out.element_text("small", {}, rows.knowledge.catalog.quantizations()[row.quantization].name);
    });
    draw_cell(out, k_columns[6], [&] { draw_text(out, bytes_text(row.cache_bytes)); });
    draw_speed(rows, row.model, row.quantization);
    draw_bar(rows, row, sizes);
  });
}

// On average over the context in use: layers with a window cost less the longer it is. Usually between 10 and
// 500 kB: megabytes would round away the difference.
std::string per_token_text(const catalog::Model& model, std::uint32_t tokens) {
  const auto bytes = compute::cache_bytes(model, tokens);
  return bytes ? format_grouped((*bytes / tokens + 500) / 1000) + "\u202fkB a token" : std::string();
}

// "4.89 bits a weight, +1.2 to +2.8 % perplexity": published for other models where it was not for this one.
void draw_quality(const Rows& rows, const catalog::Model& model, const catalog::Quantization& quantization) {
  const std::uint64_t hundredths = (millibits_per_weight(quantization) + 5) / 10;
  draw_text(rows.out,
            quantity_text({.value = static_cast<double>(hundredths) / 100, .unit = Unit::bits_per_weight}));
  const auto range = loss_range(rows.knowledge.directory.losses(), quantization.id, model.id);
  if (!range) return;
  const std::string question =
      query_of({{"model", model.id.text()}, {"quantization", quantization.id.text()}});
  rows.out.text(", ");
  rows.out.element_text("a", {{"href", rows.links.href("/tools/explore/?" + question)}}, loss_words(*range));
}

void draw_size(const Rows& rows, const catalog::Model& model, std::uint32_t index,
               const QuantizationRow& size) {
  Writer& out = rows.out;
  const catalog::Quantization& quantization = rows.knowledge.catalog.quantizations()[size.quantization];
  const bool has_limit = !limit_label(rows.knowledge.catalog, rows.listing.query).empty();
  out.element("tr", {{"class", "size"}}, [&] {
    out.element_text("th", {{"scope", "row"}}, quantization.name);
    out.element("td", {{"colspan", "4"}}, [&] { draw_quality(rows, model, quantization); });
    draw_cell(out, k_columns[5], [&] { draw_text(out, bytes_text(size.file_bytes)); });
    draw_cell(out, k_columns[6],
              [&] { draw_text(out, per_token_text(model, rows.listing.query.context_tokens)); });
    draw_speed(rows, index, size.quantization);
    out.element("td", {}, [&] {
      if (!has_limit) return;
      out.element_text("span", {{"class", size.fits ? "fits" : "too-large"}},
                       size.fits ? "fits" : "does not fit");
    });
  });
}

}  // namespace

void draw_rows(Writer& out, const Knowledge& knowledge, const Listing& listing, std::span<const Row> rows,
               const Links& links) {
  const Rows drawing{out, knowledge, listing, links};
  const std::string_view kind =
      listing.layout == Layout::cards ? "directory-rows cards-view" : "directory-rows table-view";
  out.element("table", {{"class", kind}}, [&] {
    out.element_text("caption", {{"class", "visually-hidden"}},
                     "Models; the column heads sort, a row opens to its quantizations");
    draw_heads(drawing);
    for (const Row& row : rows) {
      const auto sizes = knowledge.directory.quantizations_of(row.model, listing.query);
      out.element("tbody", {}, [&] {
        draw_model(drawing, row, sizes);
        for (const QuantizationRow& size : sizes) {
          draw_size(drawing, knowledge.catalog.models()[row.model], row.model, size);
        }
      });
    }
  });
}

}  // namespace slm::tools
