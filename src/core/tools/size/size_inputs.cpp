#include "core/tools/size/size_inputs.h"

#include "core/tools/size/own_shape.h"

namespace slm::tools {
namespace {

std::vector<Input> model_inputs() {
  return {
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
       .help = "Fewer bits a weight: a smaller file, a little less quality.",
       .group = "Model"},
  };
}

std::vector<Input> use_inputs() {
  return {
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
       .help = "Each keeps a cache of its own.",
       .group = "Use",
       .minimum = 1,
       .maximum = 65536},
      {.name = "kv-type",
       .label = "Cache type",
       .kind = InputKind::choice,
       .default_text = "F16",
       .group = "Use",
       .choices = {{"F16", "F16"},
                   {"BF16", "BF16"},
                   {"Q8_0", "Q8_0, about half"},
                   {"Q5_1", "Q5_1"},
                   {"Q5_0", "Q5_0"},
                   {"Q4_0", "Q4_0, about a quarter"}}},
  };
}

std::vector<Input> where_inputs() {
  return {
      {.name = "device", .label = "Device", .kind = InputKind::device, .group = "Where"},
      {.name = "memory",
       .label = "or memory",
       .kind = InputKind::memory,
       .unit = "GiB",
       .help = "Instead of a device.",
       .group = "Where",
       .minimum = 1u << 20,
       .maximum = std::uint64_t{1} << 50},
      {.name = "gpus",
       .label = "Devices",
       .kind = InputKind::number,
       .default_text = "1",
       .help = "Layers are spread over several.",
       .group = "Where",
       .minimum = 1,
       .maximum = 64},
  };
}

std::vector<Input> runtime_inputs() {
  return {
      {.name = "runtime",
       .label = "Runtime",
       .kind = InputKind::choice,
       .default_text = "llama.cpp",
       .group = "Runtime",
       .choices = {{"llama.cpp", "llama.cpp, Ollama, LM Studio"}, {"vllm", "vLLM"}}},
      {.name = "flash-attention",
       .label = "Flash attention",
       .kind = InputKind::choice,
       .default_text = "on",
       .group = "Runtime",
       .choices = {{"on", "on"}, {"off", "off: more buffers"}}},
      {.name = "gpu-layers",
       .label = "Layers on the GPU",
       .kind = InputKind::number,
       .help = "llama.cpp's -ngl; empty: all.",
       .group = "Runtime",
       .minimum = 0,
       .maximum = 1024},
      {.name = "cpu-experts",
       .label = "Experts on the processor",
       .kind = InputKind::yes_no,
       .help = "llama.cpp's --cpu-moe.",
       .group = "Runtime"},
  };
}

}  // namespace

std::vector<Input> size_inputs() {
  std::vector<Input> inputs;
  for (const auto& group :
       {model_inputs(), use_inputs(), where_inputs(), runtime_inputs(), own_shape_inputs()}) {
    inputs.insert(inputs.end(), group.begin(), group.end());
  }
  return inputs;
}

std::vector<Example> size_examples() {
  return {
      {"Phi-4 with 16K tokens of context on a 16 GB card",
       {{"model", "phi-4"}, {"context", "16384"}, {"memory", "16"}}},
      {"Gemma 3 12B with its whole context of 128K tokens",
       {{"model", "gemma-3-12b-it"}, {"context", "131072"}}},
      {"Qwen3 30B A3B with its experts on the processor",
       {{"model", "qwen3-30b-a3b"}, {"cpu-experts", "yes"}, {"memory", "8"}}},
      {"A shape of your own", {{"layers", "24"}, {"hidden", "2048"}, {"kv-heads", "4"}, {"heads", "16"}}},
  };
}

}  // namespace slm::tools
