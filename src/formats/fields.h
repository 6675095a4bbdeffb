#pragma once
// The typed tree that a front matter block or a settings file is read into, each value with its place,
// so that every later complaint can point at it.
//
// Pure values; whoever holds the Field owns its children.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace slm::formats {

enum class FieldKind : std::uint8_t { null, boolean, integer, number, string, list, map };

/// What a value of this kind is called in a message: "a list", "a whole number".
std::string_view describe(FieldKind kind);

struct Field {
  std::string key;  // name inside the parent map; empty in a list
  FieldKind kind = FieldKind::null;
  std::string text;             // the scalar as written, for every scalar kind
  std::vector<Field> children;  // of a list or a map, in the file's order
  SourceRange key_range;
  SourceRange range;

  /// The child of that name, or nullptr.
  const Field* find(std::string_view name) const;
};

}  // namespace slm::formats
