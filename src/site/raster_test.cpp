#include "site/raster.h"

#include <gtest/gtest.h>

#include "formats/image_size.h"
#include "site/social_card.h"

namespace slm::site {
namespace {

TEST(rasterise, draws_a_png_of_the_size_asked_for) {
  const Result<std::string> png = rasterise(
      AssetSet::embedded(), draw_social_card({.site = "SLM Hub", .title = "KV cache"}), {1200, 630});
  ASSERT_TRUE(png) << png.error().message;
  const std::optional<formats::ImageSize> size = formats::image_size(*png);
  ASSERT_TRUE(size);
  EXPECT_EQ(size->width, 1200u);
  EXPECT_EQ(size->height, 630u);
  EXPECT_LT(png->size(), 150'000u);
}

TEST(rasterise, draws_letters_and_not_empty_boxes) {
  // Letters that the fonts lack would all look the same.
  const auto drawn = [](const std::string& title) {
    return rasterise(AssetSet::embedded(), draw_social_card({.site = "SLM Hub", .title = title}), {1200, 630})
        .value();
  };
  EXPECT_NE(drawn("ab").size(), drawn("mm").size());
  EXPECT_EQ(drawn("ab"), drawn("ab"));
}

TEST(rasterise, fails_for_what_is_no_svg) {
  EXPECT_FALSE(rasterise(AssetSet::embedded(), "no picture", {10, 10}));
}

}  // namespace
}  // namespace slm::site
