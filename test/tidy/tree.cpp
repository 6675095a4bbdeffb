#include "tidy/tree.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/text.h"

namespace slm::tidy {
namespace {

constexpr std::size_t k_sniffed_bytes = 8000;

std::string run(const std::string& command) {
  std::string output;
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return output;
  std::array<char, 4096> block;
  while (const std::size_t byte_count = std::fread(block.data(), 1, block.size(), pipe)) {
    output.append(block.data(), byte_count);
  }
  pclose(pipe);
  return output;
}

File read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  File file;
  file.text.assign(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  file.byte_count = file.text.size();
  file.is_text = file.text.substr(0, k_sniffed_bytes).find('\0') == std::string::npos;
  if (!file.is_text) file.text.clear();
  return file;
}

}  // namespace

Tree read_tree(const std::string& root) {
  Tree tree;
  const std::string listing =
      run("git -C '" + root + "' ls-files -z --cached --others --exclude-standard --deduplicate");
  for (const std::string_view path : split(listing, '\0')) {
    const std::filesystem::path full = std::filesystem::path(root) / path;
    if (path.empty() || !std::filesystem::is_regular_file(full)) continue;
    tree.emplace(std::string(path), read_file(full));
  }
  return tree;
}

Tree make_tree(const std::map<std::string, std::string>& files) {
  Tree tree;
  for (const auto& [path, text] : files) tree[path] = File{text, text.size(), true};
  return tree;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

std::string name_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string_view text_of(const Tree& tree, const std::string& path) {
  const auto found = tree.find(path);
  return found == tree.end() ? std::string_view() : std::string_view(found->second.text);
}

std::vector<std::vector<std::string>> read_table(std::string_view text, std::size_t column_count) {
  std::vector<std::vector<std::string>> rows;
  for (std::string_view line : split_lines(text)) {
    line = trim(line);
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> columns;
    while (columns.size() + 1 < column_count) {
      const std::size_t end = std::min(line.find(' '), line.size());
      columns.emplace_back(line.substr(0, end));
      line = trim(line.substr(end));
    }
    columns.emplace_back(line);
    rows.push_back(std::move(columns));
  }
  return rows;
}

}  // namespace slm::tidy
