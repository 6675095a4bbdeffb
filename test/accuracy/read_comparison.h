#pragma once
// The hub's catalogue against the hub's collected measurements.

#include "accuracy/memory_report.h"
#include "base/result.h"

namespace slm::accuracy {

Result<MemoryComparison> read_comparison(const std::string& content_folder);

}  // namespace slm::accuracy
