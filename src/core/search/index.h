#pragma once
// All parts of an index at hand, as the server has them and as an export writes them.
//
// Immutable once made, safe from any thread.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/search/search.h"

namespace slm::search {

struct IndexParts {
  std::string head;
  std::vector<std::string> words, pages, text;  // by number
};

class Index final : public Shards {
 public:
  Index() = default;
  /// Takes what IndexBuilder made.
  explicit Index(IndexParts parts);

  std::optional<std::string_view> find(ShardId id) const override;
  Answer answer(const Request& request) const { return search::find(head_, *this, request); }

  const IndexParts& parts() const { return parts_; }

 private:
  IndexParts parts_;
  Head head_;
};

}  // namespace slm::search
