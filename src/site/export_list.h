#pragma once
// The list of what an export wrote: docs/formats/export-list.md.
//
// Pure.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"

namespace slm::site {

/// Name of the list inside the exported folder.
constexpr std::string_view k_export_list_name = ".slmhub-export";

struct ExportedFile {
  std::uint64_t fingerprint = 0;  // of its bytes
  std::uint64_t byte_count = 0;
};

/// By path, relative to the folder.
using ExportList = std::unordered_map<std::string, ExportedFile>;

/// Paths that would lead out of the folder are a failure.
Result<ExportList> parse_export_list(std::string_view text);

/// Lines in the order of their paths, so that equal exports have equal lists.
std::string format_export_list(const ExportList& list);

}  // namespace slm::site
