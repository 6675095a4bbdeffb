#pragma once
// A small site for the tests of this room, put together by hand: no file is read to make it.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "content/content.h"

namespace slm::site {

/// What a test wants to say about a page; the rest is made up.
struct PageSketch {
  std::string source;  // "learn/kv-cache.md"
  std::string title;
  content::PageKind kind = content::PageKind::doc;
  std::string description = "What this page is about, in one sentence.";
  Date date = {};
  std::vector<std::string> tags = {};
  std::vector<std::string> authors = {};
  bool listed = true;
  formats::MarkdownBody body = {};
  std::vector<content::ResolvedLink> links = {};
  std::string markdown = {};
};

/// "learn/kv-cache.md" -> "/learn/kv-cache/", "learn/index.md" -> "/learn/".
inline std::string address_of_source(const std::string& source) {
  const std::string stem = source.substr(0, source.size() - 3);
  if (stem == "index") return "/";
  if (stem.ends_with("/index")) return "/" + stem.substr(0, stem.size() - 5);
  return "/" + stem + "/";
}

/// One folder deep: the first part of an address is its section.
class ContentFixture {
 public:
  ContentFixture() { content_->sections.push_back({.address = "/", .title = "SLM Hub"}); }

  ContentFixture& add(PageSketch sketch) {
    auto page = std::make_shared<content::Page>();
    page->kind = sketch.kind;
    page->source = sketch.source;
    page->address = address_of_source(sketch.source);
    page->title = sketch.title;
    page->description = sketch.description;
    page->date = sketch.date;
    page->tags = sketch.tags;
    page->authors = sketch.authors;
    page->listed = sketch.listed;
    page->body = std::move(sketch.body);
    page->markdown = std::move(sketch.markdown);
    const auto index = static_cast<content::PageIndex>(content_->pages.size());
    content_->by_address.emplace(page->address, index);
    for (const std::string& tag : page->tags) content_->by_tag[slugify(tag)].push_back(index);
    for (const std::string& author : page->authors) content_->by_author[slugify(author)].push_back(index);
    place(index, page->source);
    content_->pages.push_back(std::move(page));
    content_->links.push_back(std::move(sketch.links));
    content_->related.emplace_back();
    content_->linked_from.emplace_back();
    content_->previous.push_back(content::k_no_page);
    content_->next.push_back(content::k_no_page);
    return *this;
  }

  content::Content& content() { return *content_; }
  content::ContentPointer pointer() const { return content_; }

 private:
  void place(content::PageIndex index, const std::string& source) {
    const std::size_t slash = source.find('/');
    const std::size_t at = slash == std::string::npos ? 0 : section_at("/" + source.substr(0, slash + 1));
    content_->section_of.push_back(at);
    content::Section& section = content_->sections[at];
    if (source.ends_with("index.md")) {
      section.page = index;
    } else {
      section.pages.push_back(index);
    }
  }

  std::size_t section_at(const std::string& folder) {
    for (std::size_t at = 1; at < content_->sections.size(); ++at) {
      if (content_->sections[at].address == folder) return at;
    }
    content_->sections.push_back({.address = folder, .title = folder.substr(1, folder.size() - 2)});
    content_->sections.front().sections.push_back(content_->sections.size() - 1);
    return content_->sections.size() - 1;
  }

  std::shared_ptr<content::Content> content_ = std::make_shared<content::Content>();
};

}  // namespace slm::site
