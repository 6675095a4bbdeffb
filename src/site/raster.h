#pragma once
// Draws SVG into PNG with librsvg. Text is set in the fonts that are built into the program and in no other,
// so that every machine draws the same picture.
//
// Safe from any thread. Only for SVG that our own code made.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "site/assets.h"

namespace slm::site {

struct PixelSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

/// `svg` scaled to fill `size`, as the bytes of a PNG file.
Result<std::string> rasterise(const AssetSet& assets, std::string_view svg, PixelSize size);

}  // namespace slm::site
