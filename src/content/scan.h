#pragma once
// Lists what stands in a content folder: pages, files served as they are, and what cannot be taken.
//
// Reads folders, not files, so that a huge file costs nothing. Hidden files are skipped; a symbolic link is
// followed only to a file inside the folder.

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"

namespace slm::content {

constexpr std::uint64_t k_page_byte_limit = 2 * 1024 * 1024;
constexpr std::size_t k_folder_depth_limit = 32;
constexpr std::size_t k_path_byte_limit = 512;

struct ScannedFile {
  std::string source;  // relative to the content folder, with forward slashes
  std::string system_path;
  std::uint64_t byte_count = 0;
  std::int64_t modified_ns = 0;  // since 1970-01-01 UTC
};

struct Scan {
  std::vector<ScannedFile> pages;         // *.md, by source
  std::vector<ScannedFile> static_files;  // everything else but site.yaml, by source
  bool has_settings = false;              // site.yaml stands at the root
  Diagnostics diagnostics;                // SLM0306, SLM0308 to SLM0310
};

/// Fails only where `folder` itself cannot be read.
Result<Scan> scan_folder(const std::string& folder);

}  // namespace slm::content
