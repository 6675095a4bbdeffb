#include "formats/markdown_parser.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/chunk.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/syntax_extension.h>

#include <unordered_map>

#include "base/text.h"
#include "base/utf8.h"
#include "formats/markdown_text.h"

// The library defines these and declares them in a header that it does not install.
extern "C" {
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;
}

namespace slm::formats {
namespace {

struct Dialect {
  cmark_syntax_extension* directives = nullptr;
  cmark_syntax_extension* maths = nullptr;
  cmark_syntax_extension* strikethrough = nullptr;
  cmark_syntax_extension* core[3] = {};
  cmark_can_contain_func table_can_contain = nullptr;  // the library's own
  NodeTypes types;
};

const Dialect& dialect();

template <class Value>
void free_user_data(cmark_mem*, void* data) {
  delete static_cast<Value*>(data);
}

template <class Value>
void attach(cmark_node* node, Value* value) {
  cmark_node_set_user_data(node, value);
  cmark_node_set_user_data_free_func(node, free_user_data<Value>);
}

// What is left of the current line from its first letter, without its end.
std::string_view rest_of_line(cmark_parser* parser, const unsigned char* input, int length) {
  const int at = cmark_parser_get_first_nonspace(parser);
  if (at >= length) return {};
  return trim({reinterpret_cast<const char*>(input) + at, static_cast<std::size_t>(length - at)});
}

// The line belongs to the block that was just opened or continued: nothing else may read it.
void consume_line(cmark_parser* parser, const unsigned char* input, int length) {
  if (length > 0 && input[length - 1] == '\n') --length;
  const int count = length - cmark_parser_get_offset(parser);
  if (count > 0) cmark_parser_advance_offset(parser, reinterpret_cast<const char*>(input), count, 0);
}

// "::name…" or three and more colons. "::" before anything else is text, as in "std::vector".
bool is_directive_line(std::string_view line) {
  if (line.starts_with(":::")) return true;
  return line.size() > 2 && line.starts_with("::") && is_ascii_letter(line[2]);
}

cmark_node* open_leaf(cmark_parser* parser, cmark_node* parent, cmark_node_type type,
                      cmark_syntax_extension* extension) {
  cmark_node* node =
      cmark_parser_add_child(parser, parent, type, cmark_parser_get_first_nonspace(parser) + 1);
  cmark_node_set_syntax_extension(node, extension);
  return node;
}

cmark_node* open_directive(cmark_syntax_extension* self, int indented, cmark_parser* parser,
                           cmark_node* parent, unsigned char* input, int length) {
  if (indented) return nullptr;
  const std::string_view line = rest_of_line(parser, input, length);
  if (!is_directive_line(line)) return nullptr;
  auto* text = new std::string(line);
  cmark_node* node = open_leaf(parser, parent, dialect().types.directive, self);
  attach(node, text);
  consume_line(parser, input, length);
  return node;
}

// "$$" alone opens a block; "$$ x $$" is a block of one line.
cmark_node* open_maths(cmark_syntax_extension* self, int indented, cmark_parser* parser, cmark_node* parent,
                       unsigned char* input, int length) {
  if (indented) return nullptr;
  const std::string_view line = rest_of_line(parser, input, length);
  const bool is_one_line = line.size() > 4 && line.starts_with("$$") && line.ends_with("$$");
  if (line != "$$" && !is_one_line) return nullptr;
  auto* source =
      new MathsSource{.tex = is_one_line ? std::string(trim(line.substr(2, line.size() - 4))) : std::string(),
                      .line = static_cast<std::uint32_t>(cmark_parser_get_line_number(parser)),
                      .column = static_cast<std::uint32_t>(cmark_parser_get_first_nonspace(parser) + 1),
                      .is_closed = is_one_line};
  cmark_node* node = open_leaf(parser, parent, dialect().types.maths_block, self);
  attach(node, source);
  consume_line(parser, input, length);
  return node;
}

// Asked for each further line whether it belongs to the open maths block.
int continue_maths(cmark_syntax_extension*, cmark_parser* parser, unsigned char* input, int length,
                   cmark_node* node) {
  if (cmark_node_get_type(node) != dialect().types.maths_block) return 0;
  auto* source = static_cast<MathsSource*>(cmark_node_get_user_data(node));
  if (source->is_closed) return 0;
  const std::string_view line = rest_of_line(parser, input, length);
  source->is_closed = line == "$$";
  if (!source->is_closed) source->tex.append(source->tex.empty() ? "" : "\n").append(line);
  consume_line(parser, input, length);
  return 1;
}

// Offset of the dollar that closes the one at `open`, or 0. Pandoc's rule keeps prices apart: no space
// inside the dollars, no digit behind the second. A backtick between them belongs to code, not to maths.
std::size_t closing_dollar(std::string_view text, std::size_t open) {
  const std::size_t first = open + 1;
  if (first >= text.size() || std::string_view(" \t\n$").find(text[first]) != std::string_view::npos)
    return 0;
  for (std::size_t at = first; at < text.size(); ++at) {
    if (text[at] == '`') return 0;
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '$') {
      const char before = text[at - 1];
      const bool is_spaced = before == ' ' || before == '\t' || before == '\n';
      return is_spaced || (at + 1 < text.size() && is_ascii_digit(text[at + 1])) ? 0 : at;
    }
  }
  return 0;
}

cmark_node* match_maths(cmark_syntax_extension* self, cmark_parser*, cmark_node*, unsigned char byte,
                        cmark_inline_parser* parser) {
  if (byte != '$') return nullptr;
  const cmark_chunk* chunk = cmark_inline_parser_get_chunk(parser);
  const std::string_view text(reinterpret_cast<const char*>(chunk->data),
                              static_cast<std::size_t>(chunk->len));
  const auto open = static_cast<std::size_t>(cmark_inline_parser_get_offset(parser));
  if (open > 0 && text[open - 1] == '$') return nullptr;
  const std::size_t close = closing_dollar(text, open);
  if (close == 0) return nullptr;
  cmark_node* node = cmark_node_new(dialect().types.maths_inline);
  cmark_node_set_syntax_extension(node, self);
  attach(node, new MathsSource{.tex = std::string(text.substr(open + 1, close - open - 1)),
                               .line = static_cast<std::uint32_t>(cmark_inline_parser_get_line(parser)),
                               .column = static_cast<std::uint32_t>(cmark_inline_parser_get_column(parser)),
                               .is_closed = true});
  cmark_inline_parser_set_offset(parser, static_cast<int>(close + 1));
  return node;
}

cmark_node* match_tildes(cmark_syntax_extension* self, cmark_parser*, cmark_node*, unsigned char byte,
                         cmark_inline_parser* parser) {
  if (byte != '~') return nullptr;
  constexpr int k_longest_run = 1 << 20;
  int left_flanking = 0;
  int right_flanking = 0;
  int punctuation_before = 0;
  int punctuation_after = 0;
  const int count = cmark_inline_parser_scan_delimiters(
      parser, k_longest_run, '~', &left_flanking, &right_flanking, &punctuation_before, &punctuation_after);
  const bool can_strike = count <= 2;
  cmark_node* node = cmark_node_new(dialect().types.tildes);
  cmark_node_set_syntax_extension(node, self);
  attach(node, new Tildes{.count = static_cast<std::size_t>(count),
                          .can_open = can_strike && left_flanking != 0,
                          .can_close = can_strike && right_flanking != 0});
  return node;
}

// The library drops, and never frees, what it does not know in a cell.
int table_can_contain(cmark_syntax_extension* extension, cmark_node* node, cmark_node_type child) {
  const NodeTypes& types = dialect().types;
  const bool is_cell = cmark_node_get_type(node) == types.table_cell;
  if (is_cell && (child == types.maths_inline || child == types.tildes)) return 1;
  return dialect().table_can_contain(extension, node, child);
}

// Each run that can close takes the last one of its length that can open, among the same parent's children.
void pair_tildes(cmark_node* document) {
  std::unordered_map<cmark_node*, Tildes*> opening;  // by parent
  cmark_iter* iterator = cmark_iter_new(document);
  for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator)) {
    cmark_node* const node = cmark_iter_get_node(iterator);
    if (event != CMARK_EVENT_ENTER || cmark_node_get_type(node) != dialect().types.tildes) continue;
    auto* const tildes = static_cast<Tildes*>(cmark_node_get_user_data(node));
    Tildes*& open = opening[cmark_node_parent(node)];
    if (tildes->can_close && open != nullptr && open->count == tildes->count) {
      open->part = Tildes::Part::opening;
      tildes->part = Tildes::Part::closing;
      open = nullptr;
    } else if (tildes->can_open) {
      open = tildes;
    }
  }
  cmark_iter_free(iterator);
}

void attach_all(cmark_parser* parser, const Dialect& of) {
  cmark_parser_attach_syntax_extension(parser, of.directives);
  cmark_parser_attach_syntax_extension(parser, of.maths);
  cmark_parser_attach_syntax_extension(parser, of.strikethrough);
  for (cmark_syntax_extension* extension : of.core) cmark_parser_attach_syntax_extension(parser, extension);
}

// Wakes every inline extension for good, then takes their lists of bytes away: with an empty list a parse
// has nothing to write into the library's global table.
void register_special_bytes(const Dialect& of) {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  attach_all(parser, of);
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_parser_free(parser);
  const auto forget = [](cmark_syntax_extension* extension) {
    cmark_llist_free(cmark_get_default_mem_allocator(), extension->special_inline_chars);
    cmark_syntax_extension_set_special_inline_chars(extension, nullptr);
  };
  forget(of.maths);
  forget(of.strikethrough);
  for (cmark_syntax_extension* extension : of.core) forget(extension);
}

void wake_at(cmark_syntax_extension* extension, char byte) {
  auto* data = reinterpret_cast<void*>(static_cast<std::uintptr_t>(byte));
  cmark_syntax_extension_set_special_inline_chars(
      extension, cmark_llist_append(cmark_get_default_mem_allocator(), nullptr, data));
}

Dialect make_dialect() {
  cmark_gfm_core_extensions_ensure_registered();
  Dialect made;
  made.directives = cmark_syntax_extension_new("directives");
  cmark_syntax_extension_set_open_block_func(made.directives, open_directive);
  made.types.directive = cmark_syntax_extension_add_node(0);

  made.maths = cmark_syntax_extension_new("maths");
  cmark_syntax_extension_set_open_block_func(made.maths, open_maths);
  cmark_syntax_extension_set_match_block_func(made.maths, continue_maths);
  cmark_syntax_extension_set_match_inline_func(made.maths, match_maths);
  wake_at(made.maths, '$');
  made.types.maths_block = cmark_syntax_extension_add_node(0);
  made.types.maths_inline = cmark_syntax_extension_add_node(1);

  made.strikethrough = cmark_syntax_extension_new("tildes");
  cmark_syntax_extension_set_match_inline_func(made.strikethrough, match_tildes);
  wake_at(made.strikethrough, '~');
  made.types.tildes = cmark_syntax_extension_add_node(1);

  const char* const names[] = {"table", "autolink", "tasklist"};
  for (std::size_t i = 0; i < 3; ++i) made.core[i] = cmark_find_syntax_extension(names[i]);
  made.table_can_contain = made.core[0]->can_contain_func;
  cmark_syntax_extension_set_can_contain_func(made.core[0], table_can_contain);
  made.types.table = CMARK_NODE_TABLE;
  made.types.table_row = CMARK_NODE_TABLE_ROW;
  made.types.table_cell = CMARK_NODE_TABLE_CELL;
  register_special_bytes(made);
  return made;
}

// cmark takes the length of a footnote mark from columns. A mark over several lines that nothing defines
// becomes text again, cut anywhere, within a letter as well.
void mend_footnote_marks(cmark_node* document) {
  cmark_iter* iterator = cmark_iter_new(document);
  for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator)) {
    cmark_node* const node = cmark_iter_get_node(iterator);
    if (event != CMARK_EVENT_ENTER || cmark_node_get_type(node) != CMARK_NODE_TEXT) continue;
    const std::string_view literal = text_or_empty(cmark_node_get_literal(node));
    if (is_utf8(literal)) continue;
    cmark_node_set_literal(node, mend_utf8(literal).c_str());
  }
  cmark_iter_free(iterator);
}

const Dialect& dialect() {
  static const Dialect made = make_dialect();
  return made;
}

}  // namespace

const NodeTypes& node_types() {
  return dialect().types;
}

Document parse_document(std::string_view text) {
  const Dialect& ours = dialect();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  attach_all(parser, ours);
  cmark_parser_feed(parser, text.data(), text.size());
  Document document(cmark_parser_finish(parser));
  cmark_parser_free(parser);
  if (text.find('~') != std::string_view::npos) pair_tildes(document.get());
  if (text.find("[^") != std::string_view::npos) mend_footnote_marks(document.get());
  return document;
}

const std::string& directive_of(cmark_node* node) {
  return *static_cast<const std::string*>(cmark_node_get_user_data(node));
}

const Tildes& tildes_of(cmark_node* node) {
  return *static_cast<const Tildes*>(cmark_node_get_user_data(node));
}

const MathsSource& maths_of(cmark_node* node) {
  return *static_cast<const MathsSource*>(cmark_node_get_user_data(node));
}

}  // namespace slm::formats
