#include "content/related_pages.h"

#include <algorithm>

#include "base/text.h"

namespace slm::content {
namespace {

constexpr std::size_t k_related_limit = 3;
// Tags of more pages than this say little about a page, and looking at each pair would take quadratic time.
constexpr std::size_t k_tag_page_limit = 200;
// Points shared out among the pages of a tag. A link weighs as much as a tag that three pages have.
constexpr std::uint32_t k_tag_points = 1'200'000;
constexpr std::uint32_t k_link_points = k_tag_points / 3;

class Scorer {
 public:
  explicit Scorer(const Content& content) : scores_(content.pages.size()) {
    for (const PagePointer& page : content.pages) is_listed_.push_back(page->listed);
  }

  void add(PageIndex page, std::uint32_t points) {
    if (!is_listed_[page]) return;
    if (scores_[page] == 0) touched_.push_back(page);
    scores_[page] += points;
  }

  std::vector<PageIndex> take_best(PageIndex except) {
    touched_.erase(std::remove(touched_.begin(), touched_.end(), except), touched_.end());
    scores_[except] = 0;
    const std::size_t count = std::min(k_related_limit, touched_.size());
    std::partial_sort(touched_.begin(), touched_.begin() + static_cast<std::ptrdiff_t>(count), touched_.end(),
                      [this](PageIndex left, PageIndex right) {
                        return scores_[left] != scores_[right] ? scores_[left] > scores_[right]
                                                               : left < right;
                      });
    std::vector<PageIndex> best(touched_.begin(), touched_.begin() + static_cast<std::ptrdiff_t>(count));
    for (const PageIndex page : touched_) scores_[page] = 0;
    touched_.clear();
    return best;
  }

 private:
  std::vector<bool> is_listed_;  // beside each other: pages are looked at many times
  std::vector<std::uint32_t> scores_;
  std::vector<PageIndex> touched_;
};

}  // namespace

void relate_pages(Content& content) {
  const std::size_t page_count = content.pages.size();
  std::vector<std::vector<PageIndex>> links_to(page_count);
  for (PageIndex target = 0; target < page_count; ++target) {
    for (const PageIndex origin : content.linked_from[target]) links_to[origin].push_back(target);
  }
  content.related.resize(page_count);
  Scorer scorer(content);
  for (PageIndex page = 0; page < page_count; ++page) {
    for (const std::string& tag : content.pages[page]->tags) {
      const std::vector<PageIndex>& others = content.by_tag.at(slugify(tag));
      if (others.size() < 2 || others.size() > k_tag_page_limit) continue;
      const std::uint32_t points = k_tag_points / static_cast<std::uint32_t>(others.size());
      for (const PageIndex other : others) scorer.add(other, points);
    }
    for (const PageIndex other : links_to[page]) scorer.add(other, k_link_points);
    for (const PageIndex other : content.linked_from[page]) scorer.add(other, k_link_points);
    content.related[page] = scorer.take_best(page);
  }
}

}  // namespace slm::content
