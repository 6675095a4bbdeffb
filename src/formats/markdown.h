#pragma once
// Markdown to HTML: GitHub's dialect (cmark-gfm) with our directives (docs/formats/markdown.md).
//
// Pure apart from the helpers handed in through MarkdownOptions; hostile input is expected: raw HTML is
// never passed through, nesting and size are limited, links with unknown schemes are refused.
// Safe from several threads at once. HTML nests at most 100 containers deep; ids are unique in the page.
// The HTML still has holes where addresses and embeds belong: only the whole site knows what they become.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"

namespace slm::formats {

struct Heading {
  std::uint8_t level = 2;       // 1..6
  std::string id;               // unique within the page
  std::string text;             // plain
  std::size_t text_offset = 0;  // byte in MarkdownBody::plain_text at which it begins
};

enum class SlotKind : std::uint8_t {
  link,  // `target` is a href as written: "../ollama.md#install", "/models/", "https://…"; write its address
  image,  // `target` is a src as written; write its address
  embed,  // a directive the site fills in: `target` is its name ("tool", "table", …), `attributes` its
          // arguments
};

/// A hole in the HTML. Slots are in ascending order of offset.
struct Slot {
  SlotKind kind = SlotKind::link;
  std::size_t offset = 0;  // byte in `html` before which the text is spliced in
  std::string target;      // never a scheme but http, https, mailto, tel
  std::vector<std::pair<std::string, std::string>> attributes;  // embeds only
  std::string alternative_text;                                 // images only
  SourceRange range;                                            // of the target, in the file
};

/// What the page needs besides HTML and the style sheet.
struct Features {
  bool code = false;  // copy buttons
  bool tabs = false;
  bool mermaid = false;
  bool video = false;
  bool maths = false;
};

struct MarkdownBody {
  std::string html;
  std::vector<Slot> slots;
  std::vector<Heading> headings;
  std::string plain_text;        // for search, excerpts and llms.txt's neighbours; words parted by spaces
  std::uint32_t word_count = 0;  // words parted by spaces, plus each CJK letter
  Features features;
};

enum class MathsLayout : std::uint8_t { in_line, block };

/// TeX to one `<math>` element, or why it cannot be. Called from the thread that renders. What it returns
/// is checked (formats/mathml.h) before it is used.
using MathsConverter = std::function<Result<std::string>(std::string_view tex, MathsLayout layout)>;

struct MarkdownOptions {
  std::string file;              // for diagnostics
  std::uint32_t first_line = 1;  // line in the file at which `text` starts
  MathsConverter maths = {};     // without one, formulas stay TeX in a <code> element
};

/// A page above this is refused: it is shown as plain text, with a diagnostic.
constexpr std::size_t k_markdown_limit_bytes = 4 * 1024 * 1024;

/// Renders `text` and appends what is wrong with it to `diagnostics`. Always gives a body.
/// "## Sizes\n\n[all](../models/)" -> `<h2 id="sizes">…`, one heading, one link slot with target
/// "../models/".
MarkdownBody render_markdown(std::string_view text, const MarkdownOptions& options, Diagnostics& diagnostics);

}  // namespace slm::formats
