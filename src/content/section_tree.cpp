#include "content/section_tree.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "content/address.h"

namespace slm::content {
namespace {

// "/learn/deep-dive/" -> "/learn/".
std::string_view parent_address(std::string_view address) {
  address.remove_suffix(1);
  return address.substr(0, address.rfind('/') + 1);
}

// As in an index, "Attention" stands before "AWQ". No copies: a folder may hold 10,000 titles.
bool stands_before_by_letters(std::string_view left, std::string_view right) {
  const auto lower = [](char letter) {
    return static_cast<unsigned char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
  };
  return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(),
                                      [&](char one, char other) { return lower(one) < lower(other); });
}

// "/learn/use-cases/" -> "Use cases".
std::string title_of_address(std::string_view address) {
  address.remove_suffix(1);
  std::string title = replace_all(file_name_of(address), "-", " ");
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

class TreeBuilder {
 public:
  explicit TreeBuilder(Content& content) : content_(content) {}

  void build();

 private:
  std::size_t section_at(std::string_view address);
  void add_page(PageIndex index);
  void adopt_pages_beside_folders();
  void sort_section(Section& section);
  bool stands_before(PageIndex left, PageIndex right) const;
  void collect(std::size_t section, std::vector<PageIndex>& reading_order) const;
  void chain(const std::vector<PageIndex>& reading_order);

  Content& content_;
  std::unordered_map<std::string, std::size_t> by_address_;
};

std::size_t TreeBuilder::section_at(std::string_view address) {
  const auto known = by_address_.find(std::string(address));
  if (known != by_address_.end()) return known->second;
  const std::size_t parent = address == "/" ? 0 : section_at(parent_address(address));
  const std::size_t index = content_.sections.size();
  content_.sections.push_back({});
  Section& section = content_.sections.back();
  section.address = address;
  section.title = address == "/" ? content_.settings.title : title_of_address(address);
  section.parent = parent;
  if (index != parent) content_.sections[parent].sections.push_back(index);
  by_address_.emplace(section.address, index);
  return index;
}

void TreeBuilder::add_page(PageIndex index) {
  const Page& page = *content_.pages[index];
  if (file_name_of(page.source) == "index.md") {
    const std::size_t section = section_at(page.address);
    content_.section_of[index] = section;
    content_.sections[section].page = index;
    if (page.address != "/") content_.sections[section].title = page.sidebar_label;
    return;
  }
  const std::size_t section = section_at(parent_address(page.address));
  content_.section_of[index] = section;
  if (page.listed) content_.sections[section].pages.push_back(index);
}

// "learn.md" beside the folder "learn/" is that folder's page, as if it were "learn/index.md".
void TreeBuilder::adopt_pages_beside_folders() {
  for (std::size_t i = 1; i < content_.sections.size(); ++i) {
    Section& section = content_.sections[i];
    const auto found = content_.by_address.find(section.address);
    if (section.page != k_no_page || found == content_.by_address.end()) continue;
    section.page = found->second;
    section.title = content_.pages[section.page]->sidebar_label;
    content_.section_of[section.page] = i;
    std::vector<PageIndex>& siblings = content_.sections[section.parent].pages;
    siblings.erase(std::remove(siblings.begin(), siblings.end(), section.page), siblings.end());
  }
}

bool TreeBuilder::stands_before(PageIndex left, PageIndex right) const {
  const Page& first = *content_.pages[left];
  const Page& second = *content_.pages[right];
  if (first.order != second.order) return first.order < second.order;
  if (first.kind == PageKind::post && second.kind == PageKind::post && first.date != second.date) {
    return first.date > second.date;
  }
  if (stands_before_by_letters(first.title, second.title)) return true;
  if (stands_before_by_letters(second.title, first.title)) return false;
  return left < right;
}

void TreeBuilder::sort_section(Section& section) {
  std::sort(section.pages.begin(), section.pages.end(),
            [this](PageIndex left, PageIndex right) { return stands_before(left, right); });
  const auto order_of = [this](const Section& child) {
    return child.page == k_no_page ? k_no_order : content_.pages[child.page]->order;
  };
  std::sort(section.sections.begin(), section.sections.end(), [&](std::size_t left, std::size_t right) {
    const Section& first = content_.sections[left];
    const Section& second = content_.sections[right];
    if (order_of(first) != order_of(second)) return order_of(first) < order_of(second);
    return first.title != second.title ? first.title < second.title : first.address < second.address;
  });
}

void TreeBuilder::collect(std::size_t index, std::vector<PageIndex>& reading_order) const {
  const Section& section = content_.sections[index];
  if (section.page != k_no_page && content_.pages[section.page]->listed)
    reading_order.push_back(section.page);
  reading_order.insert(reading_order.end(), section.pages.begin(), section.pages.end());
  for (const std::size_t child : section.sections) collect(child, reading_order);
}

void TreeBuilder::chain(const std::vector<PageIndex>& reading_order) {
  for (std::size_t i = 1; i < reading_order.size(); ++i) {
    content_.previous[reading_order[i]] = reading_order[i - 1];
    content_.next[reading_order[i - 1]] = reading_order[i];
  }
}

void TreeBuilder::build() {
  const std::size_t page_count = content_.pages.size();
  content_.section_of.assign(page_count, 0);
  content_.previous.assign(page_count, k_no_page);
  content_.next.assign(page_count, k_no_page);
  section_at("/");
  for (PageIndex i = 0; i < page_count; ++i) add_page(i);
  adopt_pages_beside_folders();
  for (Section& section : content_.sections) sort_section(section);
  for (const std::size_t top : content_.sections[0].sections) {
    std::vector<PageIndex> reading_order;
    collect(top, reading_order);
    chain(reading_order);
  }
  std::vector<PageIndex> root_pages;
  for (const PageIndex page : content_.sections[0].pages) {
    if (content_.pages[page]->kind != PageKind::page) root_pages.push_back(page);
  }
  chain(root_pages);
}

}  // namespace

void build_sections(Content& content) {
  TreeBuilder(content).build();
}

}  // namespace slm::content
