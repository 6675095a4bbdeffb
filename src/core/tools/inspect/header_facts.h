#pragma once
// What the header of a weight file says: shape, types and sizes, in the same words for every format.
//
// Pure values. What the header does not say is nothing, never zero.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/architecture.h"

namespace slm::tools {

enum class WeightFileKind : std::uint8_t { gguf, safetensors, safetensors_index };

struct TensorFacts {
  std::string name;
  std::vector<std::uint64_t> shape;  // slowest first: {rows, columns}
  std::string type;                  // "Q4_K", "BF16", "type 99"
  std::uint64_t element_count = 1;
  std::uint64_t first_byte = 0;             // in the file
  std::optional<std::uint64_t> byte_count;  // nothing for a type that is not known
  std::string part;                         // the file of a split model that holds it
};

/// All tensors of one type.
struct TypeShare {
  std::string type;
  std::uint64_t tensor_count = 0;
  std::uint64_t element_count = 0;
  std::uint64_t byte_count = 0;
};

enum class FindingKind : std::uint8_t {
  broken,   // the file cannot be right: no program can load it as it is
  unusual,  // odd, but it may work
};

struct Finding {
  FindingKind kind = FindingKind::broken;
  std::string message;  // one sentence without a full stop
};

/// Numbers of the language model.
struct ShapeFacts {
  catalog::Count layer_count;
  catalog::Count hidden_size;
  catalog::Count attention_heads;
  catalog::Count kv_heads;  // nothing where layers differ
  catalog::Count head_dim;
  catalog::Count ffn_size;  // nothing where layers differ
  catalog::Count vocabulary_size;
  catalog::Count context_length;
  catalog::Count sliding_window;
  catalog::Count experts;
  catalog::Count active_experts;
  catalog::Count expert_width;
  catalog::Count query_width;  // rows of a query matrix: heads times head size
  catalog::Count key_width;    // rows of a key matrix
};

struct RopeFacts {
  std::optional<double> base;  // 10000 where nobody changed it
  catalog::Count dimensions;
  std::string scaling;  // "yarn"; empty where there is none
  std::optional<double> scaling_factor;
};

struct TokenizerFacts {
  std::string kind;  // as the file has it: "gpt2"
  std::string pre;   // "qwen2": how text is split first
  std::string chat_template;
};

struct HeaderFacts {
  WeightFileKind kind = WeightFileKind::gguf;
  std::uint32_t version = 0;  // of GGUF
  std::string architecture;   // "qwen3"
  std::string name;           // "Qwen3 4B Instruct"
  std::string base_name;      // "Qwen3"
  std::string size_label;     // "4B"
  std::string finetune;       // "Instruct"
  std::string licence;
  std::string repository;    // address of the model's repository
  std::string quantization;  // "Q4_K_M": what the file says it is
  bool has_importance_matrix = false;
  bool is_latent_attention = false;  // (MLA) head numbers then mean the compressed cache
  ShapeFacts shape;
  RopeFacts rope;
  TokenizerFacts tokenizer;

  std::uint64_t header_bytes = 0;
  std::uint64_t data_offset = 0;
  std::uint64_t alignment = 1;
  std::optional<std::uint64_t> file_bytes;  // of all parts together
  std::uint32_t part_index = 0;             // among part_count, where this is one file of a split model
  std::uint32_t part_count = 1;
  std::vector<std::string> part_files;  // of an index

  std::vector<TensorFacts> tensors;
  std::vector<TypeShare> types;  // most bytes first
  std::uint64_t tensor_bytes = 0;
  std::optional<std::uint64_t> parameter_count;  // nothing where weights are packed in larger integers
  std::vector<Finding> findings;

  /// Tables that are computed, not learned (RoPE factors), are not in either number. 4.94 for Q4_K_M.
  std::optional<double> bits_per_weight() const {
    if (!parameter_count || *parameter_count == 0) return std::nullopt;
    return 8.0 * static_cast<double>(tensor_bytes) / static_cast<double>(*parameter_count);
  }
  const TensorFacts* tensor(std::string_view wanted) const {
    for (const TensorFacts& candidate : tensors) {
      if (candidate.name == wanted) return &candidate;
    }
    return nullptr;
  }
};

}  // namespace slm::tools
