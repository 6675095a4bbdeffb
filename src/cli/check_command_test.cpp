#include "cli/check_command.h"

#include <gtest/gtest.h>

#include <CLI/CLI.hpp>

#include "cli/check_report.h"
#include "content/project_fixture.h"

namespace slm::cli {
namespace {

using content::Files;
using content::page_text;
using content::Project;

int run(const std::vector<std::string>& arguments) {
  CLI::App app;
  int exit_code = 0;
  add_check_command(app, exit_code);
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  app.parse(reversed);
  return exit_code;
}

TEST(check_report_text, shows_each_mistake_and_sums_up) {
  const Project project(Files{{"a.md", page_text("A", "", "tittle: B\n")}});
  EXPECT_EQ(check_report_text(*project.compile(), project.folder(), Colour::off),
            "a.md:4:1: error: unknown field \"tittle\" [SLM0102]\n"
            "  4 | tittle: B\n"
            "    | ^^^^^^\n"
            "  hint: did you mean \"title\"?\n"
            "1 page checked: 1 error, 0 warnings\n");
}

TEST(check_report_text, colours_only_the_severity) {
  const Project project(Files{{"a.md", page_text("A", "", "tittle: B\n")}});
  const std::string report = check_report_text(*project.compile(), project.folder(), Colour::on);
  EXPECT_EQ(report.find("a.md:4:1: \x1b[31merror:\x1b[0m unknown"), 0u);
}

TEST(check_report_json, counts_kinds_and_lists_diagnostics) {
  const Project project({
      {"index.md", page_text("Home")},
      {"models/a.md",
       page_text("A", "",
                 "kind: model\nfamily: Phi\norganisation: B\nlicence: mit\nunverified: [licence]\n")},
      {"data/licences.yaml", "licences:\n  - {id: mit, name: MIT, summary: Use it., unverified: true}\n"},
      {"b.md", "---\ntitle: B\ndescription: Short.\n---\n"},
  });
  const std::string json = check_report_json(*project.compile());
  EXPECT_EQ(json.find("{\"pages\":3,\"kinds\":{\"page\":0,\"section\":1,\"doc\":1,"), 0u) << json;
  EXPECT_NE(json.find("\"model\":1,"), std::string::npos);
  EXPECT_NE(json.find("\"models\":1,\"errors\":0,\"warnings\":1,\"diagnostics\":[{\"code\":\"SLM0401\","
                      "\"severity\":\"warning\",\"file\":\"b.md\",\"line\":3,\"column\":14,"),
            std::string::npos)
      << json;
}

TEST(check_command, exits_by_what_it_found) {
  const Project good(Files{{"a.md", page_text("A")}});
  const Project bad(Files{{"a.md", "no front matter"}});
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  EXPECT_EQ(run({"check", "--content", good.folder()}), 0);
  EXPECT_EQ(run({"check", "--content", bad.folder(), "--format", "json"}), 1);
  EXPECT_EQ(run({"check", "--content", "/nonexistent/content"}), 3);
  EXPECT_THROW(run({"check", "--format", "xml"}), CLI::ValidationError);
  EXPECT_NE(testing::internal::GetCapturedStdout().find("\"errors\":1"), std::string::npos);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("slmhub check: "), std::string::npos);
}

}  // namespace
}  // namespace slm::cli
