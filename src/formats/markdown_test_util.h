#pragma once
// What the tests of the Markdown renderer share.

#include <string>
#include <string_view>
#include <vector>

#include "formats/markdown.h"

namespace slm::formats {

struct Rendered {
  MarkdownBody body;
  Diagnostics diagnostics;

  /// The HTML with every slot filled: `{target}` for links and pictures, `{{name}}` for embeds.
  std::string html() const {
    std::string filled = body.html;
    for (auto slot = body.slots.rbegin(); slot != body.slots.rend(); ++slot) {
      filled.insert(slot->offset,
                    slot->kind == SlotKind::embed ? "{{" + slot->target + "}}" : "{" + slot->target + "}");
    }
    return filled;
  }

  std::vector<std::string> codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& diagnostic : diagnostics) codes.push_back(diagnostic.code);
    return codes;
  }
};

inline Rendered render(std::string_view text) {
  Rendered rendered;
  rendered.body = render_markdown(text, {.file = "page.md"}, rendered.diagnostics);
  return rendered;
}

inline std::string repeat(std::string_view text, std::size_t count) {
  std::string repeated;
  repeated.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) repeated += text;
  return repeated;
}

/// The first tag that is closed without being open or left open, or "" for well-formed HTML.
inline std::string first_bad_tag(std::string_view html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find('>', at);
    if (end == std::string_view::npos) return std::string(html.substr(at));
    const bool is_end_tag = html[at + 1] == '/';
    const std::size_t name_start = at + (is_end_tag ? 2 : 1);
    const std::string name(html.substr(name_start, html.find_first_of(" >", name_start) - name_start));
    if (name == "br" || name == "hr" || name == "img" || name == "input") continue;
    if (!is_end_tag) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return "</" + name + ">";
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : "<" + open.back() + ">";
}

}  // namespace slm::formats
