#include "core/tools/faces/form.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "core/catalog/names.h"

namespace slm::tools {
namespace {

using html::Attribute;
using html::present;
using html::when;
using html::Writer;

constexpr std::string_view k_model_list = "-models";
constexpr std::string_view k_quantization_list = "-quantizations";

std::string id_of(const Links& links, std::string_view name) {
  return std::string(links.id_prefix) + std::string(name);
}

/// One field on its way into the form.
struct Field {
  const Input& input;
  std::string id;       // "tool-context"
  std::string text;     // what stands in it
  std::string help_id;  // "" without help
  const InputError* error = nullptr;
};

std::string text_of(const Input& input, const Parameters& parameters) {
  std::string text(input.default_text);
  for (const auto& [name, value] : parameters) {
    if (name == input.name) text = value;
  }
  return text;
}

const InputError* error_of(const Input& input, const Asked& asked) {
  if (asked.answer) return nullptr;
  for (const InputError& error : asked.answer.error()) {
    if (error.input == input.name) return &error;
  }
  return nullptr;
}

void draw_option(Writer& out, std::string_view value, std::string_view label, std::string_view chosen) {
  out.element_text("option", {{"value", value}, when(value == chosen, present("selected"))}, label);
}

void draw_choices(Writer& out, const Field& field) {
  out.element("select", {{"id", field.id}, {"name", field.input.name}}, [&] {
    for (const Choice& choice : field.input.choices) draw_option(out, choice.value, choice.label, field.text);
  });
}

// Grouped by kind, in the catalogue's order within each. What was written otherwise than by its id
// ("RTX 4090") has been made the id by then, unless nobody knows it.
void draw_devices(Writer& out, const Field& field, const catalog::Catalog& catalog) {
  out.element("select", {{"id", field.id}, {"name", field.input.name}}, [&] {
    if (field.input.default_text.empty()) draw_option(out, "", "Any", field.text);
    if (field.error != nullptr) draw_option(out, field.text, field.text, field.text);
    const std::size_t kind_count = catalog::names<catalog::DeviceKind>().size();
    for (std::size_t at = 0; at < kind_count; ++at) {
      const auto kind = static_cast<catalog::DeviceKind>(at);
      out.element("optgroup", {{"label", catalog::label_of(kind)}}, [&] {
        for (const catalog::Device& device : catalog.devices()) {
          if (device.kind == kind) draw_option(out, device.id.text(), device.name, field.text);
        }
      });
    }
  });
}

void draw_text_field(Writer& out, const Field& field, std::string_view list) {
  const bool is_number = field.input.kind == InputKind::number;
  const std::string minimum = format_uint(field.input.minimum);
  const std::string maximum = format_uint(field.input.maximum);
  const bool has_maximum = is_number && field.input.maximum != UINT64_MAX;
  out.void_element("input", {{"id", field.id},
                             {"name", field.input.name},
                             {"type", is_number ? "number" : "text"},
                             {"value", field.text},
                             when(is_number, {"min", minimum}),
                             when(has_maximum, {"max", maximum}),
                             when(is_number, {"inputmode", "numeric"}),
                             when(!list.empty(), {"list", list}),
                             when(!field.help_id.empty(), {"aria-describedby", field.help_id}),
                             when(field.error != nullptr, {"aria-invalid", "true"}),
                             {"autocomplete", "off"},
                             {"spellcheck", "false"}});
}

// Line feeds are part of the value, which an <input> would lose. Where the script runs a file can be picked.
void draw_text_area(Writer& out, const Field& field) {
  out.element_text("textarea",
                   {{"id", field.id},
                    {"name", field.input.name},
                    {"rows", "3"},
                    when(!field.help_id.empty(), {"aria-describedby", field.help_id}),
                    when(field.error != nullptr, {"aria-invalid", "true"}),
                    {"autocomplete", "off"},
                    {"spellcheck", "false"}},
                   field.text);
}

void draw_control(Writer& out, const Field& field, const Knowledge& knowledge, const Links& links) {
  switch (field.input.kind) {
    case InputKind::rows:
      return draw_text_area(out, field);
    case InputKind::choice:
      return draw_choices(out, field);
    case InputKind::device:
      return draw_devices(out, field, knowledge.catalog);
    case InputKind::model:
      return draw_text_field(out, field, id_of(links, k_model_list));
    case InputKind::quantization:
      return draw_text_field(out, field, id_of(links, k_quantization_list));
    default:
      return draw_text_field(out, field, {});
  }
}

void draw_label(Writer& out, const Field& field) {
  out.element("label", {{"for", field.id}}, [&] {
    out.text(field.input.label);
    if (!field.input.unit.empty()) {
      out.element_text("span", {{"class", "unit"}}, "\u202f" + std::string(field.input.unit));
    }
  });
}

void draw_box(Writer& out, const Field& field) {
  out.element("p", {{"class", "field box"}}, [&] {
    out.void_element("input", {{"id", field.id},
                               {"name", field.input.name},
                               {"type", "checkbox"},
                               {"value", "yes"},
                               when(field.text == "yes", present("checked"))});
    draw_label(out, field);
  });
}

// A number needs half the width of a name.
bool is_short(InputKind kind) {
  return kind == InputKind::number || kind == InputKind::tokens || kind == InputKind::memory;
}

void draw_field(Writer& out, const Field& field, const Knowledge& knowledge, const Links& links) {
  if (field.input.kind == InputKind::yes_no) return draw_box(out, field);
  out.element("div", {{"class", is_short(field.input.kind) ? "field short" : "field"}}, [&] {
    draw_label(out, field);
    draw_control(out, field, knowledge, links);
    if (!field.help_id.empty()) {
      out.element_text("p", {{"id", field.help_id}, {"class", "field-help"}}, field.input.help);
    }
    if (field.error != nullptr) {
      out.element_text("p", {{"class", "field-error"}}, capitalize(sentence_of(*field.error)) + ".");
    }
  });
}

bool has_kind(const Tool& tool, InputKind kind) {
  return std::any_of(tool.inputs.begin(), tool.inputs.end(),
                     [&](const Input& input) { return input.kind == kind; });
}

void draw_lists(Writer& out, const Tool& tool, const catalog::Catalog& catalog, const Links& links) {
  if (has_kind(tool, InputKind::model)) {
    out.element("datalist", {{"id", id_of(links, k_model_list)}}, [&] {
      for (const catalog::Model& model : catalog.models()) {
        out.element_text("option", {{"value", model.id.text()}}, model.name);
      }
    });
  }
  if (has_kind(tool, InputKind::quantization)) {
    out.element("datalist", {{"id", id_of(links, k_quantization_list)}}, [&] {
      for (const catalog::Quantization& quantization : catalog.quantizations()) {
        if (quantization.is_common)
          out.element_text("option", {{"value", quantization.id.text()}}, quantization.name);
      }
    });
  }
}

bool is_used(const Tool& tool, const Asked& asked, std::string_view group) {
  return std::any_of(tool.inputs.begin(), tool.inputs.end(), [&](const Input& input) {
    if (input.group != group) return false;
    return text_of(input, asked.parameters) != input.default_text || error_of(input, asked) != nullptr;
  });
}

void draw_fields(Writer& out, const Tool& tool, const Knowledge& knowledge, const Asked& asked,
                 std::string_view group, const Links& links) {
  for (const Input& input : tool.inputs) {
    if (input.group != group) continue;
    const std::string id = id_of(links, "-" + std::string(input.name));
    draw_field(out,
               {.input = input,
                .id = id,
                .text = text_of(input, asked.parameters),
                .help_id = input.help.empty() ? std::string() : id + "-help",
                .error = error_of(input, asked)},
               knowledge, links);
  }
}

void draw_group(Writer& out, const Tool& tool, const Knowledge& knowledge, const Asked& asked,
                std::string_view group, const Links& links) {
  const auto& closed = tool.closed_groups;
  const bool can_close = std::find(closed.begin(), closed.end(), group) != closed.end();
  const auto fields = [&](std::string_view legend_class) {
    out.element("fieldset", {}, [&] {
      if (!group.empty())
        out.element_text("legend", {when(!legend_class.empty(), {"class", legend_class})}, group);
      draw_fields(out, tool, knowledge, asked, group, links);
    });
  };
  if (!can_close) return fields({});
  out.element("details", {when(is_used(tool, asked, group), present("open"))}, [&] {
    out.element_text("summary", {}, group);
    fields("visually-hidden");
  });
}

}  // namespace

void draw_form(Writer& out, const Tool& tool, const Knowledge& knowledge, const Asked& asked,
               const Links& links) {
  if (tool.draw_form != nullptr) return tool.draw_form(out, tool, knowledge, asked, links);
  out.element("form", {{"class", "tool-form"}, {"method", "get"}, {"action", links.href(tool.address)}}, [&] {
    std::vector<std::string_view> groups;
    for (const Input& input : tool.inputs) {
      if (std::find(groups.begin(), groups.end(), input.group) == groups.end()) groups.push_back(input.group);
    }
    for (const std::string_view group : groups) draw_group(out, tool, knowledge, asked, group, links);
    draw_lists(out, tool, knowledge.catalog, links);
    out.element_text("button", {{"class", "button tool-submit"}, {"type", "submit"}}, "Show the answer");
  });
}

}  // namespace slm::tools
