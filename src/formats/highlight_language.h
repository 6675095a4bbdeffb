#pragma once
// The grammars that are built in, and what their node types mean to a reader.
//
// Tables are made once, at first use, and only read after that: safe from any thread.
// Internal to highlight.h.

#include <tree_sitter/api.h>

#include <cstdint>
#include <vector>

#include "formats/highlight.h"

namespace slm::formats {

/// What the walk over a syntax tree does at a node type.
enum class NodeRole : std::uint8_t {
  none,
  reset,                // text inside a string that is code again: an interpolation
  name,                 // coloured by where it stands: called, being defined, a member
  function_definition,  // its field "name" or "declarator" is a function
  type_definition,      // its field "name" is a type
};

struct NodeMeaning {
  TokenKind kind = TokenKind::plain;
  NodeRole role = NodeRole::none;
};

struct Grammar {
  const TSLanguage* language = nullptr;
  std::vector<NodeMeaning> meanings;  // by symbol
  bool keys_are_properties = false;   // in data languages even a quoted key is a property
  TSFieldId function_field = 0;       // 0 where the grammar has no such field
  TSFieldId macro_field = 0;
  TSFieldId name_field = 0;
  TSFieldId declarator_field = 0;
  TSFieldId key_field = 0;

  NodeMeaning meaning_of(TSSymbol symbol) const {
    return symbol < meanings.size() ? meanings[symbol] : NodeMeaning{};
  }
};

const Grammar& grammar_at(int index);

}  // namespace slm::formats
