#include "formats/markdown_renderer.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>

#include <algorithm>
#include <cstring>

#include "base/text.h"
#include "base/utf8.h"
#include "formats/markdown_code.h"
#include "formats/markdown_text.h"

namespace slm::formats {
namespace {

constexpr std::size_t k_depth_limit = 100;

bool is_task(cmark_node* item) {
  return cmark_node_get_syntax_extension(item) != nullptr &&
         std::strcmp(cmark_node_get_type_string(item), "tasklist") == 0;
}

}  // namespace

std::string plain_text_of(cmark_node* node) {
  std::string text;
  cmark_iter* iterator = cmark_iter_new(node);
  for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator)) {
    cmark_node* const at = cmark_iter_get_node(iterator);
    if (event != CMARK_EVENT_ENTER) continue;
    const cmark_node_type type = cmark_node_get_type(at);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE) {
      text += text_or_empty(cmark_node_get_literal(at));
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      text += ' ';
    } else if (type == node_types().maths_inline) {
      text += maths_of(at).tex;
    } else if (type == node_types().tildes && tildes_of(at).part == Tildes::Part::text) {
      text.append(tildes_of(at).count, '~');
    }
  }
  cmark_iter_free(iterator);
  return text;
}

MarkdownRenderer::MarkdownRenderer(std::string_view text, const MarkdownOptions& options,
                                   MarkdownReporter& reporter)
    : options_(options), reporter_(reporter), source_(text), types_(node_types()), out_(body_.html) {
  out_.reserve(text.size() + text.size() / 2);
  body_.plain_text.reserve(text.size());
}

MarkdownBody MarkdownRenderer::render(cmark_node* document) {
  iterator_ = cmark_iter_new(document);
  for (cmark_event_type event = cmark_iter_next(iterator_); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator_)) {
    visit(cmark_iter_get_node(iterator_), event == CMARK_EVENT_ENTER ? Step::enter : Step::leave);
  }
  cmark_iter_free(iterator_);
  iterator_ = nullptr;
  end_page();
  return std::move(body_);
}

void MarkdownRenderer::end_page() {
  while (body_.plain_text.ends_with(' ')) body_.plain_text.pop_back();
  body_.word_count = count_words(body_.plain_text);
}

void MarkdownRenderer::visit(cmark_node* node, Step step) {
  if (CMARK_NODE_INLINE_P(node)) {
    if (is_within_depth(node, step) && !visit_inline(node, step)) visit_custom(node, step);
    return;
  }
  if (step == Step::leave && !containers_.empty()) close_containers_in(node);
  if (step == Step::enter && !containers_.empty()) check_content_of_tabs(node);
  link_cursor_ = {};
  if (is_within_depth(node, step) && !visit_block(node, step)) visit_custom(node, step);
  if (step == Step::leave && !body_.plain_text.empty() && body_.plain_text.back() != ' ')
    body_.plain_text += ' ';
}

bool MarkdownRenderer::visit_block(cmark_node* node, Step step) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
      if (step == Step::leave && footnote_number_ > 0) out_ += "</ol></section>\n";
      return true;
    case CMARK_NODE_PARAGRAPH:
      write_paragraph(node, step);
      return true;
    case CMARK_NODE_HEADING:
      write_heading(node, step);
      return true;
    case CMARK_NODE_BLOCK_QUOTE:
      write_quote(node, step);
      return true;
    case CMARK_NODE_LIST:
      write_list(node, step);
      return true;
    case CMARK_NODE_ITEM:
      write_item(node, step);
      return true;
    case CMARK_NODE_CODE_BLOCK:
      write_code_block(node);
      return true;
    case CMARK_NODE_HTML_BLOCK:
      write_html_block(node);
      return true;
    case CMARK_NODE_THEMATIC_BREAK:
      out_ += "<hr>\n";
      return true;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      write_footnote(node, step);
      return true;
    default:
      return false;
  }
}

// Types that extensions brought, whose numbers are known only at run time.
void MarkdownRenderer::visit_custom(cmark_node* node, Step step) {
  const cmark_node_type type = cmark_node_get_type(node);
  const bool is_entering = step == Step::enter;
  if (type == types_.table) {
    write_table(node, step);
  } else if (type == types_.table_row) {
    write_row(node, step);
  } else if (type == types_.table_cell) {
    write_cell(node, step);
  } else if (type == types_.tildes && is_entering) {
    write_tildes(tildes_of(node));
  } else if (type == types_.directive && is_entering) {
    visit_directive(node);
  } else if (type == types_.maths_block && is_entering) {
    write_maths(node, MathsLayout::block);
  } else if (type == types_.maths_inline && is_entering) {
    write_maths(node, MathsLayout::in_line);
  }
}

// Containers below the limit lose their tags and keep their text. A list item counts with its list, so that
// none is written without the other; what else there is cannot nest in itself.
bool MarkdownRenderer::is_within_depth(cmark_node* node, Step step) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_ITEM) return depth_ <= k_depth_limit;
  const bool counts = type == CMARK_NODE_LIST || type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_EMPH ||
                      type == CMARK_NODE_STRONG || type == CMARK_NODE_LINK;
  if (!counts) return true;
  if (step == Step::leave) return depth_-- <= k_depth_limit;
  if (++depth_ <= k_depth_limit) return true;
  if (!is_depth_reported_) {
    report("SLM0214", place_of(node), "more than 100 lists, quotes or emphases stand inside each other",
           "write it flatter");
  }
  is_depth_reported_ = true;
  return false;
}

void MarkdownRenderer::skip_children(cmark_node* node) {
  cmark_iter_reset(iterator_, node, CMARK_EVENT_EXIT);
}

bool MarkdownRenderer::is_tight(cmark_node* paragraph) const {
  cmark_node* const item = cmark_node_parent(paragraph);
  cmark_node* const list = item == nullptr ? nullptr : cmark_node_parent(item);
  return list != nullptr && cmark_node_get_type(list) == CMARK_NODE_LIST &&
         cmark_node_get_list_tight(list) != 0;
}

void MarkdownRenderer::write_paragraph(cmark_node* node, Step step) {
  if (is_tight(node)) {
    if (step == Step::leave && cmark_node_next(node) != nullptr) out_ += '\n';
    return;
  }
  const bool is_entering = step == Step::enter;
  if (is_figure(node)) {
    out_ += is_entering ? "<figure>" : "</figure>\n";
    return;
  }
  if (is_entering) {
    out_ += node == callout_title_ ? "<p class=\"callout-title\">" : "<p>";
    return;
  }
  cmark_node* const parent = cmark_node_parent(node);
  if (cmark_node_get_type(parent) == CMARK_NODE_FOOTNOTE_DEFINITION && cmark_node_next(node) == nullptr) {
    write_back_links(parent);
  }
  out_ += "</p>\n";
}

std::string MarkdownRenderer::unique_id(std::string_view text) {
  const std::string slug = slugify(text);
  const std::string base = slug.empty() ? "section" : slug;
  std::uint32_t& count = ids_[base];
  if (count == 0) {
    count = 1;
    return base;
  }
  std::string id;
  do {
    id = base + "-" + format_uint(count++);
  } while (ids_.count(id) != 0);
  ids_[id] = 1;
  return id;
}

void MarkdownRenderer::write_heading(cmark_node* node, Step step) {
  const int written_level = cmark_node_get_heading_level(node);
  const auto level = static_cast<std::uint8_t>(std::clamp(written_level, 2, 6));
  const std::string name = "h" + format_uint(level);
  if (step == Step::leave) {
    out_ += " <a class=\"anchor\" href=\"#" + heading_id_ + "\" aria-label=\"Link to this section\"></a></" +
            name + ">\n";
    return;
  }
  if (written_level == 1) {
    warn("SLM0215", place_of(node), "the page's one top heading comes from its title, found another",
         "start the body at \"##\"");
  }
  std::string text = plain_text_of(node);
  heading_id_ = unique_id(text);
  body_.headings.push_back({level, heading_id_, std::move(text), body_.plain_text.size()});
  out_ += '<' + name;
  append_attribute(out_, "id", heading_id_);
  out_ += '>';
}

void MarkdownRenderer::write_quote(cmark_node* node, Step step) {
  if (step == Step::enter) {
    if (!open_callout(node)) out_ += "<blockquote>\n";
  } else if (!callouts_.empty() && callouts_.back() == node) {
    callouts_.pop_back();
    out_ += "</div>\n";
  } else {
    out_ += "</blockquote>\n";
  }
}

void MarkdownRenderer::write_list(cmark_node* node, Step step) {
  const bool is_ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  if (step == Step::leave) {
    out_ += is_ordered ? "</ol>\n" : "</ul>\n";
    return;
  }
  out_ += is_ordered ? "<ol" : "<ul";
  const int start = cmark_node_get_list_start(node);
  if (is_ordered && start != 1)
    append_attribute(out_, "start", format_uint(static_cast<std::uint64_t>(start)));
  out_ += ">\n";
}

void MarkdownRenderer::write_item(cmark_node* node, Step step) {
  if (step == Step::leave) {
    out_ += "</li>\n";
  } else if (is_task(node)) {
    const bool is_done = cmark_gfm_extensions_get_tasklist_item_checked(node);
    out_ += "<li class=\"task\"><input type=\"checkbox\" disabled";
    out_ += is_done ? " checked aria-label=\"Done\"> " : " aria-label=\"To do\"> ";
  } else {
    out_ += "<li>";
  }
}

void MarkdownRenderer::write_code_block(cmark_node* node) {
  const std::string_view code = text_or_empty(cmark_node_get_literal(node));
  const SourceRange place = place_of(node);
  const CodeInfo info = parse_code_info(text_or_empty(cmark_node_get_fence_info(node)));
  body_.plain_text.append(code);
  body_.plain_text += ' ';
  if (!info.mistake.empty()) {
    report("SLM0210", source_.find(info.mistaken_word, place), info.mistake,
           "behind the language may stand title=\"…\" and {marked lines}");
  }
  if (to_lower(info.language) == "mermaid") {
    body_.features.mermaid = true;
    out_ += "<pre class=\"mermaid\">";
    append_html(out_, code);
    out_ += "</pre>\n";
    return;
  }
  if (!info.language.empty() && !find_language(info.language)) {
    const auto nearest = nearest_language(info.language);
    warn("SLM0209", source_.find(info.language, place),
         "unknown language \"" + info.language + "\" of a code block",
         nearest ? "did you mean \"" + *nearest + "\"?" : "use \"text\" for what is not a language");
  }
  body_.features.code = true;
  if (!highlighter_) highlighter_.emplace();
  append_code(out_, info, code, *highlighter_);
}

void MarkdownRenderer::write_html_block(cmark_node* node) {
  const std::string_view html = trim(text_or_empty(cmark_node_get_literal(node)));
  out_ += "<p>";
  refuse_html(html, place_of(node));
  out_ += "</p>\n";
}

void MarkdownRenderer::write_table(cmark_node* node, Step step) {
  if (step == Step::leave) {
    out_ += has_table_body_ ? "</tbody></table></div>\n" : "</table></div>\n";
    return;
  }
  alignments_ = cmark_gfm_extensions_get_table_alignments(node);
  column_count_ = cmark_gfm_extensions_get_table_columns(node);
  has_table_body_ = false;
  // Numbered, since two tables with one head would otherwise have one name.
  std::string label = "Table " + format_uint(++table_count_);
  std::string_view parting = ": ";
  cmark_node* const head = cmark_node_first_child(node);
  for (cmark_node* cell = head == nullptr ? nullptr : cmark_node_first_child(head); cell != nullptr;
       cell = cmark_node_next(cell)) {
    const std::string text = plain_text_of(cell);
    if (trim(text).empty()) continue;
    label.append(parting).append(trim(text));
    parting = ", ";
  }
  constexpr std::size_t k_label_letters = 100;
  out_ += "<div class=\"table\" tabindex=\"0\" role=\"region\"";
  append_attribute(out_, "aria-label", utf8_prefix(label, k_label_letters));
  out_ += "><table>\n";
}

void MarkdownRenderer::write_row(cmark_node* node, Step step) {
  if (step == Step::leave) {
    out_ += is_in_head_ ? "</tr></thead>\n" : "</tr>\n";
    return;
  }
  is_in_head_ = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
  column_ = 0;
  if (is_in_head_) {
    out_ += "<thead>";
  } else if (!has_table_body_) {
    has_table_body_ = true;
    out_ += "<tbody>\n";
  }
  out_ += "<tr>";
}

// An empty cell of the head names no column.
void MarkdownRenderer::write_cell(cmark_node* node, Step step) {
  if (step == Step::leave) {
    out_ += is_column_name_ ? "</th>" : "</td>";
    ++column_;
    return;
  }
  is_column_name_ = is_in_head_ && !trim(plain_text_of(node)).empty();
  out_ += is_column_name_ ? "<th scope=\"col\"" : "<td";
  const std::uint8_t alignment = column_ < column_count_ && alignments_ != nullptr ? alignments_[column_] : 0;
  if (alignment == 'r') out_ += " class=\"right\"";
  if (alignment == 'c') out_ += " class=\"center\"";
  out_ += '>';
}

// Definitions stand at the end of the tree, in the order of their first marks.
void MarkdownRenderer::write_footnote(cmark_node* node, Step step) {
  if (step == Step::leave) {
    cmark_node* const last = cmark_node_last_child(node);
    if (last == nullptr || cmark_node_get_type(last) != CMARK_NODE_PARAGRAPH) write_back_links(node);
    out_ += "</li>\n";
    return;
  }
  if (footnote_number_ == 0) {
    close_containers_in(cmark_node_parent(node));
    out_ += "<section class=\"footnotes\" aria-label=\"Footnotes\"><ol>\n";
  }
  out_ += "<li id=\"fn:" + format_uint(++footnote_number_) + "\">";
}

void MarkdownRenderer::write_back_links(cmark_node* definition) {
  for (int i = 1; i <= definition->footnote.def_count; ++i) {
    const std::string number = format_uint(footnote_number_);
    const std::string suffix = i == 1 ? "" : ":" + format_uint(static_cast<std::uint64_t>(i));
    out_ += " <a class=\"footnote-back\" href=\"#fnref:" + number + suffix +
            "\" aria-label=\"Back to the text\">\u21a9</a>";
  }
}

SourceRange MarkdownRenderer::place_of(cmark_node* node) const {
  const int line = cmark_node_get_start_line(node);
  const int column = cmark_node_get_start_column(node);
  return source_.clamp(
      {static_cast<std::uint32_t>(std::max(line, 1)), static_cast<std::uint32_t>(std::max(column, 1)), 1});
}

void MarkdownRenderer::report(const char* code, SourceRange range, std::string message, std::string hint) {
  reporter_.report({code, range, std::move(message), std::move(hint), Severity::error});
}

void MarkdownRenderer::warn(const char* code, SourceRange range, std::string message, std::string hint) {
  reporter_.report({code, range, std::move(message), std::move(hint), Severity::warning});
}

}  // namespace slm::formats
