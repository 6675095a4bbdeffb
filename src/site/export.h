#pragma once
// Writes a Site into a folder that any file server can publish.
//
// The folder remembers what was written (`.slmhub-export`, docs/formats/export-list.md): the next export
// writes only what changed and removes what is gone. A folder that holds other things is refused.

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/result.h"
#include "site/site.h"

namespace slm::site {

struct ExportSummary {
  std::size_t file_count = 0;     // all of the site
  std::size_t written_count = 0;  // those whose bytes changed
  std::size_t removed_count = 0;  // left over from an earlier export
  std::uint64_t byte_count = 0;   // of all files
};

/// Draws every address with `thread_count` threads (0: one for each core). Fails where `folder` holds files
/// that no earlier export wrote, and where the disk does not take the bytes.
Result<ExportSummary> export_site(const Site& site, const std::string& folder, unsigned thread_count);

/// The file of an address: "/learn/" -> "learn/index.html", "/atom.xml" -> "atom.xml".
std::string file_of_address(std::string_view address);

}  // namespace slm::site
