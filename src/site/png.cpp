#include "site/png.h"

#include <zlib.h>

#include <string_view>
#include <vector>

#include "base/check.h"

namespace slm::site {
namespace {

constexpr std::size_t k_pixel_bytes = 4;

void append_u32(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xFF);
}

void append_chunk(std::string& out, std::string_view type, std::string_view data) {
  append_u32(out, static_cast<std::uint32_t>(data.size()));
  std::string body(type);
  body += data;
  out += body;
  append_u32(out, static_cast<std::uint32_t>(
                      crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()))));
}

// Every row starts with its filter; 0 is none.
std::string rows_with_filters(const Picture& picture) {
  const std::size_t row_bytes = picture.width * k_pixel_bytes;
  std::string rows;
  rows.reserve((row_bytes + 1) * picture.height);
  for (std::uint32_t y = 0; y < picture.height; ++y) {
    rows += '\0';
    rows.append(reinterpret_cast<const char*>(picture.pixels.data()) + y * row_bytes, row_bytes);
  }
  return rows;
}

std::string deflate_fast(std::string_view bytes) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string out(size, '\0');
  const int status =
      compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                static_cast<uLong>(bytes.size()), Z_BEST_SPEED);
  // The buffer has the size that zlib asked for; only a lack of memory could fail here.
  SLM_CHECK(status == Z_OK);
  out.resize(size);
  return out;
}

}  // namespace

std::string write_png(const Picture& picture) {
  SLM_CHECK(picture.pixels.size() == std::size_t{picture.width} * picture.height * k_pixel_bytes);
  std::string header;
  append_u32(header, picture.width);
  append_u32(header, picture.height);
  header.append("\x08\x06\x00\x00\x00", 5);  // 8 bits, RGBA, no interlace
  std::string out = "\x89PNG\r\n\x1a\n";
  append_chunk(out, "IHDR", header);
  append_chunk(out, "IDAT", deflate_fast(rows_with_filters(picture)));
  append_chunk(out, "IEND", {});
  return out;
}

}  // namespace slm::site
