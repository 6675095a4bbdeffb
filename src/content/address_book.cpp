#include "content/address_book.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "base/text.h"

namespace slm::content {
namespace {

constexpr std::string_view k_index_file = "index.html";

void report(std::string_view code, const std::string& source, SourceRange range, std::string message,
            std::string hint, Content& content) {
  content.diagnostics.push_back(
      {std::string(code), Severity::error, source, range, std::move(message), std::move(hint)});
}

void index_topics(Content& content) {
  for (PageIndex i = 0; i < content.pages.size(); ++i) {
    for (const std::string& tag : content.pages[i]->tags) content.by_tag[slugify(tag)].push_back(i);
    for (const std::string& author : content.pages[i]->authors)
      content.by_author[slugify(author)].push_back(i);
  }
  const auto newest_first = [&](PageIndex left, PageIndex right) {
    const Date& left_date = content.pages[left]->date;
    const Date& right_date = content.pages[right]->date;
    return left_date != right_date ? left_date > right_date : left < right;
  };
  for (auto* topics : {&content.by_tag, &content.by_author}) {
    for (auto& [slug, pages] : *topics) {
      std::sort(pages.begin(), pages.end(), newest_first);
      pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
    }
  }
}

void check_static_files(Content& content) {
  for (const StaticFile& file : content.static_files) {
    const std::size_t slash = file.address.rfind('/') + 1;
    if (std::string_view(file.address).substr(slash) != k_index_file) continue;
    const auto page = content.by_address.find(file.address.substr(0, slash));
    if (page == content.by_address.end()) continue;
    report("SLM0304", file.source, {},
           "this file has the address of the page " + content.pages[page->second]->source,
           "rename one of the two", content);
  }
}

SourceRange alias_range(const Page& page, std::size_t alias_index) {
  const formats::Field* field = page.fields.find("aliases");
  if (field == nullptr) return {};
  const std::string& alias = page.aliases[alias_index];
  for (const formats::Field& item : field->children) {
    if (item.text == alias || item.text + "/" == alias) return item.range;
  }
  return field->range;
}

// What stands at the address already, or "" where it is free.
std::string taken_by(const std::string& address, PageIndex page,
                     const std::unordered_set<std::string>& other_addresses, const Content& content) {
  if (const auto found = content.by_address.find(address); found != content.by_address.end()) {
    return found->second == page ? "this page itself" : content.pages[found->second]->source;
  }
  if (const auto found = content.by_alias.find(address); found != content.by_alias.end()) {
    return "the alias in " + content.pages[found->second]->source;
  }
  return other_addresses.count(address) > 0 ? "a folder or a file of that name" : "";
}

}  // namespace

void index_addresses(std::vector<PagePointer> published, Content& content) {
  std::sort(published.begin(), published.end(), [](const PagePointer& left, const PagePointer& right) {
    return std::tie(left->address, left->source) < std::tie(right->address, right->source);
  });
  content.pages.reserve(published.size());
  content.by_address.reserve(published.size());
  for (PagePointer& page : published) {
    if (!content.pages.empty() && content.pages.back()->address == page->address) {
      report("SLM0304", page->source, {},
             "this page has the same address as " + content.pages.back()->source + ": " + page->address,
             "rename one of the two", content);
      continue;
    }
    content.by_address.emplace(page->address, static_cast<PageIndex>(content.pages.size()));
    content.pages.push_back(std::move(page));
  }
  index_topics(content);
  check_static_files(content);
}

void index_aliases(Content& content) {
  std::unordered_set<std::string> other_addresses;
  for (const Section& section : content.sections) other_addresses.insert(section.address);
  for (const StaticFile& file : content.static_files) other_addresses.insert(file.address);
  for (PageIndex i = 0; i < content.pages.size(); ++i) {
    const Page& page = *content.pages[i];
    for (std::size_t alias = 0; alias < page.aliases.size(); ++alias) {
      const std::string owner = taken_by(page.aliases[alias], i, other_addresses, content);
      if (owner.empty()) {
        content.by_alias.emplace(page.aliases[alias], i);
        continue;
      }
      report("SLM0305", page.source, alias_range(page, alias),
             "the alias " + page.aliases[alias] + " is taken by " + owner,
             "delete it or name another address", content);
    }
  }
}

}  // namespace slm::content
