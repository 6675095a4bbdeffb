#pragma once
// Draws SVG into pixels and PNG with librsvg. Text is set in the fonts that are built into the program and in
// no other, so that every machine draws the same picture.
//
// Safe from any thread. Only for SVG that our own code made.

#include <cairo.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "site/assets.h"

namespace slm::site {

struct PixelSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

/// Pixels as native-endian words, the alpha multiplied in (CAIRO_FORMAT_ARGB32).
using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Canvas = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

/// A transparent surface.
Surface make_surface(PixelSize size);

/// `svg` scaled to fill `size`.
Result<Surface> draw_svg(const AssetSet& assets, std::string_view svg, PixelSize size);

/// The same as the bytes of a PNG file.
Result<std::string> rasterise(const AssetSet& assets, std::string_view svg, PixelSize size);

}  // namespace slm::site
