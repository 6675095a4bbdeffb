#pragma once
// The repository as tidy sees it: every file that Git knows or would add, with its text.
//
// Rules take a Tree and nothing else, so that their tests can write one inline.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace slm::tidy {

struct File {
  std::string text;  // empty for files that are not text
  std::uint64_t byte_count = 0;
  bool is_text = true;
};

/// By path from the root, with forward slashes.
using Tree = std::map<std::string, File>;

/// Something to mend. Line 0 means the whole file.
struct Finding {
  std::string rule;  // as exceptions.txt names it
  std::string file;
  std::size_t line = 0;
  std::string message;  // what, and what to do
  bool is_warning = false;
};

using Findings = std::vector<Finding>;

/// Reads the files below `root` that Git tracks or would add.
Tree read_tree(const std::string& root);

/// A tree written inline: {{"src/a.cpp", "text"}, …}.
Tree make_tree(const std::map<std::string, std::string>& files);

bool ends_with(std::string_view text, std::string_view end);
bool starts_with(std::string_view text, std::string_view start);

/// "src/base/text.h" -> "src/base"; "" at the root.
std::string folder_of(std::string_view path);

/// "src/base/text.h" -> "text.h".
std::string name_of(std::string_view path);

/// The text of `path`, or "".
std::string_view text_of(const Tree& tree, const std::string& path);

/// The lines of a table file without comments and blank lines, each split at blanks into `column_count`
/// columns; the last column keeps its blanks.
std::vector<std::vector<std::string>> read_table(std::string_view text, std::size_t column_count);

}  // namespace slm::tidy
