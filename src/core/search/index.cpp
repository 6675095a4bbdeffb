#include "core/search/index.h"

#include <utility>

namespace slm::search {

Index::Index(IndexParts parts) : parts_(std::move(parts)), head_(read_head(parts_.head).value_or({})) {}

std::optional<std::string_view> Index::find(ShardId id) const {
  const std::vector<std::string>& shards = id.kind == ShardKind::words   ? parts_.words
                                           : id.kind == ShardKind::pages ? parts_.pages
                                                                         : parts_.text;
  if (id.number >= shards.size()) return std::nullopt;
  return shards[id.number];
}

}  // namespace slm::search
