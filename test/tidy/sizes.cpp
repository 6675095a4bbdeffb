#include <array>

#include "base/text.h"
#include "tidy/cpp_text.h"
#include "tidy/rules.h"

namespace slm::tidy {
namespace {

constexpr std::size_t k_long_file_lines = 400;
constexpr std::size_t k_longest_file_lines = 800;
constexpr std::size_t k_longest_function_lines = 70;
constexpr std::size_t k_readme_lines = 90;
constexpr std::size_t k_room_readme_lines = 15;
constexpr std::uint64_t k_largest_blob_bytes = 512 * 1024;

bool is_source(std::string_view path) {
  constexpr std::array<std::string_view, 8> k_ends{".cpp", ".h",     ".ts",  ".mjs",
                                                   ".css", ".cmake", ".sql", ".py"};
  for (const std::string_view end : k_ends) {
    if (ends_with(path, end)) return true;
  }
  return name_of(path) == "CMakeLists.txt" || starts_with(path, "script/");
}

void check_file_length(const std::string& path, const File& file, Findings& findings) {
  const std::size_t line_count = split_lines(file.text).size();
  if (line_count > k_longest_file_lines) {
    findings.push_back({"file-length", path, 0,
                        "has " + format_uint(line_count) + " lines, 800 at most; split it by what it does"});
  } else if (line_count > k_long_file_lines) {
    findings.push_back({"file-length", path, 0,
                        "has " + format_uint(line_count) + " lines; over 400 is rarely one thing", true});
  }
}

void check_functions(const std::string& path, const File& file, Findings& findings) {
  for (const FunctionSpan& span : functions_of(file.text)) {
    if (span.line_count <= k_longest_function_lines) continue;
    findings.push_back({"function-length", path, span.line,
                        "a function of " + format_uint(span.line_count) +
                            " lines, 70 at most; name its steps as functions of their own"});
  }
}

void check_readme(const std::string& path, const File& file, Findings& findings) {
  const std::size_t limit = starts_with(path, "src/") ? k_room_readme_lines : k_readme_lines;
  const std::size_t line_count = split_lines(file.text).size();
  if (line_count <= limit) return;
  findings.push_back({"readme-length", path, 0,
                      "has " + format_uint(line_count) + " lines, " + format_uint(limit) +
                          " at most; move detail to docs/ or to the header it belongs to"});
}

}  // namespace

Findings check_sizes(const Tree& tree) {
  Findings findings;
  for (const auto& [path, file] : tree) {
    if (file.byte_count > k_largest_blob_bytes) {
      findings.push_back({"blob", path, 0,
                          "has " + format_uint(file.byte_count / 1024) +
                              " KiB, 512 at most in Git; make it in the build or keep it elsewhere"});
    }
    if (is_source(path)) check_file_length(path, file, findings);
    if (ends_with(path, ".cpp") || ends_with(path, ".h")) check_functions(path, file, findings);
    if (name_of(path) == "README.md") check_readme(path, file, findings);
  }
  return findings;
}

}  // namespace slm::tidy
