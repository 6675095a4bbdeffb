#include "site/png.h"

#include <gtest/gtest.h>

#include <vector>

namespace slm::site {
namespace {

// Where the data of a chunk starts and its length.
std::string_view chunk(std::string_view png, std::string_view type) {
  const std::size_t at = png.find(type);
  if (at == std::string_view::npos) return {};
  const std::string_view length = png.substr(at - 4, 4);
  const std::size_t size =
      static_cast<unsigned char>(length[2]) * 256u + static_cast<unsigned char>(length[3]);
  return png.substr(at + 4, size);
}

TEST(write_indexed_png, keeps_flat_colours_exactly) {
  const std::vector<std::uint32_t> words = {0xFFFFFFFF, 0xFF3B82F6, 0xFF0F172A, 0xFFFFFFFF};
  const std::string png = write_indexed_png({.width = 2, .height = 2, .words = words});
  EXPECT_EQ(chunk(png, "PLTE"), std::string_view("\xFF\xFF\xFF\x3B\x82\xF6\x0F\x17\x2A", 9));
}

TEST(write_indexed_png, joins_shades_until_a_palette_holds_them) {
  std::vector<std::uint32_t> words;
  for (std::uint32_t colour = 0; colour < 64 * 64; ++colour) words.push_back(colour * 4099u);
  const std::string png = write_indexed_png({.width = 64, .height = 64, .words = words});
  const std::size_t bytes = chunk(png, "PLTE").size();
  EXPECT_GT(bytes, 0u);
  EXPECT_LE(bytes, 768u);
}

TEST(write_png, ends_as_the_format_asks) {
  const std::vector<std::uint8_t> pixels(4 * 4, 0x80);
  const std::string png = write_png({.width = 2, .height = 2, .pixels = pixels});
  EXPECT_TRUE(png.starts_with("\x89PNG\r\n"));
  EXPECT_TRUE(png.ends_with("IEND\xAE\x42\x60\x82"));
}

}  // namespace
}  // namespace slm::site
