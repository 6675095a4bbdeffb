#include "formats/weights/gguf.h"

#include <gtest/gtest.h>

#include <chrono>
#include <limits>

#include "formats/weights/sample_files.h"

namespace slm::formats {
namespace {

constexpr std::uint64_t k_most = std::numeric_limits<std::uint64_t>::max();

HeaderStop stop_of(const std::string& bytes) {
  const auto header = parse_gguf_header(bytes);
  EXPECT_FALSE(header);
  return header ? HeaderStop{} : header.error();
}

TEST(parse_gguf_header, reads_metadata_and_tensors) {
  const auto header = parse_gguf_header(small_llama().bytes());
  ASSERT_TRUE(header) << header.error().message;
  EXPECT_EQ(header->version, 3u);
  EXPECT_EQ(header->find("general.name")->text, "Small Llama");
  EXPECT_EQ(header->find("llama.block_count")->as_count(), 2u);
  EXPECT_EQ(header->find("tokenizer.ggml.tokens")->element_count, 128u);
  EXPECT_EQ(header->find("absent"), nullptr);
  ASSERT_EQ(header->tensors.size(), 21u);
  EXPECT_EQ(header->tensors[2].name, "blk.0.attn_q.weight");
  EXPECT_EQ(header->tensors[2].element_count, 4096u);
  EXPECT_EQ(header->tensors[2].type_number, 1u);
  EXPECT_EQ(header->tensors[2].offset, 16384u + 256u);
  EXPECT_EQ(header->header_bytes, small_llama().header().size());
  EXPECT_EQ(header->data_offset % 32, 0u);
}

TEST(parse_gguf_header, reads_every_version) {
  for (const std::uint32_t version : {1u, 2u, 3u}) {
    GgufSample file(version);
    file.text("general.name", "A").numbers("x.list", {1, 2, 3}).tensor("t", {2, 3}, 0, 24);
    const auto header = parse_gguf_header(file.bytes());
    ASSERT_TRUE(header) << version << ": " << header.error().message;
    EXPECT_EQ(header->version, version);
    EXPECT_EQ(header->find("x.list")->as_counts(), (std::vector<std::uint64_t>{1, 2, 3}));
    EXPECT_EQ(header->tensors.at(0).element_count, 6u);
  }
}

struct ValueCase {
  const char* name;
  GgufType type;
  std::string value;
  std::optional<std::uint64_t> count;
  std::optional<double> number;
};

TEST(parse_gguf_header, reads_every_type_of_value) {
  const ValueCase cases[] = {
      {"u8", GgufType::uint8, "\xff", 255, 255.0},
      {"i8", GgufType::int8, "\xff", std::nullopt, -1.0},
      {"u16", GgufType::uint16, little_endian(65535, 2), 65535, 65535.0},
      {"i16", GgufType::int16, little_endian(0x8000, 2), std::nullopt, -32768.0},
      {"u32", GgufType::uint32, little_endian(7, 4), 7, 7.0},
      {"i32", GgufType::int32, little_endian(7, 4), 7, 7.0},
      {"f32", GgufType::float32, little_endian(0x461C4000, 4), std::nullopt, 10000.0},
      {"bool", GgufType::boolean, "\x01", 1, 1.0},
      {"u64", GgufType::uint64, little_endian(k_most, 8), k_most, 18446744073709551616.0},
      {"i64", GgufType::int64, little_endian(k_most, 8), std::nullopt, -1.0},
      {"f64", GgufType::float64, little_endian(0x4024000000000000, 8), std::nullopt, 10.0},
      {"str", GgufType::string, little_endian(2, 8) + "ab", std::nullopt, std::nullopt},
  };
  for (const ValueCase& row : cases) {
    const auto header = parse_gguf_header(GgufSample().entry("k", row.type, row.value).bytes());
    ASSERT_TRUE(header) << row.name << ": " << header.error().message;
    EXPECT_EQ(header->entries[0].as_count(), row.count) << row.name;
    EXPECT_EQ(header->entries[0].as_number(), row.number) << row.name;
  }
}

TEST(parse_gguf_header, counts_long_arrays_without_keeping_them) {
  GgufSample file;
  const std::string floats(4 * 5000, '\0');
  file.entry("scores", GgufType::array, little_endian(6, 4) + little_endian(5000, 8) + floats);
  const auto header = parse_gguf_header(file.bytes());
  ASSERT_TRUE(header);
  EXPECT_EQ(header->entries[0].element_count, 5000u);
  EXPECT_TRUE(header->entries[0].numbers.empty());
}

TEST(parse_gguf_header, takes_the_alignment_from_the_metadata) {
  const auto header = parse_gguf_header(GgufSample().number("general.alignment", 4096).bytes());
  ASSERT_TRUE(header);
  EXPECT_EQ(header->alignment, 4096u);
  EXPECT_EQ(header->data_offset, 4096u);
}

TEST(parse_gguf_header, asks_for_more_at_every_prefix_and_always_gets_on) {
  const std::string whole = small_llama().header();
  for (std::size_t byte_count = 0; byte_count < whole.size(); ++byte_count) {
    const std::string prefix =
        whole.substr(0, byte_count);  // exact size, so that a sanitizer sees an overrun
    const HeaderStop stop = stop_of(prefix);
    ASSERT_TRUE(stop.needs_more()) << byte_count << ": " << stop.message;
    ASSERT_GT(stop.needed_bytes, byte_count);
    ASSERT_LE(stop.needed_bytes, whole.size());
  }
}

TEST(parse_gguf_header, refuses_what_is_no_header) {
  const struct {
    const char* name;
    std::string bytes;
    const char* part;
  } cases[] = {
      {"other file", "PK\x03\x04", "no GGUF file"},
      {"big-endian", std::string("GGUF\0\0\0\x03", 8), "big-endian"},
      {"version 0", "GGUF" + little_endian(0, 4), "version 0"},
      {"version 4", "GGUF" + little_endian(4, 4), "version 4"},
      {"tensor count", "GGUF" + little_endian(3, 4) + little_endian(k_most, 8) + little_endian(0, 8),
       "tensors"},
      {"key count", "GGUF" + little_endian(3, 4) + little_endian(0, 8) + little_endian(k_most, 8), "keys"},
      {"empty key", GgufSample().number("", 1).bytes(), "empty"},
      {"value type", GgufSample().entry("k", static_cast<GgufType>(13), "").bytes(), "value type 13"},
      {"long text", GgufSample().entry("k", GgufType::string, little_endian(k_most, 8)).bytes(), "256 MiB"},
      {"long array",
       GgufSample().entry("k", GgufType::array, little_endian(4, 4) + little_endian(k_most, 8)).bytes(),
       "256 MiB"},
      {"long list of texts",
       GgufSample().entry("k", GgufType::array, little_endian(8, 4) + little_endian(k_most / 4, 8)).bytes(),
       "256 MiB"},
      {"nested array",
       GgufSample().entry("k", GgufType::array, little_endian(9, 4) + little_endian(1, 8)).bytes(),
       "holds arrays"},
      {"alignment 0", GgufSample().number("general.alignment", 0).bytes(), "power of two"},
      {"alignment 48", GgufSample().number("general.alignment", 48).bytes(), "power of two"},
      {"alignment of a text", GgufSample().text("general.alignment", "32").bytes(), "power of two"},
      {"5 dimensions", GgufSample().tensor_at("t", {1, 1, 1, 1, 1}, 0, 0).bytes(), "5 dimensions"},
      {"overflow",
       GgufSample().tensor_at("t", {std::uint64_t{1} << 32, std::uint64_t{1} << 32}, 0, 0).bytes(), "2^63"},
      {"2^63 elements", GgufSample().tensor_at("t", {std::uint64_t{1} << 63}, 0, 0).bytes(), "2^63"},
  };
  for (const auto& row : cases) {
    const HeaderStop stop = stop_of(row.bytes);
    EXPECT_FALSE(stop.needs_more()) << row.name;
    EXPECT_NE(stop.message.find(row.part), std::string::npos) << row.name << ": " << stop.message;
  }
}

TEST(parse_gguf_header, is_quick_where_a_file_is_made_to_be_slow) {
  // 8 MiB of empty texts, 8 MiB of the smallest keys, a claim of more texts than any limit lets come.
  GgufSample texts;
  texts.texts("k", 1 << 20, "");
  GgufSample keys;
  for (std::uint32_t i = 0; i < k_max_gguf_entries; ++i) keys.number("k", i);
  const auto started = std::chrono::steady_clock::now();
  EXPECT_TRUE(parse_gguf_header(texts.bytes()));
  EXPECT_TRUE(parse_gguf_header(keys.bytes()));
  EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(5));
}

}  // namespace
}  // namespace slm::formats
