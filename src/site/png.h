#pragma once
// Writes PNG (ISO/IEC 15948) fast rather than small: one pass of zlib over unfiltered rows, which suits the
// flat pictures that we draw.
//
// Pure.

#include <cstdint>
#include <span>
#include <string>

namespace slm::site {

/// Pixels row by row without padding, four bytes each: red, green, blue, alpha (not multiplied in).
struct Picture {
  std::uint32_t width = 0;   // 1..4096
  std::uint32_t height = 0;  // 1..4096
  std::span<const std::uint8_t> pixels;
};

std::string write_png(const Picture& picture);

/// Opaque pixels row by row, one word each: 0xAARRGGBB; the alpha is not looked at.
struct OpaquePicture {
  std::uint32_t width = 0;   // 1..4096
  std::uint32_t height = 0;  // 1..4096
  std::span<const std::uint32_t> words;
};

/// One byte a pixel, a quarter of the work. Colours that differ in their last bits alone become the one that
/// comes first, so flat areas keep theirs and the soft edges of letters lose some of their shades.
std::string write_indexed_png(const OpaquePicture& picture);

}  // namespace slm::site
