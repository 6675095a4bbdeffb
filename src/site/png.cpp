#include "site/png.h"

#include <zlib.h>

#include <optional>
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
std::string rows_with_filters(std::string_view pixels, std::size_t row_bytes) {
  std::string rows;
  rows.reserve(pixels.size() + pixels.size() / row_bytes);
  for (std::size_t at = 0; at < pixels.size(); at += row_bytes) {
    rows += '\0';
    rows += pixels.substr(at, row_bytes);
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

enum class ColourType : char { palette = 3, rgba = 6 };

std::string header_of(std::uint32_t width, std::uint32_t height, ColourType type) {
  std::string header;
  append_u32(header, width);
  append_u32(header, height);
  header += '\x08';  // bits
  header += static_cast<char>(type);
  header.append(3, '\0');  // deflate, its filters, no interlace
  return header;
}

struct Indexed {
  std::string palette;  // red, green, blue, one byte each
  std::string pixels;
};

constexpr std::size_t k_most_colours = 256;

// The upper bits of each channel, side by side.
std::uint32_t bucket_of(std::uint32_t word, int bits) {
  const int low = 8 - bits;
  const std::uint32_t mask = (1u << bits) - 1;
  return (((word >> (16 + low)) & mask) << (2 * bits)) | (((word >> (8 + low)) & mask) << bits) |
         ((word >> low) & mask);
}

// Nothing where the picture has more colours than a palette, told apart by `bits` of each channel.
std::optional<Indexed> index_colours(std::span<const std::uint32_t> words, int bits) {
  constexpr std::int16_t k_unseen = -1;
  std::vector<std::int16_t> index_of(std::size_t{1} << (3 * bits), k_unseen);
  Indexed indexed;
  indexed.pixels.resize(words.size());
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::int16_t& index = index_of[bucket_of(words[at], bits)];
    if (index == k_unseen) {
      const std::size_t count = indexed.palette.size() / 3;
      if (count == k_most_colours) return std::nullopt;
      index = static_cast<std::int16_t>(count);
      for (const int shift : {16, 8, 0}) indexed.palette += static_cast<char>((words[at] >> shift) & 0xFF);
    }
    indexed.pixels[at] = static_cast<char>(index);
  }
  return indexed;
}

// Two bits a channel are 64 colours, so this ends.
Indexed index_colours(std::span<const std::uint32_t> words) {
  for (int bits = 5;; --bits) {
    if (std::optional<Indexed> indexed = index_colours(words, bits)) return *std::move(indexed);
  }
}

constexpr std::string_view k_signature = "\x89PNG\r\n\x1a\n";

}  // namespace

std::string write_png(const Picture& picture) {
  SLM_CHECK(picture.pixels.size() == std::size_t{picture.width} * picture.height * k_pixel_bytes);
  const std::string_view pixels(reinterpret_cast<const char*>(picture.pixels.data()), picture.pixels.size());
  std::string out(k_signature);
  append_chunk(out, "IHDR", header_of(picture.width, picture.height, ColourType::rgba));
  append_chunk(out, "IDAT", deflate_fast(rows_with_filters(pixels, picture.width * k_pixel_bytes)));
  append_chunk(out, "IEND", {});
  return out;
}

std::string write_indexed_png(const OpaquePicture& picture) {
  SLM_CHECK(picture.words.size() == std::size_t{picture.width} * picture.height);
  const Indexed indexed = index_colours(picture.words);
  std::string out(k_signature);
  append_chunk(out, "IHDR", header_of(picture.width, picture.height, ColourType::palette));
  append_chunk(out, "PLTE", indexed.palette);
  append_chunk(out, "IDAT", deflate_fast(rows_with_filters(indexed.pixels, picture.width)));
  append_chunk(out, "IEND", {});
  return out;
}

}  // namespace slm::site
