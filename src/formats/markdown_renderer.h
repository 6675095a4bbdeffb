#pragma once
// Writes one parsed page as HTML with slots, in a single walk over the syntax tree without recursion.
//
// One object renders one page. Its methods are in three files: markdown_renderer.cpp (the walk, headings,
// lists, tables), markdown_inlines.cpp (text, links, pictures, footnote marks, maths, raw HTML) and
// markdown_directives.cpp (callouts, directives). Internal to render_markdown().

#include <cmark-gfm.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "formats/highlight.h"
#include "formats/markdown.h"
#include "formats/markdown_directive.h"
#include "formats/markdown_parser.h"
#include "formats/markdown_reporter.h"
#include "formats/markdown_source.h"

namespace slm::formats {

enum class Step : std::uint8_t { enter, leave };

enum class ContainerKind : std::uint8_t { tabs, steps, details, unknown };

/// A `:::name` whose closing line has not come yet.
struct OpenContainer {
  ContainerKind kind = ContainerKind::unknown;
  std::string name;
  std::size_t colon_count = 3;
  cmark_node* parent = nullptr;  // it ends with this node at the latest
  SourceRange range;
  bool is_shown = true;  // not where containers nest too deep
  std::size_t tab_count = 0;
  bool is_content_before_tabs_reported = false;
};

class MarkdownRenderer {
 public:
  MarkdownRenderer(std::string_view text, const MarkdownOptions& options, MarkdownReporter& reporter);

  MarkdownBody render(cmark_node* document);

 private:
  // The walk.
  void visit(cmark_node* node, Step step);
  bool visit_block(cmark_node* node, Step step);
  void visit_custom(cmark_node* node, Step step);
  bool is_within_depth(cmark_node* node, Step step);
  void skip_children(cmark_node* node);
  void end_page();

  // Blocks.
  void write_paragraph(cmark_node* node, Step step);
  void write_heading(cmark_node* node, Step step);
  void write_quote(cmark_node* node, Step step);
  void write_list(cmark_node* node, Step step);
  void write_item(cmark_node* node, Step step);
  void write_code_block(cmark_node* node);
  void write_html_block(cmark_node* node);
  void write_table(cmark_node* node, Step step);
  void write_row(cmark_node* node, Step step);
  void write_cell(cmark_node* node, Step step);
  void write_footnote(cmark_node* node, Step step);
  void write_back_links(cmark_node* definition);
  std::string unique_id(std::string_view text);
  bool is_tight(cmark_node* paragraph) const;

  // Inlines.
  bool visit_inline(cmark_node* node, Step step);
  void write_text(std::string_view text);
  void write_tildes(const Tildes& tildes);
  void write_link(cmark_node* node, Step step);
  void write_image(cmark_node* node);
  void write_footnote_mark(cmark_node* node);
  void write_maths(cmark_node* node, MathsLayout layout);
  void refuse_html(std::string_view html, SourceRange range);
  bool accepts_target(std::string_view target, SourceRange range);
  void add_slot(Slot slot);
  static bool is_figure(cmark_node* paragraph);
  SourceRange place_of_target(cmark_node* node, std::string_view target);

  // Callouts and directives.
  bool open_callout(cmark_node* quote);
  void split_callout_title(cmark_node* paragraph, std::string_view rest_of_text);
  void visit_directive(cmark_node* node);
  void check_content_of_tabs(cmark_node* node);
  void open_container(const Directive& directive, cmark_node* node, SourceRange range);
  void open_tab(const Directive& directive, cmark_node* node, SourceRange range);
  void close_container(cmark_node* node, std::size_t colon_count, SourceRange range);
  void close_innermost();
  void close_containers_in(cmark_node* parent);
  bool check_directive(const Directive& directive, SourceRange range);
  void check_attributes(const Directive& directive, SourceRange range);
  void write_video(const Directive& directive, SourceRange range);
  void write_embed(const Directive& directive, SourceRange range);

  // Places.
  SourceRange place_of(cmark_node* node) const;
  void report(const char* code, SourceRange range, std::string message, std::string hint = {});
  void warn(const char* code, SourceRange range, std::string message, std::string hint = {});

  const MarkdownOptions& options_;
  MarkdownReporter& reporter_;
  MarkdownSource source_;
  const NodeTypes& types_;
  MarkdownBody body_;
  std::string& out_;
  cmark_iter* iterator_ = nullptr;  // of the walk that render() is in

  std::size_t depth_ = 0;
  bool is_depth_reported_ = false;
  std::vector<OpenContainer> containers_;
  std::optional<Highlighter> highlighter_;
  std::unordered_map<std::string, std::uint32_t> ids_;  // how often a slug was asked for
  std::vector<cmark_node*> callouts_;                   // open ones, innermost last
  cmark_node* callout_title_ = nullptr;                 // the paragraph that is the title of the last one
  std::string heading_id_;
  const std::uint8_t* alignments_ = nullptr;  // of the table at hand
  std::size_t column_count_ = 0;
  std::size_t column_ = 0;
  std::uint32_t table_count_ = 0;
  bool is_in_head_ = false;
  bool is_column_name_ = false;
  bool has_table_body_ = false;
  bool is_in_link_ = false;
  bool is_link_shown_ = false;
  std::uint32_t footnote_number_ = 0;
  SourceRange link_cursor_;  // links are searched from the end of the last one
};

/// The text of a node and everything in it, without markup; line breaks as spaces.
std::string plain_text_of(cmark_node* node);

}  // namespace slm::formats
