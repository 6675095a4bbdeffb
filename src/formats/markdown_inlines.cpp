// Text, links, pictures, footnote marks, maths and raw HTML.

#include <cmark-gfm/node.h>

#include <algorithm>

#include "base/text.h"
#include "formats/markdown_renderer.h"
#include "formats/markdown_text.h"
#include "formats/mathml.h"

namespace slm::formats {
namespace {

// The part before the first colon, if that colon ends a scheme; "" for relative targets.
std::string_view scheme_of(std::string_view target) {
  const std::size_t end = target.find_first_of(":/?#");
  return end == std::string_view::npos || target[end] != ':' ? std::string_view() : target.substr(0, end);
}

bool is_control(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
}

// "[^name]" that stayed text because nothing defines it; its length, or 0.
std::size_t footnote_mark_length(std::string_view text) {
  const std::size_t end = text.find_first_of("] \n");
  return end == std::string_view::npos || end < 3 || text[end] != ']' ? 0 : end + 1;
}

}  // namespace

bool MarkdownRenderer::visit_inline(cmark_node* node, Step step) {
  const bool is_entering = step == Step::enter;
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
      write_text(text_or_empty(cmark_node_get_literal(node)));
      return true;
    case CMARK_NODE_SOFTBREAK:
      out_ += '\n';
      body_.plain_text += ' ';
      return true;
    case CMARK_NODE_LINEBREAK:
      out_ += "<br>\n";
      body_.plain_text += ' ';
      return true;
    case CMARK_NODE_CODE:
      out_ += "<code>";
      append_html(out_, text_or_empty(cmark_node_get_literal(node)));
      out_ += "</code>";
      body_.plain_text += text_or_empty(cmark_node_get_literal(node));
      return true;
    case CMARK_NODE_HTML_INLINE:
      refuse_html(text_or_empty(cmark_node_get_literal(node)), place_of(node));
      return true;
    case CMARK_NODE_EMPH:
      out_ += is_entering ? "<em>" : "</em>";
      return true;
    case CMARK_NODE_STRONG:
      out_ += is_entering ? "<strong>" : "</strong>";
      return true;
    case CMARK_NODE_LINK:
      write_link(node, step);
      return true;
    case CMARK_NODE_IMAGE:
      write_image(node);
      return true;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      if (is_entering) write_footnote_mark(node);
      return true;
    default:
      return false;
  }
}

void MarkdownRenderer::write_text(std::string_view text) {
  append_html(out_, text);
  body_.plain_text += text;
  for (std::size_t at = text.find("[^"); at != std::string_view::npos; at = text.find("[^", at + 2)) {
    const std::size_t length = footnote_mark_length(text.substr(at));
    if (length == 0) continue;
    cmark_node* const block = cmark_node_parent(cmark_iter_get_node(iterator_));
    const std::string mark(text.substr(at, length));
    warn("SLM0216", source_.find(mark, place_of(block)), "no footnote " + mark + " is defined",
         "add a line \"" + mark + ": …\", or write \"\\[^\" for the characters themselves");
  }
}

void MarkdownRenderer::write_tildes(const Tildes& tildes) {
  switch (tildes.part) {
    case Tildes::Part::opening:
      out_ += "<del>";
      return;
    case Tildes::Part::closing:
      out_ += "</del>";
      return;
    case Tildes::Part::text:
      out_.append(tildes.count, '~');
      body_.plain_text.append(tildes.count, '~');
  }
}

// Control bytes are refused, too: browsers drop them, and what is left can be another scheme.
bool MarkdownRenderer::accepts_target(std::string_view target, SourceRange range) {
  constexpr std::string_view k_schemes[] = {"http", "https", "mailto", "tel"};
  const std::string scheme = to_lower(trim(scheme_of(target)));
  const bool is_known = std::find(std::begin(k_schemes), std::end(k_schemes), scheme) != std::end(k_schemes);
  if (std::none_of(target.begin(), target.end(), is_control) && (is_known || scheme_of(target).empty())) {
    return true;
  }
  report("SLM0202", range, "links lead to pages, http, https, mailto and tel, found \"" + scheme + ":\"",
         "put the address into `code` if readers should copy it");
  return false;
}

void MarkdownRenderer::add_slot(Slot slot) {
  slot.offset = out_.size();
  slot.range = reporter_.in_file(slot.range);
  body_.slots.push_back(std::move(slot));
}

void MarkdownRenderer::write_link(cmark_node* node, Step step) {
  if (step == Step::leave) {
    if (is_link_shown_ && is_in_link_) out_ += "</a>";
    is_in_link_ = is_link_shown_ = false;
    return;
  }
  if (is_in_link_) return;
  const std::string_view target = trim(text_or_empty(cmark_node_get_url(node)));
  const SourceRange range = place_of_target(node, target);
  is_in_link_ = true;
  is_link_shown_ = accepts_target(target, range);
  if (!is_link_shown_) return;
  out_ += "<a href=\"";
  add_slot({.kind = SlotKind::link, .target = std::string(target), .range = range});
  out_ += '"';
  const std::string_view title = text_or_empty(cmark_node_get_title(node));
  if (!title.empty()) append_attribute(out_, "title", title);
  out_ += '>';
}

void MarkdownRenderer::write_image(cmark_node* node) {
  const std::string_view target = trim(text_or_empty(cmark_node_get_url(node)));
  const SourceRange range = place_of_target(node, target);
  const std::string alternative = plain_text_of(node);
  const std::string_view title = text_or_empty(cmark_node_get_title(node));
  const bool has_caption = is_figure(cmark_node_parent(node)) && !is_tight(cmark_node_parent(node));
  skip_children(node);
  body_.plain_text += alternative;
  if (trim(alternative).empty()) {
    warn("SLM0212", range, "the picture has no alternative text", "say between the brackets what it shows");
  }
  if (!accepts_target(target, range)) {
    append_html(out_, alternative);
    return;
  }
  out_ += "<img src=\"";
  add_slot({.kind = SlotKind::image,
            .target = std::string(target),
            .alternative_text = alternative,
            .range = range});
  out_ += '"';
  append_attribute(out_, "alt", alternative);
  if (!title.empty() && !has_caption) append_attribute(out_, "title", title);
  out_ += " loading=\"lazy\" decoding=\"async\">";
  if (title.empty() || !has_caption) return;
  out_ += "<figcaption>";
  append_html(out_, title);
  out_ += "</figcaption>";
  body_.plain_text += ' ';
  body_.plain_text += title;
}

bool MarkdownRenderer::is_figure(cmark_node* paragraph) {
  cmark_node* const only = cmark_node_first_child(paragraph);
  return cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH && only != nullptr &&
         cmark_node_next(only) == nullptr && cmark_node_get_type(only) == CMARK_NODE_IMAGE;
}

void MarkdownRenderer::write_footnote_mark(cmark_node* node) {
  const std::string number(text_or_empty(cmark_node_get_literal(node)));
  const int occurrence = node->footnote.ref_ix;
  const std::string suffix = occurrence <= 1 ? "" : ":" + format_uint(static_cast<std::uint64_t>(occurrence));
  out_ += "<sup><a class=\"footnote\" id=\"fnref:" + number + suffix + "\" href=\"#fn:" + number +
          "\" aria-label=\"Footnote " + number + "\">" + number + "</a></sup>";
}

void MarkdownRenderer::write_maths(cmark_node* node, MathsLayout layout) {
  const MathsSource& source = maths_of(node);
  const SourceRange range = source_.clamp({source.line, source.column, 1});
  body_.plain_text += source.tex;
  if (!source.is_closed) {
    report("SLM0213", range, "the formula that opens here is not closed", "end it with a line \"$$\"");
  }
  const Result<std::string> mathml = options_.maths && source.is_closed ? options_.maths(source.tex, layout)
                                                                        : Result<std::string>(std::string());
  const bool is_block = layout == MathsLayout::block;
  if (mathml && is_safe_mathml(*mathml)) {
    body_.features.maths = true;
    out_ += is_block ? "<div class=\"maths\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\">" +
                           *mathml + "</div>\n"
                     : *mathml;
    return;
  }
  if (!mathml) {
    report("SLM0213", range, "the formula cannot be read: " + mathml.error().message, "check its TeX");
  } else if (!mathml->empty()) {
    report("SLM0213", range, "the formula gives MathML with elements that are not allowed", "check its TeX");
  }
  out_ += is_block ? "<pre class=\"maths\"><code>" : "<code class=\"maths\">";
  append_html(out_, source.tex);
  out_ += is_block ? "</code></pre>\n" : "</code>";
}

void MarkdownRenderer::refuse_html(std::string_view html, SourceRange range) {
  append_html(out_, html);
  body_.plain_text += html;
  if (html.starts_with("</")) return;  // its opening tag was reported
  const std::string_view first_line = html.substr(0, html.find('\n'));
  warn("SLM0201", source_.find(first_line, range), "raw HTML is shown as text",
       "use Markdown or a directive; write `code` to show a tag");
}

// Inline places from the parser are hints: on the line and near the column. The address itself is searched
// from there, or from the end of the last one where that is further on.
SourceRange MarkdownRenderer::place_of_target(cmark_node* node, std::string_view target) {
  SourceRange from = place_of(node);
  if (link_cursor_.line == 0) {
    cmark_node* block = cmark_node_parent(node);
    while (!CMARK_NODE_BLOCK_P(block)) block = cmark_node_parent(block);
    link_cursor_ = place_of(block);
  }
  const bool is_behind =
      from.line < link_cursor_.line || (from.line == link_cursor_.line && from.column < link_cursor_.column);
  if (is_behind) from = link_cursor_;
  SourceRange found = source_.find(target, from);
  for (const std::string_view implied : {"http://", "mailto:"}) {
    // The parser puts these before what it takes for an address by itself.
    if (found.byte_count <= 1 && target.starts_with(implied)) {
      found = source_.find(target.substr(implied.size()), from);
    }
  }
  if (found.byte_count > 1) link_cursor_ = {found.line, found.column + found.byte_count, 1};
  return found;
}

}  // namespace slm::formats
