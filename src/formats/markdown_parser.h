#pragma once
// cmark-gfm, set up for our dialect: GitHub's extensions, directive lines, maths in lines and in blocks.
//
// Safe from several threads at once: cmark-gfm keeps the bytes that wake its inline extensions in a global
// table which it would write on every parse; they are registered once, before the first parse, and the
// table is only read after that. Internal to the Markdown renderer.

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace slm::formats {

struct NodeFree {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Document = std::unique_ptr<cmark_node, NodeFree>;

/// Node types that cmark-gfm hands out while it runs.
struct NodeTypes {
  cmark_node_type directive{};     // a leaf block; directive_of() has its line
  cmark_node_type maths_block{};   // a leaf block; maths_of() has its text
  cmark_node_type maths_inline{};  // maths_of() has its text
  cmark_node_type table{};
  cmark_node_type table_row{};
  cmark_node_type table_cell{};
  cmark_node_type tildes{};  // a leaf inline; tildes_of() has its part
};

const NodeTypes& node_types();

struct MathsSource {
  std::string tex;
  std::uint32_t line = 0;    // where it opens, within the parsed text
  std::uint32_t column = 0;  // from 1, in bytes
  bool is_closed = false;
};

/// One or two tildes in a row. The library's own strikethrough cannot be used: it finds its delimiters
/// through the table that must not be written.
struct Tildes {
  enum class Part : std::uint8_t { text, opening, closing };
  std::size_t count = 1;
  bool can_open = false;
  bool can_close = false;
  Part part = Part::text;
};

/// Parses UTF-8 without NUL. Inside limits that check_limits() holds it to, time is near linear.
Document parse_document(std::string_view text);

/// The whole line of a directive node from its first colon, trimmed.
const std::string& directive_of(cmark_node* node);
const MathsSource& maths_of(cmark_node* node);
const Tildes& tildes_of(cmark_node* node);

}  // namespace slm::formats
