#pragma once
// Width and height of a picture from the first bytes of its file: PNG, JPEG, GIF, WebP, SVG.
//
// Pure; hostile bytes give nothing rather than a wrong size. Sources: ISO/IEC 15948 (PNG), ITU-T T.81 (JPEG),
// GIF89a, RFC 9649 (WebP), SVG 2 section 8.

#include <cstdint>
#include <optional>
#include <string_view>

namespace slm::formats {

struct ImageSize {
  std::uint32_t width = 0;   // CSS pixels, 1..65535
  std::uint32_t height = 0;  // the same
};

/// `start` is the file or its first bytes; 256 KiB are enough for all but odd JPEG files.
/// An SVG with a viewBox only gives that box, rounded to whole pixels.
std::optional<ImageSize> image_size(std::string_view start);

}  // namespace slm::formats
