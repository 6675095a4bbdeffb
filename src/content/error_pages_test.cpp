// Each page in docs/errors/ about content holds a sample; compiling it gives the code that the page explains.

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <functional>

#include "base/text.h"
#include "content/page_parser.h"
#include "content/project_fixture.h"
#include "os/file.h"

namespace slm::content {
namespace {

const std::string k_folder = SLM_SOURCE_DIR "/docs/errors";

// The blocks of a page whose info string starts with "sample"; `title="…"` names the file, page.md otherwise.
Files samples_of(const std::string& page) {
  Files files;
  std::string fence;
  std::string path;
  for (const std::string_view line : split_lines(page)) {
    const std::size_t tick_count = std::min(line.find_first_not_of('`'), line.size());
    if (!fence.empty()) {
      if (line == fence) {
        fence.clear();
      } else {
        files[path] += std::string(line) + "\n";
      }
    } else if (tick_count >= 3 && line.substr(tick_count, 6) == "sample") {
      fence = line.substr(0, tick_count);
      const std::size_t title = line.find("title=\"");
      path = title == std::string_view::npos ? "page.md" : split(line.substr(title + 7), '"')[0];
      files[path];
    }
  }
  return files;
}

// What no text can show: made by hand.
const std::map<std::string, std::function<void(Project&)>> k_made_by_hand{
    {"SLM0308",
     [](Project& project) { ASSERT_EQ(symlink("/etc/hostname", project.path_of("page.md").c_str()), 0); }},
    {"SLM0309",
     [](Project& project) {
       project.write("page.md", "");
       std::filesystem::resize_file(project.path_of("page.md"), 50u << 20);
     }},
    {"SLM0310", [](Project& project) { ASSERT_EQ(symlink("gone", project.path_of("page.md").c_str()), 0); }},
    {"SLM0311", [](Project& project) { project.write("page.md", page_text("A", "caf\xE9\n")); }},
};

bool is_about_content(const std::string& code) {
  const std::string family = code.substr(0, 5);
  return family == "SLM01" || family == "SLM03" || family == "SLM04";
}

TEST(error_pages, hold_a_sample_that_gives_their_code) {
  const auto entries = os::list_folder(k_folder).value();
  std::size_t page_count = 0;
  for (const os::Entry& entry : entries) {
    const std::string code = entry.name.substr(0, entry.name.find('.'));
    if (!is_about_content(code)) continue;
    ++page_count;
    const std::string text = os::read_file(k_folder + "/" + entry.name, 1 << 20).value();
    Project project(samples_of(text));
    const auto by_hand = k_made_by_hand.find(code);
    if (by_hand != k_made_by_hand.end()) by_hand->second(project);
    const ContentPointer content = project.compile();
    ASSERT_FALSE(content->diagnostics.empty()) << code;
    for (const Diagnostic& diagnostic : content->diagnostics) {
      EXPECT_EQ(diagnostic.code, code) << format_diagnostic(diagnostic, "");
    }
  }
  EXPECT_GE(page_count, 25u);
}

TEST(error_pages, are_pages_of_the_site_themselves) {
  const auto entries = os::list_folder(k_folder).value();
  for (const os::Entry& entry : entries) {
    const std::string code = entry.name.substr(0, entry.name.find('.'));
    if (!is_about_content(code)) continue;
    const std::string text = os::read_file(k_folder + "/" + entry.name, 1 << 20).value();
    const ParsedPage parsed = parse_page("errors/" + entry.name, text);
    EXPECT_EQ(parsed.page->title.find(code), 0u) << entry.name;
    EXPECT_NE(parsed.page->markdown.find("## "), std::string::npos) << entry.name;
    EXPECT_EQ(count_errors(parsed.diagnostics), 0u) << entry.name;
  }
}

}  // namespace
}  // namespace slm::content
