#include "core/tools/size/size_tool.h"

#include <algorithm>

#include "core/compute/footprint.h"
#include "core/compute/kv_cache.h"
#include "core/tools/faces/value_text.h"

namespace slm::tools {
namespace {

constexpr std::string_view k_weights_formula = "/learn/formulas/gguf-weights/";
constexpr std::string_view k_cache_formula = "/learn/formulas/kv-cache/";

struct Need {
  std::uint64_t weights_bytes = 0;
  std::uint64_t cache_bytes = 0;

  std::uint64_t total_bytes() const { return weights_bytes + cache_bytes; }
};

Quantity bytes(std::uint64_t count) {
  return {.value = static_cast<double>(count), .unit = Unit::bytes};
}

Unexpected<InputErrors> refuse(std::string_view input, std::string message) {
  return {InputErrors{{std::string(input), std::move(message), {}}}};
}

Result<Need, InputErrors> need_of(const Values& values) {
  const catalog::Model& model = *values.model("model");
  const catalog::Quantization& quantization = *values.quantization("quantization");
  const auto weights = compute::file_bytes(model, quantization);
  if (!weights) {
    return refuse("model", "neither the shape nor the parameter count of " + model.name + " is known");
  }
  Need need{.weights_bytes = *weights};
  if (model.form == catalog::Form::encoder) return need;
  const compute::GgmlType type = *compute::parse_ggml_type(values.text("kv-type"));
  const auto cache = compute::kv_cache_bytes(
      model.architecture, {.context_tokens = values.number("context"),
                           .sequence_count = static_cast<std::uint32_t>(values.number("batch")),
                           .key_type = type,
                           .value_type = type});
  if (!cache)
    return refuse("model", "the cache of " + model.name +
                               " cannot be counted: " + std::string(compute::describe(cache.error())));
  need.cache_bytes = cache->total();
  return need;
}

std::uint64_t memory_of(const Values& values) {
  if (values.number("memory") != 0) return values.number("memory");
  const catalog::Device* device = values.device("device");
  return device == nullptr ? 0 : device->memory_mib.value.value_or(0) << 20;
}

Headline headline_of(const Need& need, std::uint64_t memory_bytes) {
  const std::string total = quantity_text(bytes(need.total_bytes()));
  const std::string parts = "weights " + quantity_text(bytes(need.weights_bytes)) + ", cache " +
                            quantity_text(bytes(need.cache_bytes));
  if (memory_bytes == 0) return {Tone::neutral, total, parts + "."};
  const std::string memory = quantity_text(bytes(memory_bytes));
  if (need.total_bytes() > memory_bytes) {
    return {Tone::bad, "Does not fit", total + " needed, " + memory + " there: " + parts + "."};
  }
  return {Tone::good, "Fits", total + " of " + memory + ": " + parts + "."};
}

Result<Report, InputErrors> answer(const Values& values, const Knowledge&) {
  if (values.model("model") == nullptr) return refuse("model", "which model? Name one of the catalogue");
  if (values.quantization("quantization") == nullptr) return refuse("quantization", "name a quantization");
  SLM_TRY(const Need need, need_of(values));
  Report report;
  report.blocks.push_back(headline_of(need, memory_of(values)));
  report.blocks.push_back(FactList{.title = "Memory",
                                   .facts = {{.key = "weights_bytes",
                                              .label = "Weights",
                                              .value = bytes(need.weights_bytes),
                                              .basis = Basis::estimate,
                                              .source = std::string(k_weights_formula)},
                                             {.key = "kv_cache_bytes",
                                              .label = "KV cache",
                                              .value = bytes(need.cache_bytes),
                                              .basis = Basis::estimate,
                                              .source = std::string(k_cache_formula)},
                                             {.key = "total_bytes",
                                              .label = "Total",
                                              .value = bytes(need.total_bytes()),
                                              .basis = Basis::estimate}}});
  return report;
}

}  // namespace

Tool size_tool() {
  Tool tool;
  tool.name = "size";
  tool.address = "/tools/size/";
  tool.title = "Does it fit?";
  tool.summary = "Memory that a model needs for weights and cache, and whether a device has it";
  tool.inputs = {
      {.name = "model",
       .label = "Model",
       .kind = InputKind::model,
       .default_text = "phi-4",
       .help = "Id, name, Hugging Face repository or Ollama tag.",
       .group = "Model",
       .is_positional = true},
      {.name = "quantization",
       .label = "Quantization",
       .kind = InputKind::quantization,
       .default_text = "q4_k_m",
       .group = "Model"},
      {.name = "context",
       .label = "Context",
       .kind = InputKind::tokens,
       .default_text = "4096",
       .unit = "tokens",
       .help = "What one conversation may hold: prompt and answer.",
       .group = "Use",
       .minimum = 1,
       .maximum = 1u << 22},
      {.name = "batch",
       .label = "Conversations at once",
       .kind = InputKind::number,
       .default_text = "1",
       .group = "Use",
       .minimum = 1,
       .maximum = 65536},
      {.name = "kv-type",
       .label = "Cache type",
       .kind = InputKind::choice,
       .default_text = "F16",
       .group = "Use",
       .choices = {{"F16", "F16"}, {"Q8_0", "Q8_0, about half"}, {"Q4_0", "Q4_0, about a quarter"}}},
      {.name = "device", .label = "Device", .kind = InputKind::device, .group = "Where"},
      {.name = "memory",
       .label = "or memory",
       .kind = InputKind::memory,
       .unit = "GiB",
       .help = "Instead of a device.",
       .group = "Where",
       .minimum = 1u << 20,
       .maximum = std::uint64_t{1} << 50},
  };
  tool.examples = {{"Phi-4 with 16K tokens of context on a 16 GB card",
                    {{"model", "phi-4"}, {"context", "16384"}, {"memory", "16"}}}};
  tool.answer = answer;
  return tool;
}

}  // namespace slm::tools
