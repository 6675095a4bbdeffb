// tidy ROOT: holds the repository to its own rules; prints `file:line: what, and what to do`, exit code 1
// where something is to be mended.

#include <iostream>

#include "tidy/rules.h"

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    std::cerr << "usage: tidy ROOT\n";
    return 2;
  }
  const slm::tidy::Tree tree = slm::tidy::read_tree(arguments[1]);
  if (tree.empty()) {
    std::cerr << "tidy: " << arguments[1] << " is no Git work tree; expected the root of the repository\n";
    return 3;
  }
  std::size_t mistake_count = 0;
  for (const slm::tidy::Finding& finding : slm::tidy::check_tree(tree)) {
    std::cout << format_finding(finding) << '\n';
    if (!finding.is_warning) ++mistake_count;
  }
  std::cout << tree.size() << " files, " << mistake_count << " to mend\n";
  return mistake_count == 0 ? 0 : 1;
}
