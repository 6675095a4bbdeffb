// Prints content/learn/accuracy-memory.md: what script/accuracy writes.

#include <iostream>

#include "accuracy/memory_report.h"
#include "accuracy/read_comparison.h"

int main() {
  const auto comparison = slm::accuracy::read_comparison(SLM_SOURCE_DIR "/content");
  if (!comparison) {
    std::cerr << "print_memory_accuracy: " << comparison.error().message << "\n";
    return 3;
  }
  std::cout << slm::accuracy::memory_report(*comparison);
  return 0;
}
