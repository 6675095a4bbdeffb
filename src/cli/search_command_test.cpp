#include "cli/search_command.h"

#include <gtest/gtest.h>

#include "os/file.h"

namespace slm::cli {
namespace {

class SearchCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::string page =
        "---\ntitle: The KV cache\ndescription: What is kept.\n---\n\nKeys and values.\n";
    ASSERT_TRUE(os::write_file(folder_.path() + "/learn/kv-cache.md", page).has_value());
  }

  // What the command prints on standard output; its exit code goes to exit_code_.
  std::string run(std::vector<std::string> arguments) {
    CLI::App app;
    add_search_command(app, exit_code_);
    arguments.insert(arguments.begin(), "search");
    arguments.insert(arguments.end(), {"--content", folder_.path()});
    testing::internal::CaptureStdout();
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    return testing::internal::GetCapturedStdout();
  }

  os::TemporaryFolder folder_;
  int exit_code_ = -1;
};

TEST_F(SearchCommand, prints_title_address_and_excerpt) {
  EXPECT_EQ(run({"kv", "cahce"}), "The KV cache\n  /learn/kv-cache/\n  What is kept.\n");
  EXPECT_EQ(exit_code_, 0);
  EXPECT_EQ(run({"values"}), "The KV cache\n  /learn/kv-cache/\n  Keys and values.\n");
}

TEST_F(SearchCommand, prints_json_for_programs) {
  const std::string json = run({"values", "--format", "json"});
  EXPECT_TRUE(json.starts_with("{\"query\":\"values\",\"count\":1,\"results\":[{\"kind\":\"page\"")) << json;
}

TEST_F(SearchCommand, says_where_nothing_was_found) {
  EXPECT_EQ(run({"zebra"}), "nothing found for \"zebra\"; try fewer words\n");
  EXPECT_EQ(run({"values", "--kind", "model"}), "nothing found for \"values\"; try fewer words\n");
  EXPECT_EQ(exit_code_, 0);
}

TEST_F(SearchCommand, says_when_there_is_nothing_to_read) {
  CLI::App app;
  add_search_command(app, exit_code_);
  std::vector<std::string> arguments = {"/nowhere/at/all", "--content", "a", "search"};
  testing::internal::CaptureStderr();
  app.parse(arguments);
  testing::internal::GetCapturedStderr();
  EXPECT_EQ(exit_code_, 3);
}

}  // namespace
}  // namespace slm::cli
