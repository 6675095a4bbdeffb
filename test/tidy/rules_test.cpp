#include "tidy/rules.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace slm::tidy {
namespace {

constexpr const char* k_rooms =
    "# floor room folder pure?\n"
    "5 content content impure\n"
    "4 os os impure\n"
    "2 html core/html pure\n"
    "1 base base pure\n";

constexpr const char* k_architecture =
    "| 5 | `content` | x |\n"
    "| 4 | `os` | x |\n"
    "| 2 | `core/html` | x |\n"
    "| 1 | `base` | x |\n"
    "flowchart TD\n"
    "  content & os --> html[core/html]\n"
    "  content --> base\n"
    "  os & html --> base[base]\n";

// A tree that keeps every rule; tests add what breaks one.
std::map<std::string, std::string> good_files() {
  return {
      {"test/tidy/rooms.txt", k_rooms},
      {"test/tidy/forbidden.txt", "all atoi( use parse_uint\npure <chrono> take the time\n"},
      {"test/tidy/exceptions.txt", ""},
      {"ARCHITECTURE.md", k_architecture},
      {"src/base/README.md", "# base\n"},
      {"src/base/CMakeLists.txt", "slm_room(base SOURCES text.cpp TESTS text_test.cpp)\n"},
      {"src/base/text.h", "#pragma once\n"},
      {"src/base/text.cpp", "#include \"base/text.h\"\n"},
      {"src/base/text_test.cpp", "#include \"base/text.h\"\n"},
  };
}

std::string lines(std::size_t count) {
  std::string text;
  for (std::size_t index = 0; index < count; ++index) text += "x;\n";
  return text;
}

std::vector<std::string> findings_with(const std::map<std::string, std::string>& added) {
  std::map<std::string, std::string> files = good_files();
  for (const auto& [path, text] : added) files[path] = text;
  std::vector<std::string> shown;
  for (const Finding& finding : check_tree(make_tree(files))) shown.push_back(format_finding(finding));
  return shown;
}

struct Row {
  const char* name;
  std::map<std::string, std::string> added;
  const char* expected;  // start of the one finding, and its rule
  const char* rule;
};

void expect_one_finding_each(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const std::vector<std::string> findings = findings_with(row.added);
    ASSERT_EQ(findings.size(), 1u) << row.name
                                   << (findings.empty() ? "" : "\n" + findings[0] + "\n" + findings.back());
    EXPECT_EQ(findings[0].rfind(row.expected, 0), 0u) << row.name << ": " << findings[0];
    EXPECT_TRUE(ends_with(findings[0], "[" + std::string(row.rule) + "]")) << row.name << ": " << findings[0];
  }
}

TEST(check_tree, finds_nothing_in_a_tidy_tree) {
  EXPECT_EQ(findings_with({}), std::vector<std::string>{});
}

TEST(check_tree, says_where_an_include_points_up) {
  expect_one_finding_each({
      {"up",
       {{"src/os/a.h", "\n#include \"content/b.h\"\n"},
        {"src/os/README.md", ""},
        {"src/content/README.md", ""},
        {"src/content/b.h", ""}},
       "src/os/a.h:2: os (floor 4) includes content (floor 5);",
       "includes"},
      {"impure",
       {{"test/tidy/rooms.txt", std::string(k_rooms) + "0 clock clock impure\n"},
        {"ARCHITECTURE.md", std::string(k_architecture) + "  base --> clock\n| 0 | `clock` | x |\n"},
        {"src/clock/README.md", ""},
        {"src/clock/now.h", ""},
        {"src/base/text.h", "#include \"clock/now.h\"\n"}},
       "src/base/text.h:1: base (floor 1) is pure",
       "includes"},
      {"no room", {{"src/attic/a.h", ""}}, "src/attic/a.h: stands in no room", "includes"},
  });
}

TEST(check_tree, keeps_libraries_inside_their_rooms) {
  const std::string table = "sys/ os content\n";
  expect_one_finding_each({
      {"elsewhere",
       {{"test/tidy/libraries.txt", table}, {"src/base/text.h", "#include <sys/stat.h>\n"}},
       "src/base/text.h:1: base includes <sys/…>; ask os or content",
       "library"},
  });
  EXPECT_EQ(findings_with({{"test/tidy/libraries.txt", table},
                           {"src/os/a.h", "#include <sys/stat.h>\n#include <string>\n"},
                           {"src/os/README.md", ""}}),
            std::vector<std::string>{});
}

TEST(check_tree, lets_comments_name_what_code_must_not_include) {
  EXPECT_EQ(findings_with({{"src/base/text.h", "// #include \"content/b.h\"\n// atoi( 1 )\n"}}),
            std::vector<std::string>{});
}

TEST(check_tree, holds_the_table_of_the_architecture_to_the_rooms) {
  const std::string page = k_architecture;
  expect_one_finding_each({
      {"missing row",
       {{"ARCHITECTURE.md", replace_all(page, "| 1 | `base` | x |\n", "")}},
       "ARCHITECTURE.md: its table lacks the row \"| 1 | `base` |",
       "architecture"},
      {"unknown row",
       {{"ARCHITECTURE.md", page + "| 3 | `attic` | x |\n"}},
       "ARCHITECTURE.md:9: names src/attic",
       "architecture"},
  });
}

TEST(check_tree, holds_the_drawing_of_the_architecture_to_the_includes) {
  const std::string page = k_architecture;
  expect_one_finding_each({
      {"missing box",
       {{"ARCHITECTURE.md", replace_all(replace_all(page, "html[core/html]", "base"), "os & html", "os")}},
       "ARCHITECTURE.md: its drawing lacks the box [core/html]",
       "architecture"},
      {"arrow up",
       {{"ARCHITECTURE.md", page + "base --> os\n"}},
       "ARCHITECTURE.md: its drawing has the arrow src/base --> src/os",
       "architecture"},
      {"missing arrow",
       {{"src/content/a.h", "#include \"os/b.h\"\n#include \"base/text.h\"\n"},
        {"src/content/README.md", ""},
        {"src/os/b.h", ""},
        {"src/os/README.md", ""}},
       "ARCHITECTURE.md: its drawing lacks the arrow src/content --> src/os",
       "architecture"},
  });
}

TEST(check_tree, bounds_files_functions_readmes_and_blobs) {
  const std::string function = "void f() {\n" + lines(69) + "}\n";
  EXPECT_EQ(findings_with({{"src/base/text.h", "void f() {\n" + lines(68) + "}\n"}}),
            std::vector<std::string>{});
  expect_one_finding_each({
      {"file", {{"src/base/text.h", lines(801)}}, "src/base/text.h: has 801 lines", "file-length"},
      {"long file",
       {{"src/base/text.h", lines(401)}},
       "src/base/text.h: warning: has 401 lines",
       "file-length"},
      {"function",
       {{"src/base/text.h", "\n" + function}},
       "src/base/text.h:2: a function of 71 lines",
       "function-length"},
      {"readme", {{"README.md", lines(91)}}, "README.md: has 91 lines, 90 at most", "readme-length"},
      {"room readme",
       {{"src/base/README.md", lines(16)}},
       "src/base/README.md: has 16 lines, 15 at most",
       "readme-length"},
      {"blob", {{"big.bin", std::string(512 * 1024 + 1, 'x')}}, "big.bin: has 512 KiB", "blob"},
  });
}

TEST(check_tree, names_the_replacement_of_what_is_forbidden) {
  expect_one_finding_each({
      {"everywhere",
       {{"src/base/text.h", "\nint a = atoi(b);\n"}},
       "src/base/text.h:2: \"atoi(\": use parse_uint",
       "forbidden"},
      {"pure rooms",
       {{"src/base/text.h", "#include <chrono>\n"}},
       "src/base/text.h:1: \"<chrono>\": take the time",
       "forbidden"},
  });
  EXPECT_EQ(findings_with({{"src/os/clock.h", "#include <chrono>\nmy_atoi(1);\n"}, {"src/os/README.md", ""}}),
            std::vector<std::string>{});
}

TEST(check_tree, wants_every_source_built_explained_and_tested) {
  expect_one_finding_each({
      {"orphan",
       {{"src/base/text.cpp", ""},
        {"src/base/CMakeLists.txt", "slm_room(base SOURCES mytext.cpp TESTS text_test.cpp)"}},
       "src/base/text.cpp: is in no CMakeLists.txt",
       "orphan"},
      {"header",
       {{"src/os/a.cpp", ""}, {"src/os/README.md", ""}, {"src/CMakeLists.txt", "add(os/a.cpp)"}},
       "src/os/a.cpp: has no header a.h",
       "neighbour-header"},
      {"test",
       {{"src/base/b.cpp", ""}, {"src/base/b.h", ""}, {"src/CMakeLists.txt", "add(base/b.cpp)"}},
       "src/base/b.cpp: is pure and has no b_test.cpp",
       "neighbour-test"},
      {"readme", {{"src/os/a.h", ""}}, "src/os: has no README.md", "neighbour-readme"},
  });
}

TEST(check_tree, lets_sources_share_a_header_of_their_room) {
  EXPECT_EQ(findings_with({{"src/os/parts/a.cpp", "#include \"os/parts.h\"\n"},
                           {"src/os/parts.h", ""},
                           {"src/os/README.md", ""},
                           {"src/CMakeLists.txt", "add(os/parts/a.cpp)"}}),
            std::vector<std::string>{});
}

TEST(check_tree, pairs_error_codes_with_pages) {
  const std::string code = std::string("SL") + "M0102";
  expect_one_finding_each({
      {"no page",
       {{"src/base/text.cpp", "report(\"" + code + "\");"}},
       "src/base/text.cpp: SLM0102 has no page",
       "error-code"},
      {"no code", {{"docs/errors/SLM0102.md", ""}}, "docs/errors/SLM0102.md: explains SLM0102", "error-code"},
  });
  EXPECT_EQ(
      findings_with({{"src/base/text.cpp", "report(\"" + code + "\");"}, {"docs/errors/SLM0102.md", ""}}),
      std::vector<std::string>{});
}

TEST(check_tree, finds_left_over_work_machine_paths_and_filler) {
  const std::string marker = std::string("TO") + "DO";
  const std::string path = std::string("/ho") + "me/someone/x";
  expect_one_finding_each({
      {"marker",
       {{"src/base/text.h", "// " + marker + ": later\n"}},
       "src/base/text.h:1: work left over",
       "marker"},
      {"machine path", {{"docs/a.md", "see " + path}}, "docs/a.md:1: a path of one machine", "machine-path"},
      {"filler", {{"docs/a.md", std::string("Lorem ") + "Ipsum"}}, "docs/a.md:1: filler text", "filler"},
  });
  EXPECT_EQ(findings_with({{"src/base/text.h", "// " + marker + "(#12): later\n"},
                           {"docs/a.md", "https://x.org" + path},
                           {"content/a.md", "cd " + path}}),
            std::vector<std::string>{});
}

TEST(check_tree, follows_relative_links_of_markdown_files) {
  expect_one_finding_each({
      {"broken", {{"docs/a.md", "\n[b](b.md#part)"}}, "docs/a.md:2: links to b.md", "link"},
      {"broken picture", {{"README.md", "![b](docs/b.png)"}}, "README.md:1: links to docs/b.png", "link"},
  });
  EXPECT_EQ(
      findings_with({{"docs/a.md",
                      "[up](../README.md) [f](../src/base) [w](https://x.org) [h](#a) [s](/learn/) `[c](d)`\n"
                      "```\n[e](f)\n```\n"},
                     {"README.md", ""}}),
      std::vector<std::string>{});
}

TEST(check_tree, lets_pass_what_is_excepted_and_reports_stale_exceptions) {
  const std::string untested = "neighbour-test src/base/b.cpp";
  const std::map<std::string, std::string> files{
      {"src/base/b.cpp", ""}, {"src/base/b.h", ""}, {"src/CMakeLists.txt", "add(base/b.cpp)"}};
  std::map<std::string, std::string> excepted = files;
  excepted["test/tidy/exceptions.txt"] = untested + "  it traps\n";
  EXPECT_EQ(findings_with(excepted), std::vector<std::string>{});
  expect_one_finding_each({
      {"stale",
       {{"test/tidy/exceptions.txt", untested + " it traps\n"}},
       "test/tidy/exceptions.txt: \"neighbour-test src/base/b.cpp\" is not needed",
       "exception"},
  });
}

}  // namespace
}  // namespace slm::tidy
