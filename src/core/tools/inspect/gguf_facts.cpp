#include "core/tools/inspect/gguf_facts.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "core/tools/inspect/ggml_numbers.h"
#include "core/tools/inspect/shape_from_tensors.h"
#include "core/tools/inspect/tensor_layout.h"

namespace slm::tools {
namespace {

using formats::GgufEntry;
using formats::GgufHeader;
using formats::GgufTensor;

catalog::Count as_count(std::optional<std::uint64_t> value) {
  if (!value || *value == 0 || *value > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(*value);
}

// Values by key; those of the architecture carry its name before them: "qwen3.block_count".
class Keys {
 public:
  explicit Keys(const GgufHeader& header) : header_(header), architecture_(text("general.architecture")) {}

  const std::string& architecture() const { return architecture_; }

  std::string text(std::string_view key) const {
    const GgufEntry* entry = header_.find(key);
    return entry == nullptr ? std::string() : entry->text;
  }
  std::string own_text(std::string_view key) const { return text(own(key)); }

  std::optional<std::uint64_t> number(std::string_view key) const {
    const GgufEntry* entry = header_.find(key);
    return entry == nullptr ? std::nullopt : entry->as_count();
  }
  catalog::Count count(std::string_view key) const { return as_count(number(own(key))); }

  std::optional<double> own_decimal(std::string_view key) const {
    const GgufEntry* entry = header_.find(own(key));
    return entry == nullptr ? std::nullopt : entry->as_number();
  }

  // One number, or an array with one for each layer: the one that all layers with any have.
  catalog::Count common_count(std::string_view key) const {
    const GgufEntry* entry = header_.find(own(key));
    if (entry == nullptr) return std::nullopt;
    std::vector<std::uint64_t> numbers = entry->as_counts();
    numbers.erase(std::remove(numbers.begin(), numbers.end(), 0u), numbers.end());
    const bool is_one = !numbers.empty() && std::count(numbers.begin(), numbers.end(), numbers.front()) ==
                                                static_cast<std::ptrdiff_t>(numbers.size());
    return is_one ? as_count(numbers.front()) : std::nullopt;
  }

  std::uint64_t array_length(std::string_view key) const {
    const GgufEntry* entry = header_.find(key);
    return entry == nullptr || !entry->is_array ? 0 : entry->element_count;
  }

 private:
  std::string own(std::string_view key) const { return architecture_ + "." + std::string(key); }

  const GgufHeader& header_;
  std::string architecture_;
};

std::optional<std::uint64_t> tensor_bytes(const GgufTensor& tensor, const compute::GgmlBlock& block) {
  if (tensor.dimensions[0] % block.element_count != 0) return std::nullopt;
  std::uint64_t byte_count = 0;
  if (__builtin_mul_overflow(tensor.element_count / block.element_count, std::uint64_t{block.byte_count},
                             &byte_count)) {
    return std::nullopt;
  }
  return byte_count;
}

TensorFacts tensor_facts(const GgufTensor& tensor, std::uint64_t data_offset) {
  TensorFacts facts;
  facts.name = tensor.name;
  for (std::uint32_t i = tensor.dimension_count; i > 0; --i) facts.shape.push_back(tensor.dimensions[i - 1]);
  facts.element_count = tensor.element_count;
  if (__builtin_add_overflow(data_offset, tensor.offset, &facts.first_byte)) {
    facts.first_byte = std::numeric_limits<std::uint64_t>::max();
  }
  if (const auto block = ggml_block_of_number(tensor.type_number)) {
    facts.type = block->name;
    facts.byte_count = tensor_bytes(tensor, *block);
  } else {
    facts.type = "type " + format_uint(tensor.type_number);
  }
  return facts;
}

// Layers that only predict further tokens (multi-token prediction) stand behind the others.
catalog::Count layer_count(const Keys& keys) {
  const catalog::Count all = keys.count("block_count");
  const std::uint32_t predicting = keys.count("nextn_predict_layers").value_or(0);
  return all && *all > predicting ? catalog::Count(*all - predicting) : all;
}

ShapeFacts shape_of(const Keys& keys, const ShapeFacts& seen) {
  ShapeFacts shape;
  shape.layer_count = layer_count(keys);
  shape.hidden_size = keys.count("embedding_length");
  shape.attention_heads = keys.common_count("attention.head_count");
  shape.kv_heads = keys.common_count("attention.head_count_kv");
  shape.head_dim = keys.count("attention.key_length");
  if (!shape.head_dim && shape.hidden_size && shape.attention_heads) {
    shape.head_dim = as_count(*shape.hidden_size / *shape.attention_heads);
  }
  shape.ffn_size = keys.common_count("feed_forward_length");
  shape.expert_width = keys.count("expert_feed_forward_length");
  shape.experts = keys.count("expert_count");
  shape.active_experts = keys.count("expert_used_count");
  shape.context_length = keys.count("context_length");
  shape.sliding_window = keys.count("attention.sliding_window");
  shape.vocabulary_size = seen.vocabulary_size;
  if (!shape.vocabulary_size) shape.vocabulary_size = keys.count("vocab_size");
  if (!shape.vocabulary_size) shape.vocabulary_size = as_count(keys.array_length("tokenizer.ggml.tokens"));
  shape.query_width = seen.query_width;
  shape.key_width = seen.key_width;
  return shape;
}

void check_keys(const GgufHeader& header, HeaderFacts& facts) {
  std::vector<std::string_view> names;
  for (const GgufEntry& entry : header.entries) names.push_back(entry.key);
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  if (twice != names.end()) {
    facts.findings.push_back(
        {FindingKind::broken, "the metadata key \"" + std::string(*twice) + "\" occurs twice"});
  }
  if (facts.architecture.empty()) {
    facts.findings.push_back({FindingKind::broken, "the metadata names no general.architecture"});
  }
}

// Metadata against tensors: what a program sizes its buffers by, against what it then loads.
void check_shape(const Keys& keys, const ShapeFacts& seen, HeaderFacts& facts) {
  const auto compare = [&](std::string_view what, catalog::Count said, catalog::Count found) {
    if (!said || !found || *said == *found) return;
    facts.findings.push_back({FindingKind::broken, "the metadata says " + format_uint(*said) + " " +
                                                       std::string(what) + ", the tensors show " +
                                                       format_uint(*found)});
  };
  if (facts.part_count > 1) return;
  compare("layers", keys.count("block_count"), seen.layer_count);
  compare("columns of embeddings", keys.count("embedding_length"), seen.hidden_size);
}

}  // namespace

HeaderFacts gguf_facts(const GgufHeader& header, std::optional<std::uint64_t> file_bytes) {
  const Keys keys(header);
  HeaderFacts facts;
  facts.kind = WeightFileKind::gguf;
  facts.version = header.version;
  facts.architecture = keys.architecture();
  facts.name = keys.text("general.name");
  facts.base_name = keys.text("general.basename");
  facts.size_label = keys.text("general.size_label");
  facts.finetune = keys.text("general.finetune");
  facts.licence = keys.text("general.license");
  facts.repository = keys.text("general.repo_url");
  if (const auto type = keys.number("general.file_type")) facts.quantization = file_type_name(*type);
  facts.has_importance_matrix = header.find("quantize.imatrix.file") != nullptr;
  facts.is_latent_attention = keys.count("attention.kv_lora_rank").has_value();
  facts.tokenizer = {keys.text("tokenizer.ggml.model"), keys.text("tokenizer.ggml.pre"),
                     keys.text("tokenizer.chat_template")};
  facts.rope = {keys.own_decimal("rope.freq_base"), keys.count("rope.dimension_count"),
                keys.own_text("rope.scaling.type"), keys.own_decimal("rope.scaling.factor")};
  facts.header_bytes = header.header_bytes;
  facts.data_offset = header.data_offset;
  facts.alignment = header.alignment;
  facts.file_bytes = file_bytes;
  facts.part_count = as_count(keys.number("split.count")).value_or(1);
  facts.part_index = as_count(keys.number("split.no")).value_or(0);
  for (const GgufTensor& tensor : header.tensors) {
    facts.tensors.push_back(tensor_facts(tensor, header.data_offset));
  }
  const ShapeFacts seen = shape_from_tensors(facts.tensors);
  facts.shape = shape_of(keys, seen);
  add_sums(facts);
  check_keys(header, facts);
  check_shape(keys, seen, facts);
  check_layout(facts);
  return facts;
}

}  // namespace slm::tools
