#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "tidy/rules.h"

namespace slm::tidy {
namespace {

constexpr const char* k_exceptions = "test/tidy/exceptions.txt";

struct Exception {
  std::string rule;
  std::string file;
  std::string reason;
  bool is_used = false;
};

std::vector<Exception> read_exceptions(const Tree& tree) {
  std::vector<Exception> exceptions;
  for (auto& row : read_table(text_of(tree, k_exceptions), 3)) {
    exceptions.push_back({std::move(row[0]), std::move(row[1]), std::move(row[2])});
  }
  return exceptions;
}

bool passes(std::vector<Exception>& exceptions, const Finding& finding) {
  for (Exception& exception : exceptions) {
    if (exception.rule != finding.rule || exception.file != finding.file) continue;
    exception.is_used = true;
    return true;
  }
  return false;
}

}  // namespace

Findings check_tree(const Tree& tree) {
  Findings findings;
  std::vector<Exception> exceptions = read_exceptions(tree);
  for (const auto check : {check_includes, check_libraries, check_architecture, check_sizes, check_forbidden,
                           check_orphans, check_neighbours, check_error_codes, check_words, check_links}) {
    for (Finding& finding : check(tree)) {
      if (!passes(exceptions, finding)) findings.push_back(std::move(finding));
    }
  }
  for (const Exception& exception : exceptions) {
    const std::string name = exception.rule + " " + exception.file;
    if (exception.reason.empty()) {
      findings.push_back({"exception", k_exceptions, 0, "\"" + name + "\" lacks its reason"});
    }
    if (!exception.is_used) {
      findings.push_back(
          {"exception", k_exceptions, 0, "\"" + name + "\" is not needed any more; remove the line"});
    }
  }
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& left, const Finding& right) {
    return std::tie(left.file, left.line) < std::tie(right.file, right.line);
  });
  return findings;
}

std::string format_finding(const Finding& finding) {
  const std::string line = finding.line > 0 ? ":" + format_uint(finding.line) : "";
  const std::string kind = finding.is_warning ? "warning: " : "";
  return finding.file + line + ": " + kind + finding.message + " [" + finding.rule + "]";
}

}  // namespace slm::tidy
