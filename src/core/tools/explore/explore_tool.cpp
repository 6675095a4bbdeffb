#include "core/tools/explore/explore_tool.h"

#include "core/tools/explore/explore_report.h"

namespace slm::tools {
namespace {

Unexpected<InputErrors> refuse(std::string_view input, std::string message) {
  return {InputErrors{{std::string(input), std::move(message), {}}}};
}

Result<Report, InputErrors> answer(const Values& values, const Knowledge& knowledge) {
  const catalog::Model* model = values.model("model");
  const catalog::Quantization* quantization = values.quantization("quantization");
  if (model == nullptr) return refuse("model", "which model? Name one of the catalogue");
  if (quantization == nullptr) return refuse("quantization", "which quantization? Q4_K_M is the usual one");
  auto report = explore_report(
      {.model = *model, .quantization = *quantization, .device = values.device("device")}, knowledge);
  if (!report) {
    return refuse("model", "neither the shape nor the parameter count of " + model->name + " is known");
  }
  return std::move(*report);
}

}  // namespace

Tool explore_tool() {
  Tool tool;
  tool.name = "explore";
  tool.address = "/tools/explore/";
  tool.title = "Quantization explorer";
  tool.summary =
      "What a model gives up in fewer bits: file size, published loss of quality and speed at every usual "
      "quantization";
  tool.inputs = {
      {.name = "model",
       .label = "Model",
       .kind = InputKind::model,
       .default_text = "phi-4",
       .help = "Id, name, Hugging Face repository or Ollama tag.",
       .group = "Model",
       .is_positional = true},
      {.name = "quantization",
       .label = "What would I give up at",
       .kind = InputKind::quantization,
       .default_text = "q4_k_m",
       .group = "Model"},
      {.name = "device",
       .label = "Device",
       .kind = InputKind::device,
       .help = "For the speed at each quantization.",
       .group = "Where"},
  };
  tool.examples = {{"Phi-4 at 4 bits on a 24 GB card", {{"model", "phi-4"}, {"device", "rtx-4090"}}},
                   {"What 3 bits cost Llama 3 8B", {{"model", "llama-3-8b"}, {"quantization", "q3_k_m"}}}};
  tool.answer = answer;
  return tool;
}

}  // namespace slm::tools
