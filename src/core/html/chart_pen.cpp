#include "core/html/chart_pen.h"

#include "base/text.h"

namespace slm::html {

std::string format_tenths(Tenths value) {
  const std::int64_t wide = value;
  const auto size = static_cast<std::uint64_t>(wide < 0 ? -wide : wide);
  std::string text = wide < 0 ? "-" : "";
  text += format_uint(size / 10);
  if (size % 10 != 0) {
    text += '.';
    text += static_cast<char>('0' + size % 10);
  }
  return text;
}

void Path::add(char command, Place to) {
  data_ += command;
  data_ += format_tenths(to.x);
  data_ += ' ';
  data_ += format_tenths(to.y);
}

void Path::across(Tenths x) {
  data_ += 'H';
  data_ += format_tenths(x);
}

void Path::down(Tenths y) {
  data_ += 'V';
  data_ += format_tenths(y);
}

void draw_stroke(Writer& out, const Ink& ink, const Path& path) {
  out.element_text("path",
                   {{"class", ink.name}, {"stroke", ink.colour}, {"fill", "none"}, {"d", path.data()}}, {});
}

void draw_rect(Writer& out, const Ink& ink, const Box& box, std::string_view words) {
  out.element("rect",
              {{"class", ink.name},
               {"fill", ink.colour},
               {"x", format_tenths(box.left)},
               {"y", format_tenths(box.top)},
               {"width", format_tenths(box.width())},
               {"height", format_tenths(box.height())},
               {"rx", "2"}},
              [&] {
                if (!words.empty()) out.element_text("title", {}, words);
              });
}

void draw_label(Writer& out, const Ink& ink, Anchor anchor, Place at, std::string_view text) {
  const std::string_view side = anchor == Anchor::middle ? "middle" : "end";
  out.element_text("text",
                   {{"class", ink.name},
                    {"fill", ink.colour},
                    {"stroke", "none"},
                    when(anchor != Anchor::start, {"text-anchor", side}),
                    {"x", format_tenths(at.x)},
                    {"y", format_tenths(at.y)}},
                   text);
}

}  // namespace slm::html
