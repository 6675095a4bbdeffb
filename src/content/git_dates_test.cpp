#include "content/git_dates.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "content/project_fixture.h"
#include "os/process.h"

namespace slm::content {
namespace {

using std::string_literals::operator""s;

// Runs git in the project's folder as if it were noon of that day; its end code.
int git(const Project& project, std::vector<std::string> arguments, const std::string& day) {
  const std::string when = day + "T12:00:00Z";
  arguments.insert(arguments.begin(),
                   {"env", "GIT_AUTHOR_DATE=" + when, "GIT_COMMITTER_DATE=" + when, "git", "-C",
                    project.folder(), "-c", "user.name=a", "-c", "user.email=a@b.c"});
  return os::run_process(arguments, "", {}).value().exit_code;
}

TEST(parse_git_log, takes_the_newest_date_of_each_file) {
  const DatesBySource dates = parse_git_log(
      "\x01"s
      "1700000000\0\na.md\0\x01"s
      "1600000000\0\na.md\0b c.md\0"s);
  ASSERT_EQ(dates.size(), 2u);
  EXPECT_EQ(format_iso(dates.at("a.md")), "2023-11-14");
  EXPECT_EQ(format_iso(dates.at("b c.md")), "2020-09-13");
}

TEST(parse_git_log, survives_anything) {
  EXPECT_TRUE(parse_git_log("").empty());
  EXPECT_TRUE(parse_git_log("a.md\0b.md"s).empty());
  EXPECT_TRUE(parse_git_log("\x01\0a.md"s).empty());
  EXPECT_TRUE(parse_git_log("\x01"s
                            "99999999999999999999\0\na.md"s)
                  .empty());
}

TEST(git_dates, give_pages_the_day_of_their_last_commit) {
  Project project({
      {"content/a.md", page_text("A")},
      {"content/b.md", page_text("B", "", "updated: 2020-01-02\n")},
  });
  ASSERT_EQ(git(project, {"init"}, "2026-01-01"), 0);
  ASSERT_EQ(git(project, {"add", "."}, "2026-01-01"), 0);
  ASSERT_EQ(git(project, {"commit", "-m", "one"}, "2026-01-01"), 0);
  Compiler compiler(project.path_of("content"), {});
  ContentPointer content = compiler.compile().value();
  EXPECT_EQ(format_iso(content->pages[0]->updated), "2026-01-01");
  EXPECT_EQ(format_iso(content->pages[1]->updated), "2020-01-02");

  ASSERT_EQ(git(project, {"commit", "--allow-empty", "-m", "two"}, "2026-02-02"), 0);
  project.write("content/a.md", page_text("A2"));
  ASSERT_EQ(git(project, {"commit", "-am", "three"}, "2026-03-03"), 0);
  content = compiler.compile().value();
  EXPECT_EQ(format_iso(content->pages[0]->updated), "2026-03-03");
  EXPECT_EQ(content->pages[0]->title, "A2");
}

TEST(git_dates, are_absent_without_a_repository) {
  const Project project(Files{{"a.md", page_text("A")}});
  EXPECT_TRUE(GitDates().of_folder(project.folder()).empty());
  EXPECT_TRUE(GitDates().of_folder("/nonexistent/'quoted'").empty());
}

}  // namespace
}  // namespace slm::content
