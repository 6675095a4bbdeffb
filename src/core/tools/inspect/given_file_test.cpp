#include "core/tools/inspect/given_file.h"

#include <gtest/gtest.h>

#include "core/tools/inspect/example_weights.h"
#include "formats/weights/sample_files.h"

namespace slm::tools {
namespace {

TEST(read_given_file, asks_for_more_until_the_header_is_there) {
  const std::string bytes = example_weights();
  std::uint64_t length = 0;
  std::size_t rounds = 0;
  GivenFile file;
  do {
    file = read_given_file("x.gguf", {std::string_view(bytes).substr(0, length), bytes.size()});
    ASSERT_TRUE(file.needed_bytes == 0 || file.needed_bytes > length);
    length = file.needed_bytes;
    ++rounds;
  } while (file.needed_bytes > 0);
  ASSERT_TRUE(file.facts) << file.refusal;
  EXPECT_EQ(file.facts->parameter_count, 90432u);
  EXPECT_EQ(file.read_bytes, file.facts->header_bytes);
  EXPECT_LT(rounds, 2000u);
}

TEST(read_given_file, keeps_the_name_without_folders) {
  EXPECT_EQ(read_given_file("C:\\models\\a.gguf", {"", std::nullopt}).name, "a.gguf");
  EXPECT_EQ(read_given_file("/tools/inspect/example.gguf", {"", std::nullopt}).name, "example.gguf");
  EXPECT_EQ(read_given_file("a/ ", {"", std::nullopt}).name, "a file without a name");
}

TEST(read_given_file, refuses_what_holds_no_weights) {
  const std::string_view texts[] = {"<!doctype html><title>x</title>", "PK\3\4 a zip file",
                                    R"({"metadata":{},"weight_map":{"a":"m-1.safetensors"}})",
                                    "{\"a\":", "{}"};
  for (const std::string_view text : texts) {
    const GivenFile file = read_given_file("x", {text, text.size()});
    EXPECT_EQ(file.needed_bytes, 0u) << text;
    EXPECT_FALSE(file.facts) << text;
    const auto read = reader_of(file)("any place");
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().message, file.refusal);
    EXPECT_NE(file.refusal, "") << text;
  }
}

TEST(read_given_file, says_where_a_file_ends_too_early) {
  const std::string start = example_weights().substr(0, 1000);
  const GivenFile cut = read_given_file("x", {start, start.size()});
  EXPECT_NE(cut.refusal.find("cut short"), std::string::npos) << cut.refusal;
  EXPECT_GT(read_given_file("x", {start, std::nullopt}).needed_bytes, 1000u);
}

TEST(reader_of, answers_every_place_with_the_file) {
  const std::string bytes = example_weights();
  const ReadWeights reader = reader_of(read_given_file("x", {bytes, std::nullopt}));
  const auto read = reader("/etc/passwd");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->facts.name, "SLM Hub example");
  EXPECT_EQ(read->read_bytes, bytes.size());
}

}  // namespace
}  // namespace slm::tools
