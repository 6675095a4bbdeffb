#include "site/social_card.h"

#include "base/text.h"
#include "base/utf8.h"
#include "core/html/writer.h"
#include "site/shell/icon.h"

namespace slm::site {
namespace {

using html::Writer;

// Advance widths of Inter in ems, by class of letter; a little generous, so that lines never overflow.
double width_of(std::uint32_t letter) {
  if (letter > 0x7F) return 0.64;
  const std::string_view ascii = "iljI.,:;'|![]()ft";
  const char byte = static_cast<char>(letter);
  if (ascii.find(byte) != std::string_view::npos) return 0.36;
  if (byte == ' ') return 0.28;
  if (std::string_view("mwMW@%").find(byte) != std::string_view::npos) return 0.92;
  if (byte >= 'A' && byte <= 'Z') return 0.70;
  return 0.60;
}

double width_of(std::string_view text) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) width += width_of(utf8_decode(text, at));
  return width;
}

// The longest start of `text` that leaves room for the ellipsis behind it, at a word's end where it has one.
std::string cut(std::string_view text, double max_width) {
  std::size_t end = 0;
  double width = 1.0;
  for (std::size_t at = 0; at < text.size();) {
    width += width_of(utf8_decode(text, at));
    if (width > max_width) break;
    end = at;
  }
  const std::size_t blank = text.rfind(' ', end);
  if (end < text.size() && blank != std::string_view::npos && blank > 0) end = blank;
  return std::string(trim(text.substr(0, end))) + "…";
}

void draw_line(Writer& out, std::string_view y, std::string_view style, std::string_view text) {
  out.element_text("text", {{"x", "80"}, {"y", y}, {"class", style}}, text);
}

void draw_bar(Writer& out, std::string_view x, std::string_view y, std::string_view width,
              std::string_view height, std::string_view style) {
  out.element_text("rect", {{"x", x}, {"y", y}, {"width", width}, {"height", height}, {"class", style}}, {});
}

// The ruler at the foot: memory from a phone to a server, the part that a small model takes filled.
void draw_ruler(Writer& out) {
  draw_bar(out, "80", "556", "1040", "2", "line");
  for (const std::string_view x : {"80", "288", "496", "704", "912", "1118"}) {
    draw_bar(out, x, "544", "2", "26", "line");
  }
  draw_bar(out, "288", "550", "330", "14", "fit");
}

constexpr std::string_view k_style =
    "text{font-family:Inter,'Inter Variable';fill:#0f172a}"
    ".site{font-size:34px;font-weight:600;letter-spacing:-.5px}"
    ".kind{font-size:26px;font-weight:500;fill:#1d4ed8}"
    ".title{font-size:68px;font-weight:650;letter-spacing:-2px}"
    ".small{font-size:30px;fill:#475569}"
    ".fit{fill:#3b82f6}.line{fill:#cbd5e1}"
    ".mark-fill{fill:#3b82f6}.mark-rest{fill:#bfdbfe}.mark-tick{stroke:#0f172a}";

constexpr double k_text_width = 1040.0;

}  // namespace

bool is_drawable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t letter = utf8_decode(text, at);
    const bool latin = letter >= 0x20 && letter < 0x180;
    const bool punctuation = letter >= 0x2010 && letter <= 0x2026;
    if (!latin && !punctuation) return false;
  }
  return true;
}

std::vector<std::string> wrap_text(std::string_view text, double max_width, std::size_t max_lines) {
  std::vector<std::string> lines;
  std::string line;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    const std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
    if (line.empty() || width_of(longer) <= max_width) {
      line = longer;
      continue;
    }
    if (lines.size() + 1 == max_lines) {
      lines.push_back(cut(longer, max_width));
      return lines;
    }
    lines.push_back(std::move(line));
    line = word;
  }
  if (width_of(line) > max_width) line = cut(line, max_width);
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string draw_social_card(const SocialCard& card) {
  Writer out;
  out.element("svg", {{"xmlns", "http://www.w3.org/2000/svg"}, {"width", "1200"}, {"height", "630"}}, [&] {
    out.element("style", {}, [&] {
      // Our own constant; its quotes must stay as they are.
      out.trusted(html::TrustedHtml::assume_safe(std::string(k_style)));
    });
    out.element_text("rect", {{"width", "1200"}, {"height", "630"}, {"fill", "#ffffff"}}, {});
    out.element("svg", {{"x", "70"}, {"y", "56"}, {"width", "84"}, {"height", "84"}},
                [&] { draw_mark(out); });
    out.element_text("text", {{"x", "168"}, {"y", "110"}, {"class", "site"}}, card.site);
    if (!card.kind.empty()) draw_line(out, "218", "kind", card.kind);
    std::uint64_t y = 300;
    for (const std::string& line : wrap_text(card.title, k_text_width / 68, 2)) {
      draw_line(out, format_uint(y), "title", line);
      y += 80;
    }
    y -= 16;
    for (const std::string& line : wrap_text(card.description, k_text_width / 30, 2)) {
      draw_line(out, format_uint(y), "small", line);
      y += 42;
    }
    draw_ruler(out);
  });
  return std::move(out).take().bytes();
}

}  // namespace slm::site
