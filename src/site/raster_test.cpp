#include "site/raster.h"

#include <gtest/gtest.h>

#include "formats/image_size.h"

namespace slm::site {
namespace {

constexpr std::string_view k_square =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path fill="#f00" d="M0 0h1v1H0z"/></svg>)";

TEST(rasterise, draws_a_png_of_the_size_asked_for) {
  const Result<std::string> png = rasterise(AssetSet::embedded(), k_square, {64, 48});
  ASSERT_TRUE(png) << png.error().message;
  const std::optional<formats::ImageSize> size = formats::image_size(*png);
  ASSERT_TRUE(size);
  EXPECT_EQ(size->width, 64u);
  EXPECT_EQ(size->height, 48u);
}

TEST(draw_svg, fills_what_the_svg_fills) {
  const Result<Surface> surface = draw_svg(AssetSet::embedded(), k_square, {8, 8});
  ASSERT_TRUE(surface);
  cairo_surface_flush(surface->get());
  const auto* words = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface->get()));
  EXPECT_EQ(words[0], 0xFFFF0000u);
  EXPECT_EQ(words[63], 0u);
}

TEST(rasterise, fails_for_what_is_no_svg) {
  EXPECT_FALSE(rasterise(AssetSet::embedded(), "no picture", {10, 10}));
}

}  // namespace
}  // namespace slm::site
