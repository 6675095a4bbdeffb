#pragma once
// The fit bar: where a model's files lie on a ruler of memory, and which of them a device can hold.
//
// Pure, integers only: native and WebAssembly draw the same bytes. The ruler is logarithmic, 0.25 to 128 GiB.
// Shape carries the meaning, colour only repeats it: filled fits, outlined does not, stripes are the cache.
// Colours are the style sheet's (web/src/css/fit-bar.css). describe() is the same in words and is always
// there as the picture's name.

#include <cstdint>
#include <string>
#include <string_view>

#include "core/html/writer.h"

namespace slm::html {

struct FitBar {
  std::uint64_t smallest_bytes = 0;  // weights at the smallest useful quantization
  std::uint64_t largest_bytes = 0;   // weights at 16 bits; not less than the smallest
  std::uint64_t cache_bytes = 0;     // key/value cache at the chosen context; 0: not shown
  std::uint64_t device_bytes = 0;    // memory of the reader's device; 0: none chosen
  std::string_view cache_label;      // "16K context"; used where there is a cache
  std::string_view device_label;     // "a 16 GB laptop"; used where there is a device
};

enum class Fit : std::uint8_t { unknown, all, some, none };

/// Whether the device holds weights and cache: `all` up to the largest, `some` from the smallest on.
Fit fit_of(const FitBar& bar);

/// "7.3 to 29.3 GB; up to 12.6 GB of weights with 16K context fit a 16 GB laptop".
std::string describe(const FitBar& bar);

/// 120 x 14 pixels, for a row of a table.
void draw_small_fit_bar(Writer& out, const FitBar& bar);

/// As wide as its container, with the ruler and the devices that mark it.
void draw_fit_bar(Writer& out, const FitBar& bar);

/// Where `bytes` lies on the ruler in hundredths of a percent of its width: 0.25 GiB -> 0, 128 GiB -> 10000.
/// What lies outside is held at the end.
std::uint32_t ruler_position(std::uint64_t bytes);

}  // namespace slm::html
