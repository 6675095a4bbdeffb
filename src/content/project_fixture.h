#pragma once
// For tests: a content folder written from texts that stand in the test itself.

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "content/compiler.h"
#include "os/file.h"

namespace slm::content {

using Files = std::map<std::string, std::string>;  // text by path

class Project {
 public:
  explicit Project(const Files& files = Files()) {
    for (const auto& [path, text] : files) write(path, text);
  }

  void write(const std::string& path, const std::string& text) {
    ASSERT_TRUE(os::write_file(path_of(path), text).has_value()) << path;
  }
  void remove(const std::string& path) { ASSERT_TRUE(os::remove_all(path_of(path)).has_value()) << path; }

  ContentPointer compile(CompileOptions options = {}) const {
    return Compiler(folder_.path(), options).compile().value();
  }

  const std::string& folder() const { return folder_.path(); }
  std::string path_of(const std::string& path) const { return folder_.path() + "/" + path; }

 private:
  os::TemporaryFolder folder_;
};

/// A page without mistakes; `fields` are further lines of front matter.
inline std::string page_text(const std::string& title, const std::string& body = "",
                             const std::string& fields = "") {
  return "---\ntitle: " + title +
         "\ndescription: A description that is long enough to pass the check of its length.\n" + fields +
         "---\n" + body;
}

/// "a.md:3:1 SLM0102" for each diagnostic: what most tests look at.
inline std::vector<std::string> places(const Diagnostics& diagnostics) {
  std::vector<std::string> texts;
  for (const Diagnostic& item : diagnostics) {
    texts.push_back(item.file + ":" + std::to_string(item.range.line) + ":" +
                    std::to_string(item.range.column) + " " + item.code);
  }
  return texts;
}

inline PageIndex page_at(const Content& content, const std::string& address) {
  const auto found = content.by_address.find(address);
  return found == content.by_address.end() ? k_no_page : found->second;
}

}  // namespace slm::content
