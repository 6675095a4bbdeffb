#pragma once
// SVG primitives of the charts. Coordinates are whole tenths of a unit, so that a byte of the drawing never
// depends on how a machine prints a fraction.
//
// Pure. Every shape has a class for the style sheet and a colour as attribute for renderers without one.

#include <cstdint>
#include <string>
#include <string_view>

#include "core/html/writer.h"

namespace slm::html {

/// Tenths of a unit of the drawing.
using Tenths = std::int32_t;

struct Place {
  Tenths x = 0;
  Tenths y = 0;
};

struct Box {
  Tenths left = 0;
  Tenths top = 0;
  Tenths right = 0;
  Tenths bottom = 0;

  Tenths width() const { return right - left; }
  Tenths height() const { return bottom - top; }
};

/// 1234 -> "123.4", -50 -> "-5".
std::string format_tenths(Tenths value);

/// The `d` of a path, in absolute coordinates.
class Path {
 public:
  void move(Place to) { add('M', to); }
  void line(Place to) { add('L', to); }
  void across(Tenths x);  // to x, level
  void down(Tenths y);    // to y, upright
  void close() { data_ += 'Z'; }

  bool is_empty() const { return data_.empty(); }
  const std::string& data() const { return data_; }

 private:
  void add(char command, Place to);

  std::string data_;
};

/// Class and colour.
struct Ink {
  std::string_view name;
  std::string_view colour;
};

constexpr Ink k_grid_ink = {"chart-grid", "#e2e8f0"};
constexpr Ink k_base_ink = {"chart-base", "#94a3b8"};
constexpr Ink k_quiet_ink = {"chart-quiet", "#475569"};
constexpr Ink k_text_ink = {"chart-text", "#0f172a"};

enum class Anchor : std::uint8_t { start, middle, end };

void draw_stroke(Writer& out, const Ink& ink, const Path& path);

/// With `words` as the browser's hint, unless they are empty.
void draw_rect(Writer& out, const Ink& ink, const Box& box, std::string_view words);

/// `at` is the baseline.
void draw_label(Writer& out, const Ink& ink, Anchor anchor, Place at, std::string_view text);

}  // namespace slm::html
