#pragma once
// Weight files written value by value, for tests and for the example of `inspect`: small, valid, and wrong
// where a test wants them wrong.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "formats/weights/gguf.h"

namespace slm::formats {

/// `value` in its `byte_count` low bytes, little-endian.
inline std::string little_endian(std::uint64_t value, std::uint32_t byte_count) {
  std::string bytes;
  for (std::uint32_t i = 0; i < byte_count; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  return bytes;
}

/// Writes a GGUF file in the order of calls; bytes() closes it.
class GgufSample {
 public:
  explicit GgufSample(std::uint32_t version = 3) : version_(version) {}

  GgufSample& text(std::string_view key, std::string_view value) {
    return entry(key, GgufType::string, string(value));
  }
  GgufSample& number(std::string_view key, std::uint32_t value) {
    return entry(key, GgufType::uint32, little_endian(value, 4));
  }
  GgufSample& texts(std::string_view key, std::size_t count, std::string_view each) {
    std::string value = little_endian(8, 4) + length(count);
    for (std::size_t i = 0; i < count; ++i) value += string(each);
    return entry(key, GgufType::array, value);
  }
  GgufSample& numbers(std::string_view key, std::initializer_list<std::uint32_t> values) {
    std::string value = little_endian(4, 4) + length(values.size());
    for (const std::uint32_t number : values) value += little_endian(number, 4);
    return entry(key, GgufType::array, value);
  }
  /// Any type with the bytes of its value.
  GgufSample& entry(std::string_view key, GgufType type, std::string_view value) {
    entries_ += string(key) + little_endian(static_cast<std::uint64_t>(type), 4) + std::string(value);
    ++entry_count_;
    return *this;
  }
  /// `byte_count` is what the tensor takes of the data; the next one starts behind it, aligned.
  GgufSample& tensor(std::string_view name, const std::vector<std::uint64_t>& dimensions, std::uint32_t type,
                     std::uint64_t byte_count) {
    tensor_at(name, dimensions, type, data_bytes_);
    data_bytes_ = (data_bytes_ + byte_count + 31) / 32 * 32;
    return *this;
  }
  GgufSample& tensor_at(std::string_view name, const std::vector<std::uint64_t>& dimensions,
                        std::uint32_t type, std::uint64_t offset) {
    tensors_ += string(name) + little_endian(dimensions.size(), 4);
    for (const std::uint64_t side : dimensions) tensors_ += length(side);
    tensors_ += little_endian(type, 4) + little_endian(offset, 8);
    ++tensor_count_;
    return *this;
  }

  std::string header() const {
    return "GGUF" + little_endian(version_, 4) + length(tensor_count_) + length(entry_count_) + entries_ +
           tensors_;
  }
  /// The whole file, its tensor data zeros.
  std::string bytes() const {
    std::string file = header();
    file.resize((file.size() + 31) / 32 * 32 + data_bytes_, '\0');
    return file;
  }

 private:
  std::string length(std::uint64_t value) const { return little_endian(value, version_ == 1 ? 4 : 8); }
  std::string string(std::string_view value) const { return length(value.size()) + std::string(value); }

  std::uint32_t version_;
  std::uint64_t entry_count_ = 0;
  std::uint64_t tensor_count_ = 0;
  std::uint64_t data_bytes_ = 0;
  std::string entries_;
  std::string tensors_;
};

/// A llama of two layers, width 64, 128 tokens: 2 * 64 * 128 + 2 layers of 36'992 weights + 64 more.
inline GgufSample small_llama() {
  GgufSample file;
  file.text("general.architecture", "llama").text("general.name", "Small Llama");
  file.text("general.license", "mit").number("general.file_type", 1);
  file.number("llama.block_count", 2).number("llama.context_length", 2048);
  file.number("llama.embedding_length", 64).number("llama.feed_forward_length", 128);
  file.number("llama.attention.head_count", 4).number("llama.attention.head_count_kv", 2);
  file.text("tokenizer.ggml.model", "gpt2").texts("tokenizer.ggml.tokens", 128, "token");
  file.text("tokenizer.chat_template", "{% for m in messages %}\x1b[31m{{ m }}{% endfor %}\n");
  file.tensor("token_embd.weight", {64, 128}, 1, 64 * 128 * 2);
  for (const char* layer : {"blk.0.", "blk.1."}) {
    const std::string prefix = layer;
    file.tensor(prefix + "attn_norm.weight", {64}, 0, 64 * 4);
    file.tensor(prefix + "attn_q.weight", {64, 64}, 1, 64 * 64 * 2);
    file.tensor(prefix + "attn_k.weight", {64, 32}, 1, 64 * 32 * 2);
    file.tensor(prefix + "attn_v.weight", {64, 32}, 1, 64 * 32 * 2);
    file.tensor(prefix + "attn_output.weight", {64, 64}, 1, 64 * 64 * 2);
    file.tensor(prefix + "ffn_norm.weight", {64}, 0, 64 * 4);
    file.tensor(prefix + "ffn_gate.weight", {64, 128}, 1, 64 * 128 * 2);
    file.tensor(prefix + "ffn_up.weight", {64, 128}, 1, 64 * 128 * 2);
    file.tensor(prefix + "ffn_down.weight", {128, 64}, 1, 128 * 64 * 2);
  }
  file.tensor("output_norm.weight", {64}, 0, 64 * 4);
  file.tensor("output.weight", {64, 128}, 1, 64 * 128 * 2);
  return file;
}

/// A safetensors file from its JSON and the bytes of its data.
inline std::string safetensors_sample(std::string_view json, std::uint64_t data_bytes) {
  return little_endian(json.size(), 8) + std::string(json) + std::string(data_bytes, '\0');
}

}  // namespace slm::formats
