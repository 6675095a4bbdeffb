#include "formats/weights/safetensors.h"

#include <gtest/gtest.h>

#include <limits>

#include "formats/weights/sample_files.h"

namespace slm::formats {
namespace {

constexpr const char* k_usual =
    R"({"__metadata__":{"format":"pt"},"a":{"dtype":"BF16","shape":[2,3],"data_offsets":[0,12]},)"
    R"("b":{"data_offsets":[12,16],"shape":[],"dtype":"F32"}} )";

TEST(parse_safetensors_header, reads_metadata_and_tensors) {
  const std::string file = safetensors_sample(k_usual, 16);
  const auto header = parse_safetensors_header(file);
  ASSERT_TRUE(header) << header.error().message;
  ASSERT_EQ(header->metadata.size(), 1u);
  EXPECT_EQ(header->metadata[0].second, "pt");
  ASSERT_EQ(header->tensors.size(), 2u);
  EXPECT_EQ(header->tensors[0].name, "a");
  EXPECT_EQ(header->tensors[0].type, "BF16");
  EXPECT_EQ(header->tensors[0].element_count, 6u);
  EXPECT_EQ(header->tensors[1].element_count, 1u);
  EXPECT_EQ(header->tensors[1].first_byte, 12u);
  EXPECT_EQ(header->header_bytes, file.size() - 16);
}

TEST(parse_safetensors_header, asks_for_more_at_every_prefix) {
  const std::string whole = safetensors_sample(k_usual, 0);
  for (std::size_t byte_count = 0; byte_count < whole.size(); ++byte_count) {
    const std::string prefix = whole.substr(0, byte_count);
    const auto header = parse_safetensors_header(prefix);
    ASSERT_FALSE(header);
    EXPECT_EQ(header.error().needed_bytes, byte_count < 8 ? 8 : whole.size()) << byte_count;
  }
  EXPECT_TRUE(parse_safetensors_header(whole));
}

TEST(parse_safetensors_header, refuses_what_is_no_header) {
  const struct {
    const char* name;
    std::string json;
    const char* part;
  } cases[] = {
      {"no JSON", "hello", "expected \"{\""},
      {"text after it", "{}x", "the end"},
      {"missing dtype", R"({"a":{"shape":[1],"data_offsets":[0,4]}})", "lacks"},
      {"missing shape", R"({"a":{"dtype":"F32","data_offsets":[0,4]}})", "lacks"},
      {"missing offsets", R"({"a":{"dtype":"F32","shape":[1]}})", "lacks"},
      {"one offset", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}})", "no start and end"},
      {"three offsets", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,1,2]}})", "more than 2"},
      {"offsets backwards", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})", "no start and end"},
      {"negative side", R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", "whole number"},
      {"overflow", R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,4]}})", "2^63"},
      {"field twice", R"({"a":{"dtype":"F32","dtype":"F16","shape":[1],"data_offsets":[0,4]}})",
       "\"dtype\" twice"},
      {"number as metadata", R"({"__metadata__":{"a":1}})", "a string"},
  };
  for (const auto& row : cases) {
    const auto header = parse_safetensors_header(safetensors_sample(row.json, 0));
    ASSERT_FALSE(header) << row.name;
    EXPECT_FALSE(header.error().needs_more()) << row.name;
    EXPECT_NE(header.error().message.find(row.part), std::string::npos)
        << row.name << ": " << header.error().message;
  }
}

TEST(parse_safetensors_header, skips_fields_that_a_later_version_may_add) {
  const auto header = parse_safetensors_header(
      safetensors_sample(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"later":{"x":[1]}}})", 4));
  EXPECT_TRUE(header) << header.error().message;
}

TEST(parse_safetensors_header, refuses_a_hostile_length) {
  for (const std::uint64_t length : {std::uint64_t{100'000'001}, std::numeric_limits<std::uint64_t>::max()}) {
    const auto header = parse_safetensors_header(little_endian(length, 8) + "{}");
    ASSERT_FALSE(header);
    EXPECT_FALSE(header.error().needs_more());
  }
}

TEST(looks_like_safetensors, wants_a_length_that_fits_and_a_brace) {
  EXPECT_TRUE(looks_like_safetensors(safetensors_sample("{}", 0)));
  EXPECT_FALSE(looks_like_safetensors("{\"metadata\":{}}"));
  EXPECT_FALSE(looks_like_safetensors("GGUF"));
  EXPECT_FALSE(looks_like_safetensors(""));
}

TEST(safetensors_bits, knows_every_type_of_the_format) {
  EXPECT_EQ(safetensors_bits("BF16"), 16u);
  EXPECT_EQ(safetensors_bits("F8_E4M3"), 8u);
  EXPECT_EQ(safetensors_bits("F4"), 4u);
  EXPECT_EQ(safetensors_bits("bf16"), std::nullopt);
}

TEST(parse_safetensors_index, reads_the_map_and_each_file_once) {
  const auto index = parse_safetensors_index(
      R"({"metadata":{"total_size":16},"weight_map":{"a":"m-2.safetensors","b":"m-1.safetensors","c":"m-2.safetensors"}})");
  ASSERT_TRUE(index) << index.error().message;
  EXPECT_EQ(index->total_bytes, 16u);
  EXPECT_EQ(index->weight_map.size(), 3u);
  EXPECT_EQ(index->files(), (std::vector<std::string>{"m-1.safetensors", "m-2.safetensors"}));
}

TEST(parse_safetensors_index, takes_a_total_that_is_no_whole_number_as_unknown) {
  const auto index =
      parse_safetensors_index(R"({"metadata":{"total_size":1.5e10,"x":null},"weight_map":{"a":"m"}})");
  ASSERT_TRUE(index) << index.error().message;
  EXPECT_EQ(index->total_bytes, std::nullopt);
}

TEST(parse_safetensors_index, refuses_names_that_lead_elsewhere) {
  for (const char* name :
       {"../m", "/etc/passwd", ".hidden", "", "a/b", "http://host", "m?x", "a\\\\b", "%2e%2e"}) {
    const std::string text = std::string(R"({"weight_map":{"a":")") + name + "\"}}";
    EXPECT_FALSE(parse_safetensors_index(text)) << name;
  }
  EXPECT_FALSE(parse_safetensors_index("{}"));
}

}  // namespace
}  // namespace slm::formats
