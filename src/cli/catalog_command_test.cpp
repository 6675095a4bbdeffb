#include "cli/catalog_command.h"

#include <gtest/gtest.h>

#include <CLI/CLI.hpp>

#include "cli/captured_run.h"
#include "os/file.h"

namespace slm::cli {
namespace {

class CatalogCommand : public ::testing::Test {
 protected:
  std::string write(const std::string& file, std::string_view text) {
    const std::string path = folder_.path() + "/" + file;
    EXPECT_TRUE(os::write_file(path, text).has_value());
    return path;
  }

  std::string run(const std::vector<std::string>& arguments) {
    CLI::App app;
    add_catalog_command(app, exit_code_);
    return captured_run(app, arguments, errors_);
  }

  os::TemporaryFolder folder_;
  int exit_code_ = -1;
  std::string errors_;
};

TEST_F(CatalogCommand, shows_what_changed_between_two_files) {
  const std::string before = write("old.json", R"({"models":[{"id":"a","license":"mit"}]})");
  const std::string after = write("new.json", R"({"models":[{"id":"a","license":"other"},{"id":"b"}]})");
  EXPECT_EQ(run({"catalog", "diff", before, after}),
            "~ models a license: \"mit\" -> \"other\"\n+ models b\n2 changes\n");
  EXPECT_EQ(exit_code_, 1);
  EXPECT_EQ(run({"catalog", "diff", before, before}), "0 changes\n");
  EXPECT_EQ(exit_code_, 0);
  EXPECT_EQ(
      run({"catalog", "diff", before, after, "--format", "json"}),
      R"([{"kind":"changed","collection":"models","id":"a","path":"license","before":"mit","after":"other"},)"
      R"({"kind":"added","collection":"models","id":"b"}])"
      "\n");
}

TEST_F(CatalogCommand, reads_a_content_folder_as_a_catalogue) {
  write("models/broken.md", "---\ntitle: Broken\n---\n");
  const std::string file = write("catalog.json", R"({"models":[]})");
  EXPECT_EQ(run({"catalog", "diff", folder_.path(), file}), "0 changes\n");
  EXPECT_NE(run({"catalog", "export", "--content", folder_.path()}).find("\"models\":[]"), std::string::npos);
  EXPECT_EQ(exit_code_, 1);
  EXPECT_NE(run({"catalog", "coverage", "--content", folder_.path()}).find("0 models"), std::string::npos);
}

TEST_F(CatalogCommand, says_which_file_is_missing) {
  EXPECT_EQ(run({"catalog", "diff", folder_.path() + "/none", "x"}), "");
  EXPECT_EQ(exit_code_, 3);
  EXPECT_NE(errors_.find("none"), std::string::npos);
}

}  // namespace
}  // namespace slm::cli
