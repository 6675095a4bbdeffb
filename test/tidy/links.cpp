#include <vector>

#include "base/text.h"
#include "tidy/rules.h"

namespace slm::tidy {
namespace {

// "docs/adr" and "../README.md" -> "README.md".
std::string resolve(const std::string& folder, std::string_view target) {
  std::vector<std::string> parts;
  const std::string joined = folder + "/" + std::string(target);
  for (const std::string_view part : split(joined, '/')) {
    if (part == ".." && !parts.empty()) {
      parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.emplace_back(part);
    }
  }
  return join(parts, "/");
}

bool exists(const Tree& tree, const std::string& path) {
  if (path.empty() || tree.count(path) != 0) return true;
  const auto next = tree.lower_bound(path + "/");
  return next != tree.end() && starts_with(next->first, path + "/");
}

// The targets of [text](target) in a line, code spans left out.
std::vector<std::string> targets_in(std::string_view line) {
  std::vector<std::string> targets;
  bool in_code = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '`') in_code = !in_code;
    if (in_code || line.substr(at, 2) != "](") continue;
    const std::string_view rest = line.substr(at + 2);
    targets.emplace_back(rest.substr(0, rest.find_first_of(" )#")));
  }
  return targets;
}

bool is_elsewhere(std::string_view target) {
  return target.empty() || target.front() == '/' || target.find(':') != std::string_view::npos;
}

}  // namespace

Findings check_links(const Tree& tree) {
  Findings findings;
  for (const auto& [path, file] : tree) {
    if (!ends_with(path, ".md") || starts_with(path, "content/") ||
        path.find("/fixtures/") != std::string::npos || starts_with(path, "fuzz/corpus/"))
      continue;
    bool in_fence = false;
    std::size_t number = 0;
    for (const std::string_view line : split_lines(file.text)) {
      ++number;
      if (starts_with(trim(line), "```")) in_fence = !in_fence;
      if (in_fence) continue;
      for (const std::string& target : targets_in(line)) {
        if (is_elsewhere(target) || exists(tree, resolve(folder_of(path), target))) continue;
        findings.push_back(
            {"link", path, number, "links to " + target + ", which is not there; mend the path"});
      }
    }
  }
  return findings;
}

}  // namespace slm::tidy
