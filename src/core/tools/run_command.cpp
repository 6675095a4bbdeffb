#include "core/tools/run_command.h"

#include <algorithm>

#include "base/text.h"

namespace slm::tools {
namespace {

constexpr std::string_view k_usual = "Q4_K_M";

bool makes_embeddings(const catalog::Model& model) {
  return std::find(model.tasks.begin(), model.tasks.end(), catalog::Task::embedding) != model.tasks.end();
}

}  // namespace

std::string_view known_quantization(const catalog::Model& model) {
  if (!model.gguf.is_known()) return {};
  const std::string_view name = *model.gguf.value;
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? k_usual : name.substr(colon + 1);
}

std::optional<RunCommand> run_command(const catalog::Model& model, std::string_view quantization,
                                      std::uint64_t context_tokens) {
  if (!model.gguf.is_known()) {
    if (!model.ollama.is_known()) return std::nullopt;
    return RunCommand{"ollama run " + *model.ollama.value, model.ollama.is_fact()};
  }
  const std::string& name = *model.gguf.value;
  std::string line = "llama-server -hf " + name.substr(0, name.find(':'));
  if (quantization != k_usual || known_quantization(model) != k_usual)
    line += ":" + std::string(quantization);
  line += " -c " + format_uint(context_tokens);
  if (makes_embeddings(model)) line += " --embedding";
  return RunCommand{std::move(line), model.gguf.is_fact() && quantization == known_quantization(model)};
}

}  // namespace slm::tools
