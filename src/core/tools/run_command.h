#pragma once
// The command that gets a model and runs it: one definition for cards, lists and simulations.
//
// Pure. Programs: llama.cpp's server, which takes a repository of GGUF files by name (-hf), else Ollama.
// https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/catalog/model.h"

namespace slm::tools {

struct RunCommand {
  std::string line;          // "llama-server -hf ggml-org/gemma-3-4b-it-GGUF:Q8_0 -c 8192"
  bool is_verified = false;  // whether a source names the very file, or Ollama's tag
};

/// What runs `model` in files of `quantization` ("Q4_K_M") with `context_tokens` of context; nothing where
/// the catalogue knows no repository and no tag. llama.cpp takes Q4_K_M where no tag is named, so neither is
/// it here: {gguf "a/b"}, "Q4_K_M", 8192 -> "llama-server -hf a/b -c 8192".
std::optional<RunCommand> run_command(const catalog::Model& model, std::string_view quantization,
                                      std::uint64_t context_tokens);

/// The quantization of the file that is known to be there: of "a/b:Q8_0" "Q8_0", of "a/b" "Q4_K_M"; "" where
/// no repository is known.
std::string_view known_quantization(const catalog::Model& model);

}  // namespace slm::tools
