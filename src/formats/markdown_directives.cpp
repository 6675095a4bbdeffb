// Callouts, containers, tabs, videos and embeds.

#include <cmark-gfm/node.h>

#include <algorithm>
#include <span>

#include "base/text.h"
#include "formats/markdown_renderer.h"
#include "formats/markdown_text.h"

namespace slm::formats {
namespace {

struct CalloutKind {
  std::string_view mark;  // as written, in capitals
  std::string_view name;  // CSS class and title
  std::string_view title;
};

constexpr CalloutKind k_callouts[] = {{"NOTE", "note", "Note"},
                                      {"TIP", "tip", "Tip"},
                                      {"IMPORTANT", "important", "Important"},
                                      {"WARNING", "warning", "Warning"},
                                      {"CAUTION", "caution", "Caution"}};

enum class LabelUse : std::uint8_t { none, optional, required };
enum class Shape : std::uint8_t { container, leaf };

struct DirectiveRule {
  std::string_view name;
  Shape shape;
  LabelUse label;
  std::string_view required;  // the attribute that must be there; empty for none
  std::span<const std::string_view> optional;
  bool takes_any_attribute = false;  // the site checks them
};

constexpr std::string_view k_table_attributes[] = {"columns", "sort", "limit"};

constexpr DirectiveRule k_rules[] = {
    {"tabs", Shape::container, LabelUse::none, "", {}},
    {"steps", Shape::container, LabelUse::none, "", {}},
    {"details", Shape::container, LabelUse::required, "", {}},
    {"tab", Shape::leaf, LabelUse::required, "", {}},
    {"video", Shape::leaf, LabelUse::required, "youtube", {}},
    {"table", Shape::leaf, LabelUse::optional, "data", k_table_attributes},
    {"tool", Shape::leaf, LabelUse::none, "name", {}, true},
};

const DirectiveRule* find_rule(std::string_view name) {
  const auto* const found = std::find_if(std::begin(k_rules), std::end(k_rules),
                                         [&](const auto& rule) { return rule.name == name; });
  return found == std::end(k_rules) ? nullptr : found;
}

std::optional<std::string> nearest_directive(std::string_view name) {
  std::vector<std::string_view> names;
  for (const DirectiveRule& rule : k_rules) names.push_back(rule.name);
  return nearest(name.substr(0, 32), names);
}

std::string_view attribute_of(const Directive& directive, std::string_view name) {
  for (const auto& [key, value] : directive.attributes) {
    if (key == name) return value;
  }
  return {};
}

ContainerKind kind_of(std::string_view name) {
  if (name == "tabs") return ContainerKind::tabs;
  if (name == "steps") return ContainerKind::steps;
  return name == "details" ? ContainerKind::details : ContainerKind::unknown;
}

bool is_youtube_id(std::string_view id) {
  const auto is_part = [](char byte) {
    return is_ascii_letter(byte) || is_ascii_digit(byte) || byte == '-' || byte == '_';
  };
  return id.size() == 11 && std::all_of(id.begin(), id.end(), is_part);
}

bool is_line_break(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
}

}  // namespace

// "> [!NOTE] Title": the mark goes, the rest of its line becomes a paragraph of its own.
bool MarkdownRenderer::open_callout(cmark_node* quote) {
  cmark_node* const paragraph = cmark_node_first_child(quote);
  cmark_node* const first = paragraph == nullptr ? nullptr : cmark_node_first_child(paragraph);
  if (first == nullptr || cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH ||
      cmark_node_get_type(first) != CMARK_NODE_TEXT) {
    return false;
  }
  const std::string text(text_or_empty(cmark_node_get_literal(first)));
  const std::size_t end = text.find(']');
  if (!text.starts_with("[!") || end == std::string::npos) return false;
  const std::string mark = text.substr(2, end - 2);
  std::string_view marks[std::size(k_callouts)];
  const CalloutKind* kind = nullptr;
  for (std::size_t i = 0; i < std::size(k_callouts); ++i) {
    marks[i] = k_callouts[i].mark;
    if (to_lower(mark) == k_callouts[i].name) kind = &k_callouts[i];
  }
  if (kind == nullptr) {
    const auto guess = nearest(mark.substr(0, 32), marks);
    report("SLM0211", source_.find("[!" + mark + "]", place_of(quote)), "unknown callout \"" + mark + "\"",
           guess ? "did you mean \"[!" + *guess + "]\"?"
                 : "there are NOTE, TIP, IMPORTANT, WARNING and CAUTION");
    return false;
  }
  const std::size_t title = std::min(text.find_first_not_of(" \t", end + 1), text.size());
  split_callout_title(paragraph, std::string_view(text).substr(title));
  callouts_.push_back(quote);
  out_.append("<div class=\"callout callout-").append(kind->name).append("\" role=\"note\">\n");
  if (callout_title_ == nullptr) {
    out_.append("<p class=\"callout-title\">").append(kind->title).append("</p>\n");
    body_.plain_text.append(kind->title).append(" ");
  }
  cmark_iter_reset(iterator_, quote, CMARK_EVENT_ENTER);
  return true;
}

// Nodes point into the text that their paragraph owns, so one whose nodes live on must not be freed.
void MarkdownRenderer::split_callout_title(cmark_node* paragraph, std::string_view rest_of_text) {
  cmark_node* const text = cmark_node_first_child(paragraph);
  cmark_node_set_literal(text, std::string(rest_of_text).c_str());
  cmark_node* line_end = cmark_node_next(text);
  while (line_end != nullptr && !is_line_break(line_end)) line_end = cmark_node_next(line_end);
  const bool has_title = !rest_of_text.empty() || cmark_node_next(text) != line_end;
  const bool has_more = line_end != nullptr && cmark_node_next(line_end) != nullptr;
  callout_title_ = nullptr;
  if (!has_title) {
    cmark_node_free(text);
  } else if (!has_more) {
    callout_title_ = paragraph;
  } else {
    callout_title_ = cmark_node_new(CMARK_NODE_PARAGRAPH);
    callout_title_->start_line = cmark_node_get_start_line(paragraph);
    callout_title_->start_column = cmark_node_get_start_column(paragraph);
    cmark_node_insert_before(paragraph, callout_title_);
    while (cmark_node_first_child(paragraph) != line_end) {
      cmark_node_append_child(callout_title_, cmark_node_first_child(paragraph));
    }
  }
  if (line_end != nullptr) cmark_node_free(line_end);
  if (cmark_node_first_child(paragraph) == nullptr) cmark_node_free(paragraph);
}

void MarkdownRenderer::visit_directive(cmark_node* node) {
  const std::string& line = directive_of(node);
  SourceRange range = place_of(node);
  range.byte_count = static_cast<std::uint32_t>(line.size());
  const Result<Directive, DirectiveError> parsed = parse_directive(line);
  if (!parsed) {
    range.column += static_cast<std::uint32_t>(parsed.error().offset);
    range.byte_count = 1;
    report("SLM0204", source_.clamp(range),
           "a directive is written :::name[label]{key=\"value\"}; " + parsed.error().message,
           "see the list of directives in docs/formats/markdown.md");
    return;
  }
  if (parsed->name.empty()) {
    close_container(node, parsed->colon_count, range);
    return;
  }
  const bool is_good = check_directive(*parsed, range);
  const DirectiveRule* const rule = find_rule(parsed->name);
  const bool is_container = rule != nullptr ? rule->shape == Shape::container : parsed->colon_count > 2;
  if (is_container) {
    open_container(*parsed, node, range);
  } else if (!is_good) {
    return;
  } else if (parsed->name == "tab") {
    open_tab(*parsed, node, range);
  } else if (parsed->name == "video") {
    write_video(*parsed, range);
  } else {
    write_embed(*parsed, range);
  }
}

bool MarkdownRenderer::check_directive(const Directive& directive, SourceRange range) {
  const DirectiveRule* const rule = find_rule(directive.name);
  if (rule == nullptr) {
    const auto guess = nearest_directive(directive.name);
    report("SLM0203", range, "unknown directive \"" + directive.name + "\"",
           guess ? "did you mean \"" + *guess + "\"?"
                 : "there are tabs, tab, steps, details, video, table and tool");
    return false;
  }
  const bool has_container_colons = directive.colon_count > 2;
  if (has_container_colons != (rule->shape == Shape::container)) {
    const std::string expected = (rule->shape == Shape::container ? ":::" : "::") + directive.name;
    report("SLM0203", range,
           "\"" + directive.name + "\" is written with " +
               (rule->shape == Shape::container ? "three or more colons and has a closing line"
                                                : "two colons and has no closing line"),
           "write \"" + expected + "\"");
    return rule->shape == Shape::container;
  }
  check_attributes(directive, range);
  const bool lacks_label = rule->label == LabelUse::required && trim(directive.label).empty();
  if (lacks_label) {
    report("SLM0205", range, "\"" + directive.name + "\" needs a label",
           "write ::" + directive.name + "[Label]");
  } else if (rule->label == LabelUse::none && directive.has_label) {
    report("SLM0205", range, "\"" + directive.name + "\" takes no label", "remove the brackets");
  }
  return !(lacks_label && rule->shape == Shape::leaf) &&
         (rule->required.empty() || !attribute_of(directive, rule->required).empty());
}

void MarkdownRenderer::check_attributes(const Directive& directive, SourceRange range) {
  const DirectiveRule& rule = *find_rule(directive.name);
  std::vector<std::string_view> known(rule.optional.begin(), rule.optional.end());
  if (!rule.required.empty()) known.push_back(rule.required);
  for (const auto& [key, value] : directive.attributes) {
    if (rule.takes_any_attribute || std::find(known.begin(), known.end(), key) != known.end()) continue;
    const auto guess = nearest(std::string_view(key).substr(0, 32), known);
    report("SLM0205", source_.find(key, range), "\"" + directive.name + "\" has no attribute \"" + key + "\"",
           guess ? "did you mean \"" + *guess + "\"?" : "remove it");
  }
  if (!rule.required.empty() && attribute_of(directive, rule.required).empty()) {
    const std::string required(rule.required);
    report("SLM0205", range, "\"" + directive.name + "\" needs the attribute \"" + required + "\"",
           "write ::" + directive.name + "{" + required + "=\"…\"}");
  }
}

void MarkdownRenderer::open_container(const Directive& directive, cmark_node* node, SourceRange range) {
  constexpr std::size_t k_container_limit = 32;
  OpenContainer container{.kind = kind_of(directive.name),
                          .name = directive.name,
                          .colon_count = std::max<std::size_t>(directive.colon_count, 3),
                          .parent = cmark_node_parent(node),
                          .range = range,
                          .is_shown = containers_.size() < k_container_limit};
  if (!container.is_shown) {
    report("SLM0214", range, "more than 32 directives stand inside each other", "write it flatter");
  } else if (container.kind == ContainerKind::tabs) {
    body_.features.tabs = true;
    out_ += "<div class=\"tabs\">\n";
  } else if (container.kind == ContainerKind::steps) {
    out_ += "<div class=\"steps\">\n";
  } else if (container.kind == ContainerKind::details) {
    out_ += "<details><summary>";
    append_html(out_, directive.label.empty() ? "Details" : directive.label);
    out_ += "</summary>\n";
    body_.plain_text += directive.label + " ";
  }
  containers_.push_back(std::move(container));
}

void MarkdownRenderer::open_tab(const Directive& directive, cmark_node* node, SourceRange range) {
  const bool is_in_tabs = !containers_.empty() && containers_.back().kind == ContainerKind::tabs &&
                          containers_.back().parent == cmark_node_parent(node);
  if (!is_in_tabs) {
    report("SLM0208", range, "\"tab\" stands outside of :::tabs",
           "put :::tabs before the first tab and ::: after the last");
    return;
  }
  OpenContainer& tabs = containers_.back();
  body_.plain_text += directive.label + " ";
  ++tabs.tab_count;
  if (!tabs.is_shown) return;
  if (tabs.tab_count > 1) out_ += "</section>\n";
  out_ += "<section class=\"tab\"";
  append_attribute(out_, "data-label", directive.label);
  append_attribute(out_, "aria-label", directive.label);
  out_ += "><p class=\"tab-label\">";
  append_html(out_, directive.label);
  out_ += "</p>\n";
}

// Between ":::tabs" and the first "::tab" nothing can be shown in any tab.
void MarkdownRenderer::check_content_of_tabs(cmark_node* node) {
  OpenContainer& container = containers_.back();
  const bool is_stray = container.kind == ContainerKind::tabs && container.tab_count == 0 &&
                        cmark_node_parent(node) == container.parent &&
                        cmark_node_get_type(node) != types_.directive;
  if (!is_stray || container.is_content_before_tabs_reported) return;
  container.is_content_before_tabs_reported = true;
  report("SLM0208", place_of(node), "text stands between :::tabs and its first tab",
         "move it above :::tabs, or put ::tab[Label] before it");
}

// As many colons as the innermost container that has so many; those inside it were forgotten.
void MarkdownRenderer::close_container(cmark_node* node, std::size_t colon_count, SourceRange range) {
  const auto matches = [&](const OpenContainer& container) {
    return container.parent == cmark_node_parent(node) && container.colon_count == colon_count;
  };
  const auto match = std::find_if(containers_.rbegin(), containers_.rend(), matches);
  if (match == containers_.rend()) {
    report("SLM0207", range, "no open directive has " + format_uint(colon_count) + " colons to close",
           "remove the line, or give the opening line as many colons");
    return;
  }
  const auto remaining = static_cast<std::size_t>(containers_.rend() - match) - 1;
  while (containers_.size() > remaining + 1) {
    report("SLM0206", containers_.back().range, "\"" + containers_.back().name + "\" is not closed",
           "end it with a line of " + format_uint(containers_.back().colon_count) + " colons");
    close_innermost();
  }
  close_innermost();
}

void MarkdownRenderer::close_innermost() {
  const OpenContainer container = std::move(containers_.back());
  containers_.pop_back();
  if (container.kind == ContainerKind::tabs && container.tab_count == 0) {
    report("SLM0208", container.range, "the tabs have no tab", "start each with a line ::tab[Label]");
  }
  if (!container.is_shown || container.kind == ContainerKind::unknown) return;
  if (container.kind == ContainerKind::details) {
    out_ += "</details>\n";
  } else {
    out_ += container.tab_count > 0 ? "</section>\n</div>\n" : "</div>\n";
  }
}

void MarkdownRenderer::close_containers_in(cmark_node* parent) {
  while (!containers_.empty() && containers_.back().parent == parent) {
    report("SLM0206", containers_.back().range, "\"" + containers_.back().name + "\" is not closed",
           "end it with a line of " + format_uint(containers_.back().colon_count) + " colons");
    close_innermost();
  }
}

// A link that an element of the page turns into a player when it is clicked.
void MarkdownRenderer::write_video(const Directive& directive, SourceRange range) {
  const std::string id(attribute_of(directive, "youtube"));
  if (!is_youtube_id(id)) {
    report("SLM0205", source_.find(id, range), "a YouTube id has 11 letters and digits, found \"" + id + "\"",
           "copy what follows \"watch?v=\" in the video's address");
    return;
  }
  body_.features.video = true;
  body_.plain_text += directive.label + " ";
  out_ += "<slm-video youtube=\"" + id +
          "\"><a class=\"video\" href=\"https://www.youtube.com/watch?v=" + id +
          "\" rel=\"noopener\"><span class=\"video-title\">";
  append_html(out_, directive.label);
  out_ += "</span> <span class=\"video-note\">Plays on YouTube</span></a></slm-video>\n";
}

void MarkdownRenderer::write_embed(const Directive& directive, SourceRange range) {
  Slot slot{
      .kind = SlotKind::embed, .target = directive.name, .attributes = directive.attributes, .range = range};
  if (directive.has_label) slot.attributes.emplace_back("label", directive.label);
  add_slot(std::move(slot));
  out_ += '\n';
}

}  // namespace slm::formats
