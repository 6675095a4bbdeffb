#include "app/weights_source.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "formats/weights/sample_files.h"
#include "os/file.h"
#include "os/web/loopback_server.h"

namespace slm::app {
namespace {

using formats::GgufSample;
using tools::ReadFailure;
using tools::WeightsRead;

// A header of about 3 MiB and 8 MiB of weights behind it.
std::string large_file() {
  GgufSample file;
  file.text("general.architecture", "llama").texts("tokenizer.ggml.tokens", 1 << 18, "four");
  file.tensor("token_embd.weight", {1 << 20}, 28, 8u << 20);
  return file.bytes();
}

Result<WeightsRead, ReadFailure> read(const std::string& place, WeightsSourceOptions options = {}) {
  return WeightsSource(std::move(options)).read(place);
}

class WeightsSourceFile : public ::testing::Test {
 protected:
  std::string write(const std::string& name, std::string_view bytes) {
    EXPECT_TRUE(os::write_file(path(name), bytes));
    return path(name);
  }
  std::string path(const std::string& name) const { return folder_.path() + "/" + name; }

  os::TemporaryFolder folder_;
};

TEST_F(WeightsSourceFile, reads_the_header_and_little_more) {
  const std::string bytes = large_file();
  const auto weights = read(write("large.gguf", bytes));
  ASSERT_TRUE(weights) << weights.error().message;
  EXPECT_EQ(weights->facts.file_bytes, bytes.size());
  EXPECT_EQ(weights->facts.tensors.size(), 1u);
  EXPECT_GE(weights->read_bytes, weights->facts.header_bytes);
  EXPECT_LE(weights->read_bytes, 2 * weights->facts.header_bytes);
}

TEST_F(WeightsSourceFile, tells_a_file_that_is_damaged_from_one_that_cannot_be_read) {
  const auto absent = read(path("absent.gguf"));
  ASSERT_FALSE(absent);
  EXPECT_EQ(absent.error().kind, ReadFailure::Kind::world);
  for (const std::string& bytes :
       {std::string("no weights at all"), formats::small_llama().header().substr(0, 99), std::string()}) {
    const auto broken = read(write("broken.gguf", bytes));
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().kind, ReadFailure::Kind::broken) << broken.error().message;
  }
  const auto device = read("/dev/null");
  ASSERT_FALSE(device);
  EXPECT_EQ(device.error().kind, ReadFailure::Kind::world);
}

TEST_F(WeightsSourceFile, finds_the_one_weight_file_of_a_folder) {
  EXPECT_FALSE(read(folder_.path()));
  write("README.md", "text");
  write("small.gguf", formats::small_llama().bytes());
  EXPECT_TRUE(read(folder_.path()));
  write("other.gguf", formats::small_llama().bytes());
  const auto two = read(folder_.path());
  ASSERT_FALSE(two);
  EXPECT_NE(two.error().message.find("2 weight files"), std::string::npos) << two.error().message;
}

constexpr const char* k_index =
    R"({"metadata":{"total_size":12},"weight_map":{"a":"m-1.safetensors","b":"m-2.safetensors"}})";
constexpr const char* k_first = R"({"a":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}})";
constexpr const char* k_second = R"({"b":{"dtype":"F16","shape":[4],"data_offsets":[0,8]}})";

TEST_F(WeightsSourceFile, reads_all_files_of_an_index) {
  write("model.safetensors.index.json", k_index);
  write("m-1.safetensors", formats::safetensors_sample(k_first, 4));
  const auto missing = read(folder_.path());
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ReadFailure::Kind::world);
  write("m-2.safetensors", formats::safetensors_sample(k_second, 8));
  const auto weights = read(folder_.path());
  ASSERT_TRUE(weights) << weights.error().message;
  EXPECT_EQ(weights->facts.parameter_count, 6u);
  EXPECT_TRUE(weights->facts.findings.empty());
  // An index that leads to another index would have no end.
  write("m-2.safetensors", k_index);
  const auto circle = read(folder_.path());
  ASSERT_FALSE(circle);
  EXPECT_EQ(circle.error().kind, ReadFailure::Kind::broken);
}

GgufSample part_sample(std::uint32_t index) {
  GgufSample file;
  if (index == 0) file.text("general.architecture", "llama").text("general.name", "Split");
  file.number("split.no", index).number("split.count", 2);
  file.tensor("blk." + format_uint(index) + ".attn_q.weight", {4, 4}, 0, 64);
  return file;
}

TEST_F(WeightsSourceFile, reads_the_other_parts_of_a_split_file) {
  write("m-00001-of-00002.gguf", part_sample(0).bytes());
  const std::string second = write("m-00002-of-00002.gguf", part_sample(1).bytes());
  const auto whole = read(second);
  ASSERT_TRUE(whole) << whole.error().message;
  EXPECT_EQ(whole->facts.name, "Split");
  EXPECT_EQ(whole->facts.parameter_count, 32u);
  EXPECT_EQ(whole->facts.part_count, 1u);
  EXPECT_TRUE(whole->facts.findings.empty());
}

TEST_F(WeightsSourceFile, reports_a_part_that_is_alone) {
  const std::string first = write("m-00001-of-00002.gguf", part_sample(0).bytes());
  const auto alone = read(first);
  ASSERT_TRUE(alone) << alone.error().message;
  EXPECT_EQ(alone->facts.part_count, 2u);
  EXPECT_EQ(alone->notes.size(), 1u);
  write("m-00002-of-00002.gguf", part_sample(0).bytes());
  const auto misnamed = read(first);
  ASSERT_TRUE(misnamed);
  EXPECT_EQ(misnamed->facts.part_count, 2u);
  ASSERT_EQ(misnamed->notes.size(), 1u);
  EXPECT_NE(misnamed->notes[0].find("is not part 2"), std::string::npos) << misnamed->notes[0];
  EXPECT_EQ(read(write("renamed.gguf", part_sample(0).bytes()))->facts.part_count, 2u);
}

TEST(weights_source, reads_an_address_by_ranges) {
  const std::string bytes = large_file();
  const os::LoopbackServer server(os::serve_ranges(bytes));
  const auto weights = read(server.address("/large.gguf"));
  ASSERT_TRUE(weights) << weights.error().message;
  EXPECT_EQ(weights->facts.file_bytes, bytes.size());
  EXPECT_TRUE(weights->notes.empty());
  EXPECT_LE(server.sent_bytes(), 2 * weights->facts.header_bytes + 10'000);
  EXPECT_EQ(server.requests().size(), 3u);  // up to 1, 2 and 4 MiB
}

TEST(weights_source, stops_a_server_that_knows_no_ranges) {
  const std::string bytes = large_file() + std::string(64u << 20, '\0');
  for (const std::string& length : {"Content-Length: " + format_uint(bytes.size()) + "\r\n", std::string()}) {
    const os::LoopbackServer server([&](const std::string&) {
      return "HTTP/1.1 200 OK\r\n" + length + "Connection: close\r\n\r\n" + bytes;
    });
    const auto weights = read(server.address("/large.gguf"));
    ASSERT_TRUE(weights) << weights.error().message;
    ASSERT_EQ(weights->notes.size(), 1u);
    EXPECT_NE(weights->notes[0].find("no ranges"), std::string::npos);
    EXPECT_EQ(server.requests().size(), 1u);
    EXPECT_LE(weights->read_bytes, 2 * weights->facts.header_bytes + 100'000);
    EXPECT_LT(server.sent_bytes(), 24u << 20);  // with what fits the buffers of both sides
  }
}

TEST(weights_source, reads_small_files_of_unknown_length) {
  for (const std::string& bytes : {formats::small_llama().bytes(), formats::safetensors_sample(k_first, 4)}) {
    const os::LoopbackServer server(
        [&](const std::string&) { return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + bytes; });
    const auto weights = read(server.address("/small"));
    ASSERT_TRUE(weights) << weights.error().message;
    EXPECT_EQ(weights->facts.file_bytes, bytes.size());
  }
}

TEST(weights_source, follows_an_index_on_the_web) {
  const os::LoopbackServer server([](const std::string& request) {
    if (request.find("GET /m/index.json") == 0) return os::serve_ranges(k_index)(request);
    if (request.find("GET /m/m-1.safetensors ") == 0)
      return os::serve_ranges(formats::safetensors_sample(k_first, 4))(request);
    return os::serve_ranges(formats::safetensors_sample(k_second, 8))(request);
  });
  const auto weights = read(server.address("/m/index.json?download=true"));
  ASSERT_TRUE(weights) << weights.error().message;
  EXPECT_EQ(weights->facts.parameter_count, 6u);
}

TEST(weights_source, fails_where_the_file_changes_meanwhile) {
  const std::string bytes = large_file();
  const os::LoopbackServer server([&](const std::string& request) {
    const bool is_first = request.find("bytes=0-") != std::string::npos;
    return os::serve_ranges(is_first ? bytes : bytes + "x")(request);
  });
  const auto weights = read(server.address("/large.gguf"));
  ASSERT_FALSE(weights);
  EXPECT_EQ(weights.error().kind, ReadFailure::Kind::world);
  EXPECT_NE(weights.error().message.find("changed"), std::string::npos) << weights.error().message;
}

TEST(weights_source, comes_to_an_end_with_every_odd_server) {
  const std::string header = formats::small_llama().header();
  const std::string answers[] = {
      "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-0/1\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-9/*\r\nContent-Length: "
      "10\r\n\r\nGGUF\3\0\0\0\0\0",
      "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-99/10\r\nContent-Length: 100\r\n\r\n" +
          header.substr(0, 100),
      "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-99/18446744073709551615\r\nContent-Length: "
      "100\r\n\r\n" +
          header.substr(0, 100),
      "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
  };
  for (const std::string& answer : answers) {
    const os::LoopbackServer server([&](const std::string&) { return answer; });
    EXPECT_FALSE(read(server.address("/x"))) << answer.substr(0, 80);
    EXPECT_LE(server.requests().size(), 6u) << answer.substr(0, 80);
  }
}

void expect_refusal(const Result<WeightsRead, ReadFailure>& read, std::string_view part) {
  ASSERT_FALSE(read);
  EXPECT_NE(read.error().message.find(part), std::string::npos) << read.error().message;
}

TEST(weights_source, reads_no_disk_where_only_the_web_is_meant) {
  for (const char* place :
       {"/etc/passwd", "content", "file:///etc/passwd", "", "ftp://a.org/x", "example.gguf"}) {
    expect_refusal(read(place, {.places = Places::web}), "expected an address that begins with https://");
  }
}

TEST(weights_source, reads_no_more_bytes_than_allowed_of_all_files_together) {
  const std::string bytes = large_file();
  for (const char* range_line : {"ranges", "no ranges"}) {
    const bool has_ranges = std::string_view(range_line) == "ranges";
    const os::LoopbackServer server([&](const std::string& request) {
      return has_ranges ? os::serve_ranges(bytes)(request)
                        : "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + bytes;
    });
    const auto weights = read(server.address("/large.gguf"), {.most_bytes = 2u << 20});
    expect_refusal(weights, "longer than all that is read here");
    EXPECT_EQ(weights.error().kind, ReadFailure::Kind::refused);
    EXPECT_TRUE(read(server.address("/large.gguf"), {.most_bytes = 8u << 20})) << range_line;
  }
  const os::LoopbackServer parts([](const std::string& request) {
    if (request.find("index.json") != std::string::npos) return os::serve_ranges(k_index)(request);
    if (request.find("m-1.") != std::string::npos)
      return os::serve_ranges(formats::safetensors_sample(k_first, 4))(request);
    return os::serve_ranges(formats::safetensors_sample(k_second, 8))(request);
  });
  const std::uint64_t most_bytes = std::string_view(k_index).size() + std::string_view(k_first).size() + 12;
  expect_refusal(read(parts.address("/index.json"), {.most_bytes = most_bytes}), "longer than all");
  expect_refusal(read(parts.address("/index.json"), {.most_parts = 1}), "at most 1 are read");
}

TEST(weights_source, reads_one_of_too_many_parts_alone) {
  const os::LoopbackServer server(os::serve_ranges(part_sample(0).bytes()));
  const auto weights = read(server.address("/m-00001-of-00002.gguf"), {.most_parts = 1});
  ASSERT_TRUE(weights) << weights.error().message;
  EXPECT_EQ(weights->notes, (std::vector<std::string>{"of 2 parts only this one was read"}));
  EXPECT_EQ(server.requests().size(), 1u);
}

TEST(download_address, leads_from_a_page_to_its_file) {
  EXPECT_EQ(download_address("https://huggingface.co/o/n/blob/main/a/b.gguf"),
            "https://huggingface.co/o/n/resolve/main/a/b.gguf");
  for (const char* same :
       {"https://huggingface.co/o/n/resolve/main/blob/b.gguf", "https://huggingface.co/o/n",
        "https://huggingface.co/", "https://a.org/o/n/blob/main/x"}) {
    EXPECT_EQ(download_address(same), same);
  }
}

TEST(gguf_part_files, names_all_parts_from_any) {
  EXPECT_EQ(
      gguf_part_files("https://a.org/m-00002-of-00003.gguf?x", 3),
      (std::vector<std::string>{"m-00001-of-00003.gguf", "m-00002-of-00003.gguf", "m-00003-of-00003.gguf"}));
  EXPECT_TRUE(gguf_part_files("m-00002-of-00003.gguf", 4).empty());
  EXPECT_TRUE(gguf_part_files("m.gguf", 2).empty());
  EXPECT_TRUE(gguf_part_files("-of-00002.gguf", 2).empty());
  EXPECT_TRUE(gguf_part_files("m-00001-of-60000.gguf", 60000).empty());
}

TEST(place_beside, replaces_the_file_and_what_follows) {
  EXPECT_EQ(place_beside("https://a.org/m/i.json?x=/y", "b"), "https://a.org/m/b");
  EXPECT_EQ(place_beside("m/what?.json", "b"), "m/b");
  EXPECT_EQ(place_beside("i.json", "b"), "b");
}

}  // namespace
}  // namespace slm::app
