#include "site/layouts/test_content.h"

#include <memory>

#include "base/text.h"

namespace slm::site {
namespace {

using content::Content;
using content::Page;
using content::PageIndex;
using content::PageKind;

std::size_t folder_of(const Content& content, std::string_view address) {
  std::size_t best = 0;
  for (std::size_t index = 0; index < content.sections.size(); ++index) {
    const std::string& folder = content.sections[index].address;
    if (address.starts_with(folder) && folder.size() > content.sections[best].address.size()) best = index;
  }
  return best;
}

std::string description_of(std::string_view title) {
  return "What " + std::string(title) + " is, with the numbers that matter for small models on your machine.";
}

}  // namespace

std::size_t add_folder(Content& content, std::size_t parent, std::string_view address,
                       std::string_view title) {
  const std::size_t index = content.sections.size();
  content.sections.push_back({.address = std::string(address),
                              .title = std::string(title),
                              .page = content::k_no_page,
                              .parent = parent});
  if (index != parent) content.sections[parent].sections.push_back(index);
  return index;
}

PageIndex add_page(Content& content, PageKind kind, std::string_view address, std::string_view title) {
  const auto index = static_cast<PageIndex>(content.pages.size());
  auto page = std::make_shared<Page>();
  page->kind = kind;
  page->source = std::string(address.substr(1, address.size() - 2)) + ".md";
  page->address = address;
  page->title = title;
  page->description = description_of(title);
  page->date = {2026, 11, 21};
  page->updated = {2026, 11, 21};
  page->reading_minutes = 4;
  const std::size_t folder = folder_of(content, address);
  if (kind == PageKind::section) {
    content.sections[folder].page = index;
  } else {
    content.sections[folder].pages.push_back(index);
  }
  content.pages.push_back(std::move(page));
  content.links.emplace_back();
  content.related.emplace_back();
  content.linked_from.emplace_back();
  content.previous.push_back(content::k_no_page);
  content.next.push_back(content::k_no_page);
  content.section_of.push_back(folder);
  content.by_address.emplace(std::string(address), index);
  return index;
}

Content make_test_content() {
  Content content;
  content.settings.description = "Small language models: choose, try, learn, measure, deploy and share them.";
  content.settings.repository_url = "https://github.com/owner/name";
  add_folder(content, 0, "/", "SLM Hub");
  const std::size_t learn = add_folder(content, 0, "/learn/", "Learn");
  add_folder(content, learn, "/learn/fundamentals/", "Fundamentals");
  add_folder(content, 0, "/models/", "Models");
  add_folder(content, 0, "/blog/", "Blog");
  add_page(content, PageKind::section, "/learn/", "Learn");
  add_page(content, PageKind::page, "/start-here/", "Start here");
  add_page(content, PageKind::section, "/models/", "Models");
  add_page(content, PageKind::post, "/blog/hello/", "Hello");
  const PageIndex cache = add_page(content, PageKind::article, "/learn/fundamentals/kv-cache/", "KV cache");
  const PageIndex small =
      add_page(content, PageKind::article, "/learn/fundamentals/slm-vs-llm/", "SLM vs LLM");
  content.next[cache] = small;
  content.previous[small] = cache;
  content.related[cache] = {small};
  return content;
}

}  // namespace slm::site
