#include "core/tools/size/size_tool.h"

#include "core/tools/size/own_shape.h"
#include "core/tools/size/size_inputs.h"
#include "core/tools/size/size_report.h"

namespace slm::tools {
namespace {

constexpr std::uint64_t k_widest_context = 131072;  // shown where the card names none

Unexpected<InputErrors> refuse(std::string_view input, std::string message) {
  return {InputErrors{{std::string(input), std::move(message), {}}}};
}

Load load_of(const Values& values, const catalog::Model& model, const compute::WeightTensors& tensors) {
  const bool is_vllm = values.text("runtime") == "vllm";
  const bool is_off = values.text("flash-attention") == "off";
  Load load{.model = model, .tensors = tensors};
  load.runtime = is_vllm ? compute::Runtime::vllm : compute::Runtime::llama_cpp;
  load.flash_attention = is_off ? compute::FlashAttention::off : compute::FlashAttention::on;
  load.processor = processor_of(values.device("device"));
  load.cache_type = compute::parse_ggml_type(values.text("kv-type")).value_or(compute::GgmlType::f16);
  load.sequence_count = static_cast<std::uint32_t>(values.number("batch"));
  load.device_count = static_cast<std::uint32_t>(values.number("gpus"));
  if (!values.is_empty("gpu-layers"))
    load.gpu_layers = static_cast<std::uint32_t>(values.number("gpu-layers"));
  load.experts_on_cpu = values.is_yes("cpu-experts");
  return load;
}

Memory memory_asked(const Values& values) {
  if (!values.is_empty("memory")) return memory_of(values.number("memory"));
  const catalog::Device* device = values.device("device");
  return device == nullptr ? Memory{} : memory_of(*device);
}

// Mistakes that only show together.
InputErrors check(const Values& values, const catalog::Model& model) {
  InputErrors errors;
  const catalog::Device* device = values.device("device");
  if (device != nullptr && !device->memory_mib.is_known() && values.is_empty("memory")) {
    errors.push_back(
        {"device", "the memory of " + device->name + " is not known; give it as \"memory\"", {}});
  }
  const auto layers = model.architecture.layer_count;
  if (!values.is_empty("gpu-layers") && !layers) {
    errors.push_back({"gpu-layers", "how many layers " + model.name + " has is not known", {}});
  }
  if (values.is_empty("layers") != values.is_empty("hidden")) {
    errors.push_back(
        {values.is_empty("layers") ? "layers" : "hidden", "a shape needs layers and hidden size", {}});
  }
  return errors;
}

Result<Report, InputErrors> answer_for(const Values& values, const Knowledge& knowledge,
                                       const catalog::Model& model) {
  if (InputErrors errors = check(values, model); !errors.empty()) return Unexpected{std::move(errors)};
  const auto tensors = compute::weight_tensors(model);
  if (!tensors) {
    return refuse("model",
                  model.name + " cannot be sized: " + std::string(compute::describe(tensors.error())));
  }
  const SizeQuestion question{.load = load_of(values, model, *tensors),
                              .quantization = *values.quantization("quantization"),
                              .context_tokens = values.number("context"),
                              .context_limit = model.architecture.context_length.value_or(k_widest_context),
                              .memory = memory_asked(values),
                              .is_file_given = !values.is_empty("file-bytes")};
  const auto weights = question.is_file_given ? std::optional(values.number("file-bytes"))
                                              : weights_of(question.load, question.quantization);
  if (!weights) {
    return refuse("model", "neither the shape nor the parameter count of " + model.name + " is known");
  }
  auto need = need_of(question.load, *weights, question.context_tokens);
  if (!need) return refuse("model", need.error());
  return size_report({.question = question,
                      .catalog = knowledge.catalog,
                      .options = size_options(question, knowledge),
                      .device = values.device("device"),
                      .need = *need});
}

Result<Report, InputErrors> answer(const Values& values, const Knowledge& knowledge) {
  if (values.quantization("quantization") == nullptr) return refuse("quantization", "name a quantization");
  if (const auto own = own_shape(values)) return answer_for(values, knowledge, *own);
  if (values.model("model") == nullptr) {
    return refuse("model", "which model? Name one of the catalogue, or give layers and hidden size");
  }
  return answer_for(values, knowledge, *values.model("model"));
}

}  // namespace

Tool size_tool() {
  Tool tool;
  tool.name = "size";
  tool.address = "/tools/size/";
  tool.title = "Does it fit?";
  tool.summary =
      "Memory that a model needs for weights, cache and buffers, whether a device has it, and what fits "
      "instead";
  tool.inputs = size_inputs();
  tool.examples = size_examples();
  tool.closed_groups = {"Runtime", "Or your own shape"};
  tool.answer = answer;
  return tool;
}

}  // namespace slm::tools
