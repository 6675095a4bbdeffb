#include "base/decimal.h"
#include "base/text.h"
#include "core/catalog/names.h"
#include "site/layouts/model_facts.h"
#include "site/layouts/model_sections.h"

namespace slm::site {
namespace {

using catalog::Architecture;
using catalog::LayerGroup;

void draw_row(ModelSheet& sheet, std::string_view label, const std::string& value) {
  if (value.empty()) return;
  sheet.out.element("tr", {}, [&] {
    sheet.out.element_text("th", {{"scope", "row"}}, label);
    sheet.out.element_text("td", {}, value);
  });
}

std::string number(const catalog::Count& count) {
  return count ? format_grouped(*count) : "";
}

std::string heads_words(const Architecture& shape) {
  if (!shape.attention_heads) return {};
  std::string words = format_grouped(*shape.attention_heads);
  if (shape.kv_heads) words += ", " + format_grouped(*shape.kv_heads) + " for keys and values";
  if (shape.head_dim) words += ", " + format_grouped(*shape.head_dim) + " wide";
  return words;
}

std::string experts_words(const Architecture& shape) {
  if (!shape.experts) return {};
  std::string words = format_grouped(*shape.experts);
  if (shape.active_experts) words += ", " + format_grouped(*shape.active_experts) + " used for a token";
  return words;
}

void draw_shape(ModelSheet& sheet, const Architecture& shape) {
  sheet.table("Shape", {"Part", "Value"}, [&] {
    draw_row(sheet, "Class in Transformers", shape.class_name);
    if (shape.attention != catalog::AttentionKind::unknown) {
      draw_row(sheet, "Attention", std::string(label_of(shape.attention)));
    }
    draw_row(sheet, "Layers", number(shape.layer_count));
    draw_row(sheet, "Width", number(shape.hidden_size));
    draw_row(sheet, "Attention heads", heads_words(shape));
    draw_row(sheet, "Feed-forward width", number(shape.ffn_size));
    draw_row(sheet, "Experts", experts_words(shape));
    draw_row(sheet, "Vocabulary", number(shape.vocabulary_size));
    draw_row(sheet, "Context", shape.context_length ? format_grouped(*shape.context_length) + " tokens" : "");
    if (shape.tied_embeddings) {
      draw_row(sheet, "Input and output embeddings", *shape.tied_embeddings ? "one table" : "two tables");
    }
  });
}

std::string keeps_words(const LayerGroup& group) {
  if (group.window) return "the last " + format_grouped(*group.window) + " tokens";
  switch (group.kind) {
    case catalog::LayerKind::full:
      return "every token";
    case catalog::LayerKind::latent:
      return "every token, compressed";
    case catalog::LayerKind::linear:
    case catalog::LayerKind::state_space:
    case catalog::LayerKind::convolution:
      return "a state of fixed size";
    case catalog::LayerKind::shared:
      return "nothing: another layer's cache is read";
    case catalog::LayerKind::sliding_window:
    case catalog::LayerKind::cross:
      return "unknown";
  }
  return "unknown";
}

void draw_layers(ModelSheet& sheet, const Architecture& shape) {
  if (shape.layers.empty()) return;
  sheet.table("Layers of different kinds", {"Kind", "Layers", "Which", "Keeps"}, [&] {
    for (const LayerGroup& group : shape.layers) {
      sheet.out.element("tr", {}, [&] {
        sheet.out.element_text("th", {{"scope", "row"}}, label_of(group.kind));
        sheet.out.element_text("td", {}, group.count ? format_grouped(*group.count) : "unknown");
        sheet.out.element_text("td", {}, group.which);
        sheet.out.element_text("td", {}, keeps_words(group));
      });
    }
  });
}

// Where the numbers of a table stand, or that nobody has seen them yet.
void draw_standing(ModelSheet& sheet, std::string_view subject, const catalog::Provenance& provenance) {
  sheet.out.element("p", {{"class", "model-note"}}, [&] {
    draw_fact(sheet.out, sheet.view, {std::string(subject), std::string(subject), provenance});
  });
}

}  // namespace

void draw_architecture(ModelSheet& sheet) {
  const Architecture& shape = sheet.model.architecture;
  const bool has_shape =
      shape.layer_count || shape.hidden_size || shape.context_length || !shape.class_name.empty();
  if (!has_shape && shape.layers.empty()) return;
  sheet.heading("architecture", "Architecture");
  if (has_shape) {
    draw_shape(sheet, shape);
    draw_standing(sheet, "Figures of the shape", shape.provenance);
  }
  draw_layers(sheet, shape);
  if (!shape.layers.empty()) draw_standing(sheet, "Kinds of layers", shape.layers_provenance);
}

}  // namespace slm::site
