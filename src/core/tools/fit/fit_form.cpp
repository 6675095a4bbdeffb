#include "core/tools/fit/fit_form.h"

#include <algorithm>

#include "core/catalog/names.h"
#include "core/tools/fit/fit_devices.h"

namespace slm::tools {
namespace {

using catalog::Device;
using html::present;
using html::when;
using html::Writer;

struct Form {
  Writer& out;
  const Tool& tool;
  const catalog::Catalog& catalog;
  const Asked& asked;
  const Links& links;

  std::string id_of(std::string_view name) const {
    return std::string(links.id_prefix) + "-" + std::string(name);
  }

  const Input& input(std::string_view name) const {
    return *std::find_if(tool.inputs.begin(), tool.inputs.end(),
                         [&](const Input& item) { return item.name == name; });
  }

  std::string text_of(std::string_view name) const {
    std::string text(input(name).default_text);
    for (const auto& [key, value] : asked.parameters) {
      if (key == name) text = value;
    }
    return text;
  }

  bool has_error(std::string_view name) const {
    if (asked.answer) return false;
    const InputErrors& errors = asked.answer.error();
    return std::any_of(errors.begin(), errors.end(),
                       [&](const InputError& error) { return error.input == name; });
  }

  bool is_changed(std::string_view name) const {
    return has_error(name) || text_of(name) != input(name).default_text;
  }
};

void draw_label(const Form& form, std::string_view name) {
  form.out.element("label", {{"for", form.id_of(name)}}, [&] {
    const Input& input = form.input(name);
    form.out.text(input.label);
    if (!input.unit.empty()) {
      form.out.element_text("span", {{"class", "unit"}}, "\u202f" + std::string(input.unit));
    }
  });
}

void draw_option(const Form& form, std::string_view value, std::string_view label, std::string_view chosen) {
  form.out.element_text("option", {{"value", value}, when(value == chosen, present("selected"))}, label);
}

// What the answer assumes where neither device nor memory is named is what the form shows.
std::string chosen_device(const Form& form) {
  const std::string text = form.text_of("device");
  if (!text.empty() || !form.text_of("memory").empty()) return text;
  const Device* device = assumed_device(form.catalog);
  return device == nullptr ? std::string() : device->id.text();
}

void draw_device_list(const Form& form) {
  const std::string chosen = chosen_device(form);
  if (form.has_error("device")) draw_option(form, chosen, chosen, chosen);
  draw_option(form, "", "Another: I say the memory", chosen);
  const std::vector<const Device*> often = often_asked_devices(form.catalog);
  form.out.element("optgroup", {{"label", "Often asked"}}, [&] {
    for (const Device* device : often) {
      draw_option(form, device->id.text(), label_with_memory(*device), chosen);
    }
  });
  for (std::size_t at = 0; at < catalog::names<catalog::DeviceKind>().size(); ++at) {
    const auto kind = static_cast<catalog::DeviceKind>(at);
    form.out.element("optgroup", {{"label", catalog::label_of(kind)}}, [&] {
      for (const Device& device : form.catalog.devices()) {
        if (device.kind != kind || std::find(often.begin(), often.end(), &device) != often.end()) continue;
        draw_option(form, device.id.text(), label_with_memory(device), chosen);
      }
    });
  }
}

void draw_devices(const Form& form) {
  form.out.element("div", {{"class", "field"}}, [&] {
    draw_label(form, "device");
    form.out.element("select", {{"id", form.id_of("device")}, {"name", "device"}},
                     [&] { draw_device_list(form); });
  });
}

void draw_choice(const Form& form, std::string_view name) {
  form.out.element("div", {{"class", "field"}}, [&] {
    draw_label(form, name);
    form.out.element("select", {{"id", form.id_of(name)}, {"name", name}}, [&] {
      const std::string chosen = form.text_of(name);
      for (const Choice& choice : form.input(name).choices) {
        draw_option(form, choice.value, choice.label, chosen);
      }
    });
  });
}

void draw_text(const Form& form, std::string_view name) {
  form.out.element("div", {{"class", "field short"}}, [&] {
    draw_label(form, name);
    form.out.void_element("input", {{"id", form.id_of(name)},
                                    {"name", name},
                                    {"type", "text"},
                                    {"value", form.text_of(name)},
                                    when(form.has_error(name), {"aria-invalid", "true"}),
                                    {"inputmode", "numeric"},
                                    {"autocomplete", "off"}});
  });
}

}  // namespace

void draw_fit_form(Writer& out, const Tool& tool, const Knowledge& knowledge, const Asked& asked,
                   const Links& links) {
  const Form form{out, tool, knowledge.catalog, asked, links};
  out.element("form", {{"class", "fit-form"}, {"method", "get"}, {"action", links.href(tool.address)}}, [&] {
    draw_devices(form);
    draw_choice(form, "use");
    const bool is_open = form.is_changed("memory") || form.is_changed("context") ||
                         form.is_changed("licence") || form.is_changed("limit");
    out.element("details", {when(is_open, present("open"))}, [&] {
      out.element_text("summary", {}, "Memory, context, licence");
      out.element("div", {{"class", "fit-more"}}, [&] {
        draw_text(form, "memory");
        draw_text(form, "context");
        draw_choice(form, "licence");
        draw_text(form, "limit");
      });
    });
    out.element_text("button", {{"class", "button tool-submit"}, {"type", "submit"}}, "Show what fits");
  });
}

}  // namespace slm::tools
