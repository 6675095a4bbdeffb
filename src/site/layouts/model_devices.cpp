// Where the model runs: well-known devices from the smallest to the largest, as the tools `fit` and
// `simulate` answer for each.

#include <algorithm>
#include <array>

#include "core/tools/fit/fit_devices.h"
#include "site/layouts/candidate_words.h"
#include "site/layouts/model_facts.h"
#include "site/layouts/model_sections.h"
#include "site/layouts/model_sizes.h"
#include "site/shell/navigation.h"

namespace slm::site {
namespace {

using catalog::Device;
using tools::Candidate;

constexpr std::array<std::string_view, 8> k_devices = {
    "raspberry-pi-5-8gb", "iphone-16-pro", "jetson-orin-nano-super", "rtx-4060-laptop",
    "rtx-3060-12gb",      "apple-m1",      "apple-m4-pro",           "rtx-4090"};

std::vector<const Device*> devices_of(const catalog::Catalog& catalog) {
  std::vector<const Device*> devices;
  for (const std::string_view id : k_devices) {
    const Device* device = catalog.device(catalog::DeviceId(std::string(id)));
    if (device != nullptr && device->memory_mib.is_known()) devices.push_back(device);
  }
  return devices;
}

void draw_speed(ModelSheet& sheet, const Device& device, const Candidate& candidate) {
  if (!has_page(sheet.view.content, "/tools/simulate/")) return sheet.out.text(speed_words(candidate));
  const std::string query = "?model=" + sheet.model.id.text() + "&device=" + device.id.text() +
                            "&quantization=" + candidate.quantization->name;
  const std::string href = sheet.view.href("/tools/simulate/") + query;
  sheet.out.element_text("a", {{"href", href}}, speed_words(candidate));
}

void draw_device(ModelSheet& sheet, const Device& device, std::uint32_t model, std::uint64_t context) {
  html::Writer& out = sheet.out;
  const tools::FitQuestion question = {
      .context_tokens = context, .memory = tools::memory_of(device), .device = &device};
  const auto candidate = tools::best_option(question, sheet.view.knowledge.get(), model);
  out.element("tr", {}, [&] {
    out.element("th", {{"scope", "row"}}, [&] {
      out.element_text("a", {{"href", sheet.view.href(device.address())}}, tools::label_with_memory(device));
    });
    if (!candidate) {
      out.element_text("td", {{"colspan", "3"}, {"class", "does-not-fit"}}, "does not fit");
      return;
    }
    out.element("td", {}, [&] { draw_speed(sheet, device, *candidate); });
    out.element_text("td", {}, candidate->quantization->name);
    out.element_text("td", {}, memory_words(*candidate));
  });
}

// The place of the model in the catalogue, which tools ask for.
std::uint32_t index_of(const ModelSheet& sheet) {
  return static_cast<std::uint32_t>(&sheet.model - sheet.view.catalog.models().data());
}

}  // namespace

void draw_devices(ModelSheet& sheet) {
  constexpr std::uint32_t k_context = 8192;
  const std::vector<const Device*> devices = devices_of(sheet.view.catalog);
  if (devices.empty() || sheet.model.form != catalog::Form::decoder || file_sizes(sheet.model).empty())
    return;
  const std::uint32_t context =
      std::min(sheet.model.architecture.context_length.value_or(k_context), k_context);
  sheet.heading("devices", "Where it runs");
  const std::string caption =
      "The best file on each device, with " + token_words(context) + " tokens of context";
  sheet.table(caption, {"Device", "Tokens per second", "Runs as", "Memory in use"}, [&] {
    for (const Device* device : devices) draw_device(sheet, *device, index_of(sheet), context);
  });
  sheet.out.element("p", {{"class", "model-note"}}, [&] {
    sheet.out.element_text("span", {{"class", "estimate"}}, "Estimate");
    sheet.out.text(
        ": one conversation, 512 tokens of prompt and 128 of answer; in brackets where nine of ten "
        "measurements "
        "fell that the formula had not seen. \"Tight\" leaves the system little. Each speed leads to its "
        "assumptions and the command that checks it.");
  });
}

}  // namespace slm::site
