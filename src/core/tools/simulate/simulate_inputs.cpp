#include "core/tools/simulate/simulate_inputs.h"

namespace slm::tools {
namespace {

constexpr std::uint64_t k_token_limit = 1u << 22;

std::vector<Input> what_inputs() {
  return {
      {.name = "model",
       .label = "Model",
       .kind = InputKind::model,
       .default_text = "llama-3.2-3b-instruct",
       .help = "Id, name, Hugging Face repository or Ollama tag.",
       .group = "What runs",
       .is_positional = true},
      {.name = "quantization",
       .label = "Quantization",
       .kind = InputKind::quantization,
       .default_text = "q4_k_m",
       .help = "Fewer bits a weight: less to read for each token, so faster.",
       .group = "What runs"},
      {.name = "device",
       .label = "Device",
       .kind = InputKind::device,
       .default_text = "raspberry-pi-5-8gb",
       .group = "Where"},
      {.name = "backend",
       .label = "Backend",
       .kind = InputKind::choice,
       .default_text = "usual",
       .help = "Through which software it computes.",
       .group = "Where",
       .choices = {{"usual", "the usual one"},
                   {"cpu", "CPU"},
                   {"cuda", "CUDA"},
                   {"metal", "Metal"},
                   {"vulkan", "Vulkan"},
                   {"rocm", "ROCm"},
                   {"webgpu", "WebGPU, in a browser"}}},
      {.name = "threads",
       .label = "Threads",
       .kind = InputKind::number,
       .help = "Of the processor; empty: as many as pay off.",
       .group = "Where",
       .minimum = 1,
       .maximum = 1024},
  };
}

std::vector<Input> use_inputs() {
  return {
      {.name = "prompt-tokens",
       .label = "Prompt",
       .kind = InputKind::tokens,
       .default_text = "512",
       .unit = "tokens",
       .help = "What it reads first; 500 tokens are about a page.",
       .group = "Use",
       .minimum = 1,
       .maximum = k_token_limit},
      {.name = "output-tokens",
       .label = "Answer",
       .kind = InputKind::tokens,
       .default_text = "256",
       .unit = "tokens",
       .group = "Use",
       .minimum = 1,
       .maximum = k_token_limit},
      {.name = "batch",
       .label = "Conversations at once",
       .kind = InputKind::number,
       .default_text = "1",
       .group = "Use",
       .minimum = 1,
       .maximum = 1024},
      {.name = "kv-type",
       .label = "Cache type",
       .kind = InputKind::choice,
       .default_text = "F16",
       .group = "Use",
       .choices = {{"F16", "F16"}, {"Q8_0", "Q8_0, about half"}, {"Q4_0", "Q4_0, about a quarter"}}},
  };
}

std::vector<Input> replay_inputs() {
  return {
      {.name = "requests-per-minute",
       .label = "Requests a minute",
       .kind = InputKind::number,
       .help = "Empty: no replay. Prompts and answers as above.",
       .group = "Replay requests over time",
       .minimum = 1,
       .maximum = 6000},
      {.name = "minutes",
       .label = "Minutes",
       .kind = InputKind::number,
       .default_text = "10",
       .group = "Replay requests over time",
       .minimum = 1,
       .maximum = 1440},
      {.name = "trace",
       .label = "or a trace",
       .kind = InputKind::rows,
       .help =
           "A line for each request, at most 10,000: second, prompt tokens, answer tokens, as 2.5,300,64.",
       .group = "Replay requests over time"},
      {.name = "sustained-percent",
       .label = "Speed left when warm",
       .kind = InputKind::number,
       .default_text = "100",
       .unit = "%",
       .help = "Your own figure: nobody publishes it for most devices. 100 leaves heat out.",
       .group = "Replay requests over time",
       .minimum = 5,
       .maximum = 100},
      {.name = "warm-after",
       .label = "Warm after minutes of work",
       .kind = InputKind::number,
       .default_text = "5",
       .group = "Replay requests over time",
       .minimum = 1,
       .maximum = 1440},
  };
}

}  // namespace

std::vector<Input> simulate_inputs() {
  std::vector<Input> inputs = what_inputs();
  for (const auto& group : {use_inputs(), replay_inputs()}) {
    inputs.insert(inputs.end(), group.begin(), group.end());
  }
  return inputs;
}

std::vector<Example> simulate_examples() {
  return {
      {"Llama 3.2 1B on an iPhone 15 Pro",
       {{"model", "llama-3.2-1b-instruct"}, {"device", "iphone-15-pro"}, {"quantization", "q4_k_m"}}},
      {"Qwen3 8B for eight people at once on an RTX 4090",
       {{"model", "qwen3-8b"}, {"device", "rtx-4090"}, {"quantization", "q4_k_m"}, {"batch", "8"}}},
      {"Three requests a minute for a Raspberry Pi 5",
       {{"model", "qwen3-0.6b"}, {"device", "raspberry-pi-5-8gb"}, {"requests-per-minute", "3"}}},
  };
}

}  // namespace slm::tools
