#include "core/tools/inspect/weights_header.h"

#include <gtest/gtest.h>

#include "formats/weights/sample_files.h"

namespace slm::tools {
namespace {

TEST(read_weights_header, tells_the_kinds_apart_by_their_bytes) {
  const std::string gguf = formats::small_llama().bytes();
  const std::string safetensors =
      formats::safetensors_sample(R"({"a":{"dtype":"I8","shape":[4],"data_offsets":[0,4]}})", 4);
  const std::string index = R"({"metadata":{"total_size":4},"weight_map":{"a":"m.safetensors"}})";
  EXPECT_EQ(read_weights_header({gguf, gguf.size()})->facts.kind, WeightFileKind::gguf);
  EXPECT_EQ(read_weights_header({safetensors, safetensors.size()})->facts.kind, WeightFileKind::safetensors);
  const auto header = read_weights_header({index, index.size()});
  ASSERT_TRUE(header);
  EXPECT_EQ(header->facts.kind, WeightFileKind::safetensors_index);
  EXPECT_EQ(header->facts.part_files, std::vector<std::string>{"m.safetensors"});
}

TEST(read_weights_header, asks_for_more_until_the_header_is_there) {
  const std::string file = formats::small_llama().bytes();
  std::uint64_t byte_count = 0;
  for (std::size_t round = 0; round < 1000; ++round) {
    const auto header = read_weights_header({std::string_view(file).substr(0, byte_count), file.size()});
    if (header) {
      EXPECT_EQ(header->facts.parameter_count, 90'432u);
      EXPECT_LE(byte_count, header->facts.header_bytes);
      return;
    }
    ASSERT_GT(header.error().needed_bytes, byte_count);
    byte_count = header.error().needed_bytes;
  }
  FAIL() << "a thousand rounds were not enough";
}

TEST(read_weights_header, refuses_a_file_that_ends_in_its_header) {
  const std::string file = formats::small_llama().header();
  for (const std::size_t byte_count : {std::size_t{0}, std::size_t{5}, std::size_t{100}, file.size() - 1}) {
    const std::string cut = file.substr(0, byte_count);
    const auto header = read_weights_header({cut, byte_count});
    ASSERT_FALSE(header);
    EXPECT_FALSE(header.error().needs_more()) << byte_count;
    EXPECT_NE(header.error().message.find("cut short"), std::string::npos) << header.error().message;
  }
}

TEST(read_weights_header, refuses_other_files) {
  for (const std::string text : {"%PDF-1.7 and so on", "<!doctype html><html>", "{\"a\":1}", "0123456789"}) {
    const auto header = read_weights_header({text, text.size()});
    ASSERT_FALSE(header) << text;
    EXPECT_FALSE(header.error().needs_more()) << text;
  }
}

TEST(read_weights_header, reads_an_index_of_unknown_length_to_its_end) {
  const std::string index = R"({"weight_map":{"a":"m"}})";
  const auto started = read_weights_header({std::string_view(index).substr(0, 12), std::nullopt});
  ASSERT_FALSE(started);
  EXPECT_TRUE(started.error().needs_more());
  EXPECT_TRUE(read_weights_header({index, index.size()}));
}

}  // namespace
}  // namespace slm::tools
