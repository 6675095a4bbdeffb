#include "core/tools/fit/fit_tool.h"

#include "core/tools/fit/fit_devices.h"
#include "core/tools/fit/fit_form.h"
#include "core/tools/fit/fit_report.h"

namespace slm::tools {
namespace {

using catalog::Device;

LicenceWish wish_of(std::string_view text) {
  if (text == "commercial") return LicenceWish::commercial;
  if (text == "apache-2.0") return LicenceWish::apache;
  return text == "mit" ? LicenceWish::mit : LicenceWish::any;
}

Result<Report, InputErrors> answer(const Values& values, const Knowledge& knowledge) {
  const std::uint64_t memory_bytes = values.number("memory");
  const Device* named = values.device("device");
  if (named == nullptr && memory_bytes == 0) named = assumed_device(knowledge.catalog);
  if (named == nullptr && memory_bytes == 0) {
    return Unexpected{InputErrors{{"memory", "name a device or how much memory there is", {"8", "16"}}}};
  }
  if (memory_bytes == 0 && !named->memory_mib.is_known()) {
    return Unexpected{InputErrors{{"memory",
                                   named->name + " is sold with different memory; say how much yours has",
                                   {"8", "16", "32"}}}};
  }
  FitQuestion question{.use = parse_use(values.text("use")).value_or(Use::chat),
                       .context_tokens = values.number("context"),
                       .licence = wish_of(values.text("licence")),
                       .memory = memory_of(memory_bytes)};
  Device device;
  if (named != nullptr) {
    device = *named;
    if (memory_bytes != 0) device.memory_mib.value = memory_bytes >> 20;
    question.memory = memory_of(device);
    question.device = &device;
  }
  return fit_report(question, knowledge, values.number("limit"));
}

std::vector<Input> inputs() {
  return {
      {.name = "device",
       .label = "Device",
       .kind = InputKind::device,
       .help = "Where the model shall run; without one and without memory, a laptop with 16 GB.",
       .group = "You have"},
      {.name = "use",
       .label = "For",
       .kind = InputKind::choice,
       .default_text = "chat",
       .group = "You have",
       .choices = {{"chat", "Chat"}, {"code", "Code"}, {"math", "Maths"}, {"vision", "Pictures"}}},
      {.name = "memory",
       .label = "Memory",
       .kind = InputKind::memory,
       .unit = "GB",
       .help = "Of your device, where it has another; or instead of a device.",
       .group = "More",
       .minimum = 1u << 26,
       .maximum = std::uint64_t{1} << 50},
      {.name = "context",
       .label = "Context",
       .kind = InputKind::tokens,
       .default_text = "8192",
       .unit = "tokens",
       .help = "What one conversation shall hold, prompt and answers together.",
       .group = "More",
       .minimum = 256,
       .maximum = 1u << 22},
      {.name = "licence",
       .label = "Licence",
       .kind = InputKind::choice,
       .default_text = "any",
       .group = "More",
       .choices = {{"any", "Any"},
                   {"commercial", "Commercial use allowed"},
                   {"apache-2.0", "Apache 2.0"},
                   {"mit", "MIT"}}},
      {.name = "limit",
       .label = "Models shown",
       .kind = InputKind::number,
       .default_text = "5",
       .group = "More",
       .minimum = 1,
       .maximum = 100},
  };
}

}  // namespace

Tool fit_tool() {
  Tool tool;
  tool.name = "fit";
  tool.address = "/tools/fit/";
  tool.title = "What fits?";
  tool.summary =
      "Models that run on a device for chat, code, maths or pictures, best first, with memory, speed and the "
      "command that runs each";
  tool.inputs = inputs();
  tool.examples = {
      {"Code on a Raspberry Pi 5 with 8 GB", {{"device", "raspberry-pi-5-8gb"}, {"use", "code"}}},
      {"Chat in 8 GB with 16K of context", {{"memory", "8"}, {"context", "16384"}}}};
  tool.answer = answer;
  tool.draw_form = draw_fit_form;
  return tool;
}

}  // namespace slm::tools
