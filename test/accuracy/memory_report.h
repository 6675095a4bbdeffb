#pragma once
// The page content/learn/accuracy-memory.md, made from the comparisons.

#include <string>

#include "accuracy/memory_errors.h"

namespace slm::accuracy {

struct MemoryComparison {
  Compared files, caches, buffers;
};

std::string memory_report(const MemoryComparison& comparison);

}  // namespace slm::accuracy
