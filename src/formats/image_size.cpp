#include "formats/image_size.h"

#include "base/text.h"

namespace slm::formats {
namespace {

using Size = std::optional<ImageSize>;

std::uint32_t byte_at(std::string_view bytes, std::size_t offset) {
  return static_cast<unsigned char>(bytes[offset]);
}

std::uint32_t big_endian(std::string_view bytes, std::size_t offset, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t at = 0; at < count; ++at) value = value << 8 | byte_at(bytes, offset + at);
  return value;
}

std::uint32_t little_endian(std::string_view bytes, std::size_t offset, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t at = count; at > 0; --at) value = value << 8 | byte_at(bytes, offset + at - 1);
  return value;
}

Size checked(std::uint64_t width, std::uint64_t height) {
  constexpr std::uint64_t max_side = 65535;
  if (width == 0 || height == 0 || width > max_side || height > max_side) return std::nullopt;
  return ImageSize{static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)};
}

Size png_size(std::string_view bytes) {
  if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return std::nullopt;
  return checked(big_endian(bytes, 16, 4), big_endian(bytes, 20, 4));
}

Size gif_size(std::string_view bytes) {
  if (bytes.size() < 10) return std::nullopt;
  return checked(little_endian(bytes, 6, 2), little_endian(bytes, 8, 2));
}

// Frame headers are C0 to CF but for C4 (Huffman tables), C8 (reserved) and CC (arithmetic tables).
bool is_frame_header(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

Size jpeg_size(std::string_view bytes) {
  std::size_t at = 2;
  while (at + 9 <= bytes.size() && byte_at(bytes, at) == 0xFF) {
    const std::uint32_t marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {  // a fill byte
      ++at;
      continue;
    }
    if (is_frame_header(marker)) return checked(big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2));
    const std::uint32_t length = big_endian(bytes, at + 2, 2);
    if (length < 2) return std::nullopt;
    at += 2 + length;
  }
  return std::nullopt;
}

Size webp_size(std::string_view bytes) {
  if (bytes.size() < 30) return std::nullopt;
  const std::string_view chunk = bytes.substr(12, 4);
  if (chunk == "VP8X") return checked(little_endian(bytes, 24, 3) + 1, little_endian(bytes, 27, 3) + 1);
  if (chunk == "VP8 ") {
    return checked(little_endian(bytes, 26, 2) & 0x3FFF, little_endian(bytes, 28, 2) & 0x3FFF);
  }
  if (chunk == "VP8L") {
    const std::uint32_t packed = little_endian(bytes, 21, 4);
    return checked((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1);
  }
  return std::nullopt;
}

// A length in CSS pixels, rounded: "640", "640px", "12.5". Other units depend on the page and give nothing.
std::optional<std::uint64_t> parse_pixels(std::string_view text) {
  text = trim(text);
  if (text.ends_with("px")) text.remove_suffix(2);
  const std::size_t dot = text.find('.');
  const std::string_view fraction =
      dot == std::string_view::npos ? std::string_view("0") : text.substr(dot + 1);
  const std::optional<std::uint64_t> whole = parse_uint(text.substr(0, dot));
  if (!whole || !parse_uint(fraction)) return std::nullopt;
  return *whole + (fraction.front() >= '5' ? 1 : 0);
}

// The value of an attribute in a start tag, or nothing.
std::string_view attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const std::size_t equals = at + name.size();
    const bool stands_alone =
        at > 0 && std::string_view(" \t\r\n").find(tag[at - 1]) != std::string_view::npos;
    if (!stands_alone || equals + 2 >= tag.size() || tag[equals] != '=') continue;
    const char quote = tag[equals + 1];
    if (quote != '"' && quote != '\'') continue;
    const std::size_t end = tag.find(quote, equals + 2);
    if (end != std::string_view::npos) return tag.substr(equals + 2, end - equals - 2);
  }
  return {};
}

Size view_box_size(std::string_view box) {
  std::string spaced = replace_all(box, ",", " ");
  std::optional<std::uint64_t> numbers[4];
  std::size_t count = 0;
  for (const std::string_view part : split(spaced, ' ')) {
    if (part.empty()) continue;
    if (count == 4) return std::nullopt;
    numbers[count++] = parse_pixels(part);
  }
  if (count != 4 || !numbers[2] || !numbers[3]) return std::nullopt;
  return checked(*numbers[2], *numbers[3]);
}

Size svg_size(std::string_view bytes) {
  const std::size_t start = bytes.find("<svg");
  if (start == std::string_view::npos) return std::nullopt;
  const std::size_t end = bytes.find('>', start);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view tag = bytes.substr(start, end - start);
  const std::optional<std::uint64_t> width = parse_pixels(attribute(tag, "width"));
  const std::optional<std::uint64_t> height = parse_pixels(attribute(tag, "height"));
  if (width && height) return checked(*width, *height);
  return view_box_size(attribute(tag, "viewBox"));
}

}  // namespace

std::optional<ImageSize> image_size(std::string_view start) {
  if (start.starts_with("\x89PNG\r\n\x1a\n")) return png_size(start);
  if (start.starts_with("\xFF\xD8")) return jpeg_size(start);
  if (start.starts_with("GIF8")) return gif_size(start);
  if (start.starts_with("RIFF") && start.size() > 12 && start.substr(8, 4) == "WEBP") return webp_size(start);
  return svg_size(start);
}

}  // namespace slm::formats
