#pragma once
// What changed between two catalog.json files, fact by fact.
//
// Pure. Things are matched by their ids, never by their place in a list.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace slm::content {

enum class ChangeKind : std::uint8_t { added, removed, changed };

struct Change {
  ChangeKind kind = ChangeKind::changed;
  std::string collection;  // "models"
  std::string id;
  std::string path;           // of a changed fact: "architecture.layers"; empty for things added and removed
  std::string before, after;  // as JSON; empty where there is none
};

/// In the order of collections, ids and paths. Fails where a text is not a catalog.json; `before_name` and
/// `after_name` are what the message calls them.
Result<std::vector<Change>> compare_catalogs(std::string_view before, std::string_view after,
                                             std::string_view before_name, std::string_view after_name);

}  // namespace slm::content
