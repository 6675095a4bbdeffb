#include "content/page_cache.h"

#include <utility>

#include "base/hash.h"
#include "content/parallel.h"
#include "os/clock.h"
#include "os/file.h"

namespace slm::content {
namespace {

// Coarser than the time stamps of any file system in use, and than the tick of the kernel's clock.
constexpr std::int64_t k_settling_ns = 2'000'000'000;

bool is_unchanged(const CachedPage& page, const ScannedFile& file) {
  return page.is_settled && page.byte_count == file.byte_count && page.modified_ns == file.modified_ns;
}

void refresh(const ScannedFile& file, CachedPage& page) {
  const std::int64_t now_ns = os::unix_microseconds() * 1000;
  Result<std::string> text = os::read_file(file.system_path, k_page_byte_limit);
  page.byte_count = file.byte_count;
  page.modified_ns = file.modified_ns;
  page.is_settled = file.modified_ns + k_settling_ns < now_ns;
  if (!text) {
    page.is_settled = false;
    page.fingerprint = 0;
    page.parsed = {};
    page.parsed.diagnostics.push_back(
        {"SLM0310", Severity::error, file.source, {}, text.error().message, "make the file readable"});
    return;
  }
  const std::uint64_t new_fingerprint = fingerprint(*text);
  const bool is_known = page.parsed.page != nullptr || !page.parsed.diagnostics.empty();
  if (is_known && page.fingerprint == new_fingerprint) return;
  page.fingerprint = new_fingerprint;
  page.parsed = parse_page(file.source, *text);
}

}  // namespace

std::vector<CachedPage*> PageCache::update(const std::vector<ScannedFile>& files, unsigned thread_count) {
  std::unordered_map<std::string, CachedPage> kept;
  kept.reserve(files.size());
  std::vector<CachedPage*> pages;
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto known = pages_.extract(files[i].source);
    CachedPage& page = known.empty() ? kept[files[i].source] : kept.insert(std::move(known)).position->second;
    pages.push_back(&page);
    if (!is_unchanged(page, files[i])) changed.push_back(i);
  }
  pages_ = std::move(kept);
  parallel_for(changed.size(), thread_count,
               [&](std::size_t i) { refresh(files[changed[i]], *pages[changed[i]]); });
  return pages;
}

}  // namespace slm::content
