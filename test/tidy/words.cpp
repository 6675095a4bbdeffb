#include <array>
#include <cctype>
#include <set>

#include "base/text.h"
#include "tidy/cpp_text.h"
#include "tidy/rules.h"

namespace slm::tidy {
namespace {

// Put together here, so that this file does not find itself.
const std::string k_todo = std::string("TO") + "DO";
const std::string k_fixme = std::string("FIX") + "ME";
const std::string k_filler = std::string("lorem ") + "ipsum";

bool is_word(char byte) {
  return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_';
}

bool is_program_text(std::string_view path) {
  constexpr std::array<std::string_view, 7> k_ends{".cpp", ".h", ".ts", ".mjs", ".css", ".cmake", ".sql"};
  for (const std::string_view end : k_ends) {
    if (ends_with(path, end)) return true;
  }
  return starts_with(path, "script/") || name_of(path) == "CMakeLists.txt";
}

// A marker is fine where an issue owns it: "(#12)" follows.
bool has_unowned_marker(std::string_view line) {
  for (const std::string& marker : {k_todo, k_fixme}) {
    for (std::size_t at = line.find(marker); at != std::string_view::npos; at = line.find(marker, at + 1)) {
      const std::string_view rest = line.substr(at + marker.size());
      const bool whole = (at == 0 || !is_word(line[at - 1])) && (rest.empty() || !is_word(rest.front()));
      if (whole && !starts_with(rest, "(#")) return true;
    }
  }
  return false;
}

// A path of somebody's machine: starts at a root folder that only one machine has.
bool has_machine_path(std::string_view line) {
  static const std::array<std::string, 4> k_roots{
      "/ro"
      "ot/",
      "/wo"
      "rk/",
      "/Us"
      "ers/",
      "/ho"
      "me/"};
  for (const std::string& root : k_roots) {
    for (std::size_t at = line.find(root); at != std::string_view::npos; at = line.find(root, at + 1)) {
      constexpr std::string_view k_inside = "/.-_~}$)>";
      const char before = at == 0 ? ' ' : line[at - 1];
      if (!is_word(before) && k_inside.find(before) == std::string_view::npos) return true;
    }
  }
  return false;
}

std::set<std::string> codes_in(std::string_view text) {
  std::set<std::string> codes;
  for (std::size_t at = text.find("SLM"); at != std::string_view::npos; at = text.find("SLM", at + 1)) {
    const std::string_view digits = text.substr(at + 3, 4);
    const bool ends = at + 7 >= text.size() || !is_word(text[at + 7]);
    if (digits.size() == 4 && parse_uint(digits) && ends) codes.insert("SLM" + std::string(digits));
  }
  return codes;
}

}  // namespace

Findings check_words(const Tree& tree) {
  Findings findings;
  for (const auto& [path, file] : tree) {
    const bool is_content = starts_with(path, "content/");
    std::size_t number = 0;
    for (const std::string_view line : split_lines(file.text)) {
      ++number;
      if (is_program_text(path) && has_unowned_marker(line)) {
        findings.push_back({"marker", path, number,
                            "work left over without an owner; do it, or name an issue: " + k_todo + "(#12)"});
      }
      if (!is_content && has_machine_path(line)) {
        findings.push_back(
            {"machine-path", path, number, "a path of one machine; make it relative or an argument"});
      }
      if (to_lower(line).find(k_filler) != std::string::npos) {
        findings.push_back({"filler", path, number, "filler text; write what is meant"});
      }
    }
  }
  return findings;
}

Findings check_error_codes(const Tree& tree) {
  Findings findings;
  std::set<std::string> used;
  for (const auto& [path, file] : tree) {
    if (!starts_with(path, "src/") || !ends_with(path, ".cpp") || ends_with(path, "_test.cpp")) continue;
    for (const std::string& code : codes_in(blank_out(file.text, Keep::code_and_strings))) {
      if (!used.insert(code).second || tree.count("docs/errors/" + code + ".md") != 0) continue;
      findings.push_back(
          {"error-code", path, 0, code + " has no page; write docs/errors/" + code + ".md with a sample"});
    }
  }
  for (const auto& [path, file] : tree) {
    if (folder_of(path) != "docs/errors" || !starts_with(name_of(path), "SLM")) continue;
    const std::string code = name_of(path).substr(0, 7);
    if (used.count(code) == 0) {
      findings.push_back(
          {"error-code", path, 0, "explains " + code + ", which no code reports; remove the page"});
    }
  }
  return findings;
}

}  // namespace slm::tidy
