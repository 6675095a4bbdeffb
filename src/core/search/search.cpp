#include "core/search/search.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "core/search/alternatives.h"
#include "core/search/insert_in_order.h"
#include "core/search/query.h"
#include "core/search/ranking.h"

namespace slm::search {
namespace {

constexpr std::array<std::string_view, 3> k_kind_names = {"model", "page", "section"};
constexpr std::size_t k_most_beginnings = 8;  // words of texts that go on from the typed one
constexpr std::size_t k_sections_of_page = 2;
constexpr std::size_t k_most_sections = 5;

struct ReadPage {
  std::uint32_t page = 0;
  std::unique_ptr<PageRecord> record;  // stays where it is while others are read
};

/// One question and what is known of its answer so far.
class Finder {
 public:
  Finder(const Head& head, const Shards& shards, const Request& request)
      : head_(head), shards_(shards), request_(request), query_(parse_query(request.query)) {}

  Answer run() {
    if (query_.words.empty()) return {};
    for (const QueryWord& word : query_.words) candidates_.words.push_back(look_up(word));
    candidates_.named = postings_of(query_.name);
    if (candidates_.named.empty()) candidates_.named = postings_of(meant_name(query_, head_));
    candidates_.page_count = head_.page_count;
    limit_pages();
    if (!missing_.empty()) return waiting();
    const Ranking ranking = rank(candidates_, std::clamp(request_.limit, 1u, k_max_hits));
    answer_.page_count = ranking.page_count;
    for (const RankedPage& page : ranking.pages) read(page.page);
    if (!missing_.empty()) return waiting();
    make_hits(ranking);
    answer_.missing = std::move(missing_);
    return std::move(answer_);
  }

 private:
  Answer waiting() {
    Answer answer;
    answer.missing = std::move(missing_);
    answer.is_waiting = true;
    return answer;
  }

  /// The bytes of a part of this index; notes what is missing. A part of another index is none.
  std::optional<std::string_view> bytes_of(ShardId id) {
    const auto bytes = shards_.find(id);
    if (bytes && stamp_of(*bytes) == head_.stamp) return bytes;
    const auto place = std::lower_bound(missing_.begin(), missing_.end(), id);
    if (place == missing_.end() || *place != id) missing_.insert(place, id);
    return std::nullopt;
  }

  std::string_view postings_of(std::string_view key) {
    const auto bytes = bytes_of({ShardKind::words, head_.shard_of(key)});
    if (!bytes) return {};
    WordEntryReader words(*bytes, key);
    return words.next() && words.entry().key == key ? words.entry().postings : std::string_view();
  }

  WordGroup look_up(const QueryWord& word) {
    WordGroup group;
    const std::vector<Alternative> alternatives = alternatives_of(word, head_);
    for (const Alternative& alternative : alternatives) {
      const auto bytes = bytes_of({ShardKind::words, head_.shard_of(alternative.key)});
      if (!bytes) continue;
      WordEntryReader words(*bytes, alternative.key);
      if (!words.next() || words.entry().key != alternative.key) continue;
      group.found.push_back(
          {alternative.key, alternative.quality, words.entry().rarity, words.entry().postings});
    }
    if (word.is_last) add_beginnings(word.key, group);
    return group;
  }

  // Words that stand in texts only are not in the head: they are completed from the part of the word itself.
  void add_beginnings(const std::string& typed, WordGroup& group) {
    const auto bytes = bytes_of({ShardKind::words, head_.shard_of(typed)});
    if (!bytes) return;
    WordEntryReader words(*bytes, typed);
    for (std::size_t added = 0; added < k_most_beginnings && words.next();) {
      const WordEntry& entry = words.entry();
      const bool is_there = std::any_of(group.found.begin(), group.found.end(),
                                        [&](const FoundWord& found) { return found.key == entry.key; });
      if (is_there || entry.key.back() == '=') continue;
      group.found.push_back(
          {entry.key, quality_of_beginning(typed, entry.key), entry.rarity, entry.postings});
      ++added;
    }
  }

  void limit_pages() {
    if (!request_.kind) return;
    candidates_.is_limited = true;
    candidates_.allowed =
        postings_of(kind_key(*request_.kind == HitKind::model ? PageKind::model : PageKind::page));
  }

  const PageRecord* read(std::uint32_t page) {
    for (const ReadPage& read : records_) {
      if (read.page == page) return read.record.get();
    }
    const auto bytes = bytes_of({ShardKind::pages, page / k_pages_in_shard});
    if (!bytes) return nullptr;
    auto record = read_page(*bytes, page % k_pages_in_shard);
    if (!record) return nullptr;
    records_.push_back({page, std::make_unique<PageRecord>(std::move(*record))});
    return records_.back().record.get();
  }

  void make_hits(const Ranking& ranking) {
    const Marker marker(mark_keys());
    if (request_.kind != HitKind::section) {
      for (const RankedPage& page : ranking.pages) add_page(page, marker);
    }
    if (!request_.kind || request_.kind == HitKind::section) add_sections(ranking, marker);
    insert_in_order(answer_.hits, [](const Hit& left, const Hit& right) { return left.score > right.score; });
  }

  std::vector<MarkKey> mark_keys() const {
    std::vector<MarkKey> keys;
    for (std::uint32_t word = 0; word < candidates_.words.size(); ++word) {
      for (const FoundWord& found : candidates_.words[word].found) keys.push_back({found.key, word});
    }
    return keys;
  }

  // The facts of a model say more than a piece of its text, unless more of the query stands there.
  Marked excerpt_of(const PageRecord& record, std::uint32_t page, std::uint32_t section,
                    const Marker& marker) {
    Marked summary = marker.mark(record.summary);
    const std::uint32_t shown = summary.words | marker.mark(record.title).words;
    if (record.kind == PageKind::model && shown == all_words()) return summary;
    if (const auto bytes = bytes_of({ShardKind::text, record.text_shard})) {
      const auto text = read_text(*bytes, page, section);
      Marked excerpt = text ? marker.excerpt(*text) : Marked();
      const bool says_more = record.kind == PageKind::page || (excerpt.words & ~shown) != 0;
      if (!excerpt.text.empty() && says_more) return excerpt;
    }
    return summary;
  }

  std::uint32_t all_words() const { return (1u << candidates_.words.size()) - 1; }

  void add_page(const RankedPage& ranked, const Marker& marker) {
    const PageRecord* record = read(ranked.page);
    if (record == nullptr) return;
    answer_.hits.push_back({.kind = record->kind == PageKind::model ? HitKind::model : HitKind::page,
                            .address = record->address,
                            .title = marker.mark(record->title),
                            .page = {},
                            .excerpt = excerpt_of(*record, ranked.page, ranked.best_section, marker),
                            .score = ranked.score});
  }

  // Sections stand behind their page: they are a door into it, not a rival.
  void add_sections(const Ranking& ranking, const Marker& marker) {
    std::vector<std::uint32_t> pages;
    for (const RankedSection& section : ranking.sections) {
      if (pages.size() == k_most_sections) return;
      const auto of_page = static_cast<std::size_t>(std::count(pages.begin(), pages.end(), section.page));
      const PageRecord* record = read(section.page);
      if (record == nullptr || section.section >= record->sections.size() || of_page == k_sections_of_page)
        continue;
      const auto page = std::find_if(ranking.pages.begin(), ranking.pages.end(),
                                     [&](const RankedPage& each) { return each.page == section.page; });
      const PageRecord::Place& place = record->sections[section.section];
      answer_.hits.push_back({.kind = HitKind::section,
                              .address = record->address + "#" + place.anchor,
                              .title = marker.mark(place.heading),
                              .page = record->title,
                              .excerpt = excerpt_of(*record, section.page, section.section, marker),
                              .score = std::min(section.score, page->score - 1)});
      pages.push_back(section.page);
    }
  }

  const Head& head_;
  const Shards& shards_;
  const Request& request_;
  Query query_;
  Candidates candidates_;
  std::vector<ShardId> missing_;  // ordered
  std::vector<ReadPage> records_;
  Answer answer_;
};

}  // namespace

std::string_view name_of(HitKind kind) {
  return k_kind_names[static_cast<std::size_t>(kind)];
}

std::optional<HitKind> parse_hit_kind(std::string_view name) {
  for (std::size_t at = 0; at < k_kind_names.size(); ++at) {
    if (k_kind_names[at] == name) return static_cast<HitKind>(at);
  }
  return std::nullopt;
}

Answer find(const Head& head, const Shards& shards, const Request& request) {
  return Finder(head, shards, request).run();
}

}  // namespace slm::search
