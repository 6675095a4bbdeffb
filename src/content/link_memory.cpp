#include "content/link_memory.h"

#include <algorithm>
#include <utility>

#include "core/catalog/groups.h"

namespace slm::content {
namespace {

bool offers_same_targets(const PagePointer& left, const PagePointer& right) {
  if (left == right) return true;
  const auto has_same_id = [](const formats::Heading& first, const formats::Heading& second) {
    return first.id == second.id;
  };
  return left->source == right->source && left->address == right->address &&
         left->aliases == right->aliases && left->tags == right->tags && left->authors == right->authors &&
         left->listed == right->listed &&
         std::equal(left->body.headings.begin(), left->body.headings.end(), right->body.headings.begin(),
                    right->body.headings.end(), has_same_id);
}

bool offer_same_targets(const std::vector<PagePointer>& left, const std::vector<PagePointer>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), offers_same_targets);
}

std::vector<std::string> made_addresses(const Content& content) {
  return content.catalog == nullptr ? std::vector<std::string>() : catalog::made_addresses(*content.catalog);
}

}  // namespace

bool LinkMemory::knows_targets_of(const Content& content, const std::vector<PagePointer>& drafts) const {
  const auto has_same_address = [](const StaticFile& first, const StaticFile& second) {
    return first.address == second.address;
  };
  return content_ != nullptr && offer_same_targets(content_->pages, content.pages) &&
         offer_same_targets(drafts_, drafts) &&
         std::equal(content_->static_files.begin(), content_->static_files.end(),
                    content.static_files.begin(), content.static_files.end(), has_same_address) &&
         made_addresses(*content_) == made_addresses(content);
}

void LinkMemory::keep(ContentPointer content, std::vector<PagePointer> drafts) {
  content_ = std::move(content);
  drafts_ = std::move(drafts);
}

}  // namespace slm::content
