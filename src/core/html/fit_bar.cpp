#include "core/html/fit_bar.h"

#include <algorithm>
#include <array>
#include <bit>

#include "base/text.h"
#include "core/html/quantity.h"

namespace slm::html {
namespace {

constexpr std::uint64_t k_ruler_start = k_gibibyte / 4;
constexpr std::uint64_t k_ruler_end = 128 * k_gibibyte;
constexpr std::uint32_t k_octave_count = 9;
constexpr std::uint32_t k_full_width = 10'000;
constexpr std::uint32_t k_least_width = 100;  // a model smaller than the ruler's start is still to be seen

struct RulerMark {
  std::uint64_t bytes;
  std::string_view size;
  std::string_view device;
  std::string_view name_y;  // names that would meet stand on two lines
};

constexpr std::array<RulerMark, 5> k_marks = {{
    {4 * k_gibibyte, "4", "phone", "24"},
    {8 * k_gibibyte, "8", "Pi 5", "24"},
    {16 * k_gibibyte, "16", "laptop", "24"},
    {24 * k_gibibyte, "24", "GPU", "10"},
    {80 * k_gibibyte, "80 GB", "server", "24"},
}};

/// Vertical measures of one form of the bar, in pixels.
struct Frame {
  std::uint32_t bar_y;
  std::uint32_t bar_height;
  std::uint32_t ruler_y;
  std::uint32_t tick_height;
};

constexpr Frame k_small = {.bar_y = 2, .bar_height = 7, .ruler_y = 12, .tick_height = 3};
constexpr Frame k_large = {.bar_y = 36, .bar_height = 16, .ruler_y = 62, .tick_height = 6};

// "43.21%" of 4321 hundredths.
std::string percent(std::uint32_t hundredths) {
  const std::uint32_t rest = hundredths % 100;
  return format_uint(hundredths / 100) + "." + (rest < 10 ? "0" : "") + format_uint(rest) + "%";
}

// log2 of `bytes` / k_ruler_start in 1/65536, by squaring: exact integers, the same on every machine.
std::uint32_t log2_above_start(std::uint64_t bytes) {
  const std::uint64_t whole = static_cast<std::uint64_t>(std::bit_width(bytes / k_ruler_start)) - 1;
  std::uint64_t mantissa = (bytes << 2) >> whole;  // in [2^30, 2^31)
  std::uint32_t fraction = 0;
  for (int bit = 15; bit >= 0; --bit) {
    mantissa = (mantissa * mantissa) >> 30;
    if (mantissa < (1ULL << 31)) continue;
    mantissa >>= 1;
    fraction |= 1U << bit;
  }
  return static_cast<std::uint32_t>(whole << 16) | fraction;
}

// Bytes of weights that the device holds beside the cache.
std::uint64_t room_for_weights(const FitBar& bar) {
  return bar.device_bytes > bar.cache_bytes ? bar.device_bytes - bar.cache_bytes : 0;
}

void draw_box(Writer& out, std::string_view name, const Frame& frame, std::uint32_t from, std::uint32_t to) {
  out.element_text("rect",
                   {{"class", name},
                    {"x", percent(from)},
                    {"y", format_uint(frame.bar_y)},
                    {"width", percent(to > from ? to - from : 0)},
                    {"height", format_uint(frame.bar_height)},
                    {"rx", "2"}},
                   {});
}

void draw_line(Writer& out, std::string_view name, std::uint32_t at, std::uint32_t from_y,
               std::uint32_t to_y) {
  const std::string x = percent(at);
  out.element_text(
      "line", {{"class", name}, {"x1", x}, {"x2", x}, {"y1", format_uint(from_y)}, {"y2", format_uint(to_y)}},
      {});
}

// Stripes from `from` to `to`: the dashes of one thick line, so that no pattern needs a name on the page.
void draw_cache(Writer& out, const Frame& frame, std::uint32_t from, std::uint32_t to) {
  const std::string middle = format_uint(frame.bar_y + frame.bar_height / 2);
  out.element_text("line",
                   {{"class", "fit-bar-cache"},
                    {"x1", percent(from)},
                    {"x2", percent(to)},
                    {"y1", middle},
                    {"y2", middle},
                    {"stroke-width", format_uint(frame.bar_height)}},
                   {});
}

void draw_ruler(Writer& out, const Frame& frame) {
  const std::string y = format_uint(frame.ruler_y);
  out.element_text("line", {{"class", "fit-bar-ruler"}, {"x1", "0%"}, {"x2", "100%"}, {"y1", y}, {"y2", y}},
                   {});
  for (std::uint32_t octave = 0; octave <= k_octave_count; ++octave) {
    draw_line(out, "fit-bar-octave", octave * k_full_width / k_octave_count,
              frame.ruler_y - frame.tick_height / 2, frame.ruler_y);
  }
  for (const RulerMark& mark : k_marks) {
    draw_line(out, "fit-bar-tick", ruler_position(mark.bytes), frame.ruler_y - frame.tick_height,
              frame.ruler_y);
  }
}

void draw_text(Writer& out, std::uint32_t at, std::string_view y, std::string_view text) {
  const std::string_view anchor = at == 0 ? "start" : "middle";
  out.element_text("text", {{"x", percent(at)}, {"y", y}, {"text-anchor", anchor}}, text);
}

void draw_names(Writer& out) {
  draw_text(out, 0, "78", "0.25");
  draw_text(out, ruler_position(k_gibibyte), "78", "1");
  for (const RulerMark& mark : k_marks) {
    draw_text(out, ruler_position(mark.bytes), mark.name_y, mark.device);
    draw_text(out, ruler_position(mark.bytes), "78", mark.size);
  }
}

void draw_bar(Writer& out, const FitBar& bar, const Frame& frame) {
  const std::uint32_t smallest = ruler_position(bar.smallest_bytes);
  const std::uint32_t largest = std::max(ruler_position(bar.largest_bytes), smallest + k_least_width);
  draw_box(out, "fit-bar-range", frame, smallest, largest);
  const Fit fit = fit_of(bar);
  const std::uint64_t held = std::min(room_for_weights(bar), bar.largest_bytes);
  if (fit == Fit::all || fit == Fit::some) {
    draw_box(out, "fit-bar-fits", frame, smallest, std::max(ruler_position(held), smallest + k_least_width));
    if (bar.cache_bytes != 0) {
      draw_cache(out, frame, ruler_position(held), ruler_position(held + bar.cache_bytes));
    }
  }
  if (bar.device_bytes != 0) {
    draw_line(out, "fit-bar-device", ruler_position(bar.device_bytes), frame.bar_y - 2, frame.ruler_y + 2);
  }
}

}  // namespace

std::uint32_t ruler_position(std::uint64_t bytes) {
  const std::uint64_t held = std::clamp(bytes, k_ruler_start, k_ruler_end);
  const std::uint64_t log2 = log2_above_start(held);
  const std::uint64_t scale = std::uint64_t{k_octave_count} << 16;
  return static_cast<std::uint32_t>((log2 * k_full_width + scale / 2) / scale);
}

Fit fit_of(const FitBar& bar) {
  if (bar.device_bytes == 0) return Fit::unknown;
  const std::uint64_t room = room_for_weights(bar);
  if (room >= bar.largest_bytes) return Fit::all;
  return room >= bar.smallest_bytes ? Fit::some : Fit::none;
}

namespace {

// "26 to 68 MB": in gigabytes both ends of so small a model would be zero.
std::string range_of(const FitBar& bar) {
  constexpr std::uint64_t k_megabyte = 1'000'000;
  if (bar.largest_bytes >= 1000 * k_megabyte) {
    return format_gigabytes(bar.smallest_bytes) + " to " + format_gigabytes(bar.largest_bytes) + " GB";
  }
  return format_uint((bar.smallest_bytes + k_megabyte / 2) / k_megabyte) + " to " +
         format_uint((bar.largest_bytes + k_megabyte / 2) / k_megabyte) + " MB";
}

}  // namespace

std::string describe(const FitBar& bar) {
  std::string text = range_of(bar);
  const std::string device(bar.device_label);
  const std::string with_cache = bar.cache_bytes == 0 ? "" : " with " + std::string(bar.cache_label);
  switch (fit_of(bar)) {
    case Fit::unknown:
      return text;
    case Fit::all:
      return text + "; every size" + with_cache + " fits " + device;
    case Fit::some:
      return text + "; up to " + format_gigabytes(room_for_weights(bar)) + " GB of weights" + with_cache +
             " fit " + device;
    case Fit::none:
      return text + "; does not fit " + device + with_cache;
  }
  return text;
}

void draw_small_fit_bar(Writer& out, const FitBar& bar) {
  out.element("svg",
              {{"class", "fit-bar"},
               {"width", "120"},
               {"height", "14"},
               {"role", "img"},
               {"aria-label", describe(bar)}},
              [&] {
                draw_ruler(out, k_small);
                draw_bar(out, bar, k_small);
              });
}

void draw_fit_bar(Writer& out, const FitBar& bar) {
  out.element("svg",
              {{"class", "fit-bar"},
               {"width", "100%"},
               {"height", "84"},
               {"role", "img"},
               {"aria-label", describe(bar)}},
              [&] {
                draw_ruler(out, k_large);
                draw_bar(out, bar, k_large);
                draw_names(out);
              });
}

}  // namespace slm::html
