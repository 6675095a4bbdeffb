#include "site/site_search.h"

#include <algorithm>
#include <deque>
#include <string_view>
#include <thread>
#include <utility>

#include "base/hash.h"
#include "os/thread.h"
#include "site/search_facts.h"
#include "site/search_records.h"

namespace slm::site {
namespace {

// Measured on the hub's own pages: a part of the words is then about 2 kB packed, one of the texts 2 to 3 kB.
constexpr std::size_t k_text_bytes_for_words_shard = 3'000;
constexpr std::size_t k_max_words_shards = 4'096;
constexpr std::size_t k_text_shard_bytes = 8 * 1024;

search::IndexLayout layout_of(const std::vector<std::size_t>& text_bytes) {
  search::IndexLayout layout;
  std::size_t all = 0, in_part = 0;
  for (std::size_t at = 0; at < text_bytes.size(); ++at) {
    const std::size_t bytes = text_bytes[at];
    all += bytes;
    if (in_part > 0 && in_part + bytes > k_text_shard_bytes) {
      layout.text_starts.push_back(static_cast<std::uint32_t>(at));
      in_part = 0;
    }
    in_part += std::max<std::size_t>(bytes, 1);
  }
  layout.words_shard_count = static_cast<std::uint32_t>(
      std::clamp<std::size_t>(all / k_text_bytes_for_words_shard, 1, k_max_words_shards));
  return layout;
}

std::vector<content::PageIndex> findable_pages(const content::Content& content) {
  std::vector<content::PageIndex> pages;
  for (content::PageIndex index = 0; index < content.pages.size(); ++index) {
    if (content.pages[index]->listed && !content.pages[index]->draft) pages.push_back(index);
  }
  return pages;
}

// "/learn/fundamentals/tokenization/" -> "tokenization": addresses are remembered, too.
std::string last_segment(std::string_view address) {
  if (address.size() < 2) return {};
  address.remove_suffix(1);
  return std::string(address.substr(address.rfind('/') + 1));
}

const catalog::Model* model_of(const catalog::Catalog& catalog, const content::Page& page) {
  constexpr std::string_view k_folder = "/models/";
  if (page.kind != content::PageKind::model || !page.address.starts_with(k_folder)) return nullptr;
  const std::string_view id = std::string_view(page.address).substr(k_folder.size());
  return catalog.model(catalog::ModelId(std::string(id.substr(0, id.find('/')))));
}

}  // namespace

std::vector<search::Section> sections_of(const formats::MarkdownBody& body) {
  constexpr std::uint8_t k_lowest_level = 3;
  const std::string_view text = body.plain_text;
  std::vector<search::Section> sections = {{}};
  std::size_t start = 0;
  const auto end_section = [&](std::size_t end) {
    std::string& words = sections.back().text;
    words = text.substr(std::min(start, text.size()), end > start ? end - start : 0);
    std::replace(words.begin(), words.end(), '\n', ' ');
  };
  for (const formats::Heading& heading : body.headings) {
    if (heading.level > k_lowest_level || heading.text_offset > text.size()) continue;
    end_section(heading.text_offset);
    sections.push_back({heading.id, heading.text, {}});
    start = heading.text_offset;
    if (text.substr(start).starts_with(heading.text)) start += heading.text.size() + 1;
  }
  end_section(text.size());
  return sections;
}

SiteSearch::SiteSearch(const content::Content& content, const catalog::Catalog& catalog, const Plan& plan)
    : content_(content), catalog_(catalog), plan_(plan), written_(findable_pages(content)) {
  std::vector<std::size_t> text_bytes;
  text_bytes.reserve(page_count());
  for (const content::PageIndex index : written_)
    text_bytes.push_back(content.pages[index]->body.plain_text.size());
  for (const MadePage& made : plan.made_pages) text_bytes.push_back(search_text(catalog, plan, made).size());
  layout_ = layout_of(text_bytes);
}

std::size_t SiteSearch::part_count(search::ShardKind kind) const {
  if (kind == search::ShardKind::words) return layout_.words_shard_count;
  if (kind == search::ShardKind::text) return layout_.text_starts.size();
  return (page_count() + search::k_pages_in_shard - 1) / search::k_pages_in_shard;
}

std::uint32_t SiteSearch::stamp() const {
  std::uint64_t hash = page_count();
  for (const content::PageIndex index : written_) {
    const content::Page& page = *content_.pages[index];
    for (const std::string* text : {&page.address, &page.title, &page.description, &page.body.plain_text})
      hash = fingerprint(*text, hash);
  }
  for (const MadePage& made : plan_.made_pages) {
    for (const std::string* text : {&made.address, &made.title, &made.description})
      hash = fingerprint(*text, hash);
  }
  return static_cast<std::uint32_t>(hash);
}

search::Page SiteSearch::page(std::size_t at) const {
  if (at < written_.size()) return written_page(*content_.pages[written_[at]]);
  return search_page(catalog_, plan_, plan_.made_pages[at - written_.size()]);
}

search::Page SiteSearch::written_page(const content::Page& source) const {
  search::Page page{.kind = search::PageKind::page,
                    .address = source.address,
                    .title = source.title,
                    .summary = source.description,
                    .names = {last_segment(source.address)},
                    .keywords = source.tags,
                    .facts = {},
                    .sections = sections_of(source.body)};
  page.keywords.insert(page.keywords.end(), source.authors.begin(), source.authors.end());
  if (source.sidebar_label != source.title) page.keywords.push_back(source.sidebar_label);
  if (const catalog::Model* model = model_of(catalog_, source)) {
    page.kind = search::PageKind::model;
    page.summary = search_summary(*model, catalog_);
    page.names = search_names(*model, catalog_);
    for (std::string& word : search_keywords(*model, catalog_)) page.keywords.push_back(std::move(word));
    page.facts = search_facts(*model, catalog_);
  }
  return page;
}

const search::Index& SiteSearch::index() const {
  std::call_once(made_, [this] { index_ = search::Index(make_parts(os::core_count())); });
  return index_;
}

// The pages of the parts of the texts from `first_shard` to before `end_shard`.
void SiteSearch::add_pages(search::IndexBuilder& builder, std::size_t first_shard,
                           std::size_t end_shard) const {
  const std::vector<std::uint32_t>& starts = layout_.text_starts;
  const std::size_t end = end_shard < starts.size() ? starts[end_shard] : page_count();
  for (std::size_t at = starts[first_shard]; at < end; ++at) builder.add(page(at));
}

search::IndexParts SiteSearch::make_parts(unsigned thread_count) const {
  const std::size_t shard_count = layout_.text_starts.size();
  const std::size_t run_count = std::clamp<std::size_t>(thread_count, 1, shard_count);
  const auto first_of = [&](std::size_t run) { return shard_count * run / run_count; };
  const std::uint32_t index_stamp = stamp();
  std::deque<search::IndexBuilder> builders;  // a builder stays where it is
  std::vector<std::thread> threads;
  for (std::size_t run = 0; run < run_count; ++run)
    builders.emplace_back(layout_, index_stamp, static_cast<std::uint32_t>(first_of(run)));
  const auto read = [&](std::size_t run) { add_pages(builders[run], first_of(run), first_of(run + 1)); };
  for (std::size_t run = 1; run < run_count; ++run) threads.emplace_back(read, run);
  read(0);
  for (std::thread& thread : threads) thread.join();
  for (std::size_t run = 1; run < run_count; ++run) builders[0].append(std::move(builders[run]));
  return std::move(builders[0]).finish();
}

}  // namespace slm::site
