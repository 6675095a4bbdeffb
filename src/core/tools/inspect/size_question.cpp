#include "core/tools/inspect/size_question.h"

#include "base/text.h"

namespace slm::tools {
namespace {

void add(Parameters& question, std::string_view name, const catalog::Count& count) {
  if (count && *count > 0) question.emplace_back(name, format_uint(*count));
}

Parameters typed_shape(const HeaderFacts& facts) {
  const ShapeFacts& shape = facts.shape;
  Parameters question;
  if (!shape.layer_count || !shape.hidden_size) return question;
  add(question, "layers", shape.layer_count);
  add(question, "hidden", shape.hidden_size);
  add(question, "heads", shape.attention_heads);
  add(question, "kv-heads", shape.kv_heads);
  add(question, "head-dim", shape.head_dim);
  add(question, "ffn", shape.ffn_size);
  add(question, "experts", shape.experts);
  if (shape.experts) add(question, "experts-used", shape.active_experts);
  if (shape.experts) add(question, "expert-ffn", shape.expert_width);
  add(question, "vocabulary", shape.vocabulary_size);
  return question;
}

}  // namespace

Parameters size_question(const HeaderFacts& facts, const catalog::Catalog& catalog,
                         const catalog::Model* card) {
  const bool is_part = facts.part_count > 1;
  // Of a file whose end was not seen, header and tensors are known.
  const std::uint64_t weights_bytes = facts.file_bytes.value_or(facts.data_offset + facts.tensor_bytes);
  if (is_part || facts.tensor_bytes == 0) return {};
  Parameters question = card == nullptr ? typed_shape(facts) : Parameters{{"model", card->id.text()}};
  if (question.empty()) return question;
  if (const auto* quantization = catalog.find_quantization(facts.quantization)) {
    question.emplace_back("quantization", quantization->id.text());
  }
  question.emplace_back("file-bytes", format_uint(weights_bytes));
  return question;
}

}  // namespace slm::tools
