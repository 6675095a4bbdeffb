#pragma once
// The parsed pages of the last run, so that only files that changed are parsed again.
//
// A file counts as unchanged by its size and time, unless it was written so shortly before it was read that
// the clock could not tell two writes apart; then its bytes are compared by fingerprint.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/page_parser.h"
#include "content/scan.h"

namespace slm::content {

struct CachedPage {
  std::uint64_t byte_count = 0;
  std::int64_t modified_ns = 0;
  bool is_settled = false;  // a later write would have given the file another time
  std::uint64_t fingerprint = 0;
  ParsedPage parsed;
};

class PageCache {
 public:
  /// Parses what is new or changed among `files`, forgets what is not among them, and gives the pages in the
  /// order of `files`. A file that cannot be read gives SLM0310 and no page.
  std::vector<CachedPage*> update(const std::vector<ScannedFile>& files, unsigned thread_count);

 private:
  std::unordered_map<std::string, CachedPage> pages_;  // by source
};

}  // namespace slm::content
