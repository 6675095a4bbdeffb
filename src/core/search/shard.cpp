#include "core/search/shard.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "core/search/words.h"

namespace slm::search {
namespace {

constexpr std::uint32_t k_format = 1;
constexpr std::uint64_t k_max_shards = 65'536;
constexpr std::uint64_t k_max_known = 65'536;
constexpr std::uint64_t k_max_sections = 4'096;

// A sorted list of keys says only how each differs from the one before.
void append_key(std::string& out, std::string_view previous, std::string_view key) {
  std::size_t shared = 0;
  while (shared < previous.size() && shared < key.size() && previous[shared] == key[shared]) ++shared;
  append_number(out, shared);
  append_text(out, key.substr(shared));
}

// Changes `key` to the next one.
bool read_key(ByteReader& in, std::string& key) {
  const std::uint64_t shared = in.number();
  const std::string_view rest = in.text();
  if (!in.ok() || shared > key.size() || rest.size() > 4 * k_max_key_bytes) return false;
  key.resize(shared);
  key += rest;
  return true;
}

}  // namespace

std::string_view kind_key(PageKind kind) {
  return kind == PageKind::model ? "=model" : "=page";
}

std::string file_of(ShardId id) {
  constexpr std::string_view k_folders[] = {"words/", "pages/", "text/"};
  return std::string(k_folders[static_cast<std::size_t>(id.kind)]) + format_uint(id.number) + ".bin";
}

std::uint32_t Head::shard_of(std::string_view key) const {
  const auto after = std::upper_bound(first_words.begin(), first_words.end(), key);
  return static_cast<std::uint32_t>(after - first_words.begin());
}

std::string write_head(const Head& head) {
  std::string out;
  append_u32(out, head.stamp);
  append_number(out, k_format);
  append_number(out, head.page_count);
  append_number(out, head.first_words.size());
  std::string_view previous;
  for (const std::string& word : head.first_words) {
    append_key(out, previous, word);
    previous = word;
  }
  append_number(out, head.known.size());
  previous = {};
  for (const KnownWord& word : head.known) {
    append_key(out, previous, word.key);
    out += static_cast<char>(word.weight);
    previous = word.key;
  }
  return out;
}

Result<Head> read_head(std::string_view bytes) {
  ByteReader in(bytes);
  Head head;
  head.stamp = in.u32();
  if (in.number() != k_format) return fail("found a search index of another format, expected format 1");
  head.page_count = static_cast<std::uint32_t>(std::min<std::uint64_t>(in.number(), k_max_pages));
  const std::uint64_t shard_count = in.number();
  std::string key;
  for (std::uint64_t at = 0; at < std::min(shard_count, k_max_shards) && read_key(in, key); ++at)
    head.first_words.push_back(key);
  const std::uint64_t known_count = in.number();
  key.clear();
  for (std::uint64_t at = 0; at < std::min(known_count, k_max_known) && read_key(in, key); ++at)
    head.known.push_back({key, in.byte()});
  const bool is_sorted = std::is_sorted(head.first_words.begin(), head.first_words.end()) &&
                         std::is_sorted(head.known.begin(), head.known.end(),
                                        [](const KnownWord& a, const KnownWord& b) { return a.key < b.key; });
  if (!in.ok() || !is_sorted || head.first_words.size() != shard_count || head.known.size() != known_count)
    return fail("found a broken search index, expected one whole; load it again");
  return head;
}

std::string write_words(std::uint32_t stamp, const std::vector<WordEntry>& entries) {
  std::string out;
  append_u32(out, stamp);
  append_number(out, entries.size());
  std::string_view previous;
  for (const WordEntry& entry : entries) {
    append_key(out, previous, entry.key);
    out += static_cast<char>(entry.rarity);
    append_number(out, entry.postings.size());
    previous = entry.key;
  }
  for (const WordEntry& entry : entries) out += entry.postings;
  return out;
}

namespace {

// The first pass finds where the postings begin, the second reads the words beside them.
std::string_view postings_in(ByteReader in, std::uint64_t count) {
  std::string key;
  for (std::uint64_t at = 0; at < count; ++at) {
    if (!read_key(in, key)) return {};
    in.byte();
    in.number();
  }
  return in.ok() ? in.rest() : std::string_view();
}

}  // namespace

WordEntryReader::WordEntryReader(std::string_view bytes, std::string_view prefix)
    : in_(bytes), prefix_(prefix) {
  in_.u32();
  left_ = in_.number();
  if (in_.ok()) postings_ = postings_in(in_, left_);
}

bool WordEntryReader::read() {
  if (!in_.ok() || left_ == 0 || !read_key(in_, entry_.key)) return false;
  --left_;
  entry_.rarity = in_.byte();
  const std::uint64_t byte_count = in_.number();
  if (byte_count > postings_.size()) return false;
  entry_.postings = postings_.substr(0, byte_count);
  postings_.remove_prefix(byte_count);
  return true;
}

bool WordEntryReader::next() {
  while (read()) {
    if (entry_.key.starts_with(prefix_)) return true;
    if (entry_.key > prefix_) return false;
  }
  return false;
}

void append_posting(std::string& out, std::uint32_t previous_page, const Posting& posting) {
  append_number(out, posting.page - previous_page);
  out += static_cast<char>(posting.impact);
  append_number(out, posting.sections.size() * 2 + (posting.is_strong ? 1 : 0));
  std::uint32_t previous = 0;
  for (const Posting::InSection& in : posting.sections) {
    append_number(out, in.section - previous);
    out += static_cast<char>(in.impact);
    previous = in.section;
  }
}

bool PostingReader::next() {
  ByteReader in(rest_);
  if (in.at_end()) return false;
  const std::uint64_t page = next_page_ + in.number();
  posting_.impact = in.byte();
  const std::uint64_t sections = in.number();
  posting_.is_strong = sections % 2 == 1;
  posting_.sections.clear();
  std::uint64_t section = 0;
  for (std::uint64_t at = 0; at < sections / 2 && in.ok(); ++at) {
    section += in.number();
    if (section > k_max_sections) return false;
    posting_.sections.push_back({static_cast<std::uint32_t>(section), in.byte()});
  }
  if (!in.ok() || page >= k_max_pages) return false;
  posting_.page = static_cast<std::uint32_t>(page);
  next_page_ = posting_.page + 1;
  rest_ = in.rest();
  return true;
}

std::string write_pages(std::uint32_t stamp, std::span<const PageRecord> pages) {
  std::string out;
  append_u32(out, stamp);
  append_number(out, pages.size());
  for (const PageRecord& page : pages) {
    out += static_cast<char>(page.kind);
    append_text(out, page.address);
    append_text(out, page.title);
    append_text(out, page.summary);
    append_number(out, page.text_shard);
    append_number(out, page.sections.size());
    for (const PageRecord::Place& place : page.sections) {
      append_text(out, place.anchor);
      append_text(out, place.heading);
    }
  }
  return out;
}

std::optional<PageRecord> read_page(std::string_view bytes, std::uint32_t position) {
  ByteReader in(bytes);
  in.u32();
  if (position >= in.number()) return std::nullopt;
  PageRecord page;
  for (std::uint32_t at = 0; at <= position && in.ok(); ++at) {
    page.kind = in.byte() == 0 ? PageKind::model : PageKind::page;
    page.address = in.text();
    page.title = in.text();
    page.summary = in.text();
    page.text_shard = static_cast<std::uint32_t>(in.number());
    page.sections.clear();
    const std::uint64_t count = in.number();
    for (std::uint64_t section = 0; section < count && section < k_max_sections && in.ok(); ++section) {
      const std::string_view anchor = in.text();
      page.sections.push_back({std::string(anchor), std::string(in.text())});
    }
  }
  // An address leads into this site, wherever the bytes come from.
  if (!in.ok() || !page.address.starts_with('/') || page.address.starts_with("//")) return std::nullopt;
  return page;
}

std::string write_text(std::uint32_t stamp, std::uint32_t first_page,
                       const std::vector<std::vector<std::string>>& pages) {
  std::string out;
  append_u32(out, stamp);
  append_number(out, first_page);
  append_number(out, pages.size());
  for (const std::vector<std::string>& sections : pages) {
    append_number(out, sections.size());
    for (const std::string& text : sections) append_text(out, text);
  }
  return out;
}

std::optional<std::string_view> read_text(std::string_view bytes, std::uint32_t page, std::uint32_t section) {
  ByteReader in(bytes);
  in.u32();
  const std::uint64_t first = in.number();
  const std::uint64_t count = in.number();
  if (page < first || page - first >= count) return std::nullopt;
  for (std::uint64_t at = first; at <= page && in.ok(); ++at) {
    const std::uint64_t sections = in.number();
    for (std::uint64_t here = 0; here < sections && in.ok(); ++here) {
      const std::string_view text = in.text();
      if (at == page && here == section && in.ok()) return text;
    }
  }
  return std::nullopt;
}

std::uint32_t stamp_of(std::string_view bytes) {
  return ByteReader(bytes).u32();
}

}  // namespace slm::search
