#include "core/tools/inspect/example_weights.h"

#include "formats/weights/sample_files.h"

namespace slm::tools {
namespace {

constexpr std::uint64_t k_hidden_size = 64, k_kv_size = 32, k_ffn_size = 128, k_vocabulary_size = 128;

void add_vector(formats::GgufSample& file, const std::string& name) {
  constexpr std::uint32_t k_f32 = 0;
  file.tensor(name, {k_hidden_size}, k_f32, k_hidden_size * 4);
}

void add_matrix(formats::GgufSample& file, const std::string& name, std::uint64_t columns,
                std::uint64_t rows) {
  constexpr std::uint32_t k_q8_0 = 8;
  file.tensor(name, {columns, rows}, k_q8_0, columns * rows / 32 * 34);  // 32 weights in 34 bytes
}

void add_layer(formats::GgufSample& file, const std::string& prefix) {
  add_vector(file, prefix + "attn_norm.weight");
  add_matrix(file, prefix + "attn_q.weight", k_hidden_size, k_hidden_size);
  add_matrix(file, prefix + "attn_k.weight", k_hidden_size, k_kv_size);
  add_matrix(file, prefix + "attn_v.weight", k_hidden_size, k_kv_size);
  add_matrix(file, prefix + "attn_output.weight", k_hidden_size, k_hidden_size);
  add_vector(file, prefix + "ffn_norm.weight");
  add_matrix(file, prefix + "ffn_gate.weight", k_hidden_size, k_ffn_size);
  add_matrix(file, prefix + "ffn_up.weight", k_hidden_size, k_ffn_size);
  add_matrix(file, prefix + "ffn_down.weight", k_ffn_size, k_hidden_size);
}

}  // namespace

std::string example_weights() {
  formats::GgufSample file;
  file.text("general.architecture", "llama").text("general.name", "SLM Hub example");
  file.text("general.license", "apache-2.0").number("general.file_type", 7);
  file.number("llama.block_count", 2).number("llama.context_length", 2048);
  file.number("llama.embedding_length", k_hidden_size).number("llama.feed_forward_length", k_ffn_size);
  file.number("llama.attention.head_count", 4).number("llama.attention.head_count_kv", 2);
  file.text("tokenizer.ggml.model", "gpt2").texts("tokenizer.ggml.tokens", k_vocabulary_size, "token");
  file.text("tokenizer.chat_template",
            "{% for message in messages %}\n<|{{ message.role }}|>\n{{ message.content }}\n{% endfor %}");
  add_matrix(file, "token_embd.weight", k_hidden_size, k_vocabulary_size);
  for (const char* prefix : {"blk.0.", "blk.1."}) add_layer(file, prefix);
  add_vector(file, "output_norm.weight");
  add_matrix(file, "output.weight", k_hidden_size, k_vocabulary_size);
  return file.bytes();
}

}  // namespace slm::tools
