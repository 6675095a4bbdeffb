#include "site/social_card.h"

#include <gtest/gtest.h>

#include "formats/image_size.h"

namespace slm::site {
namespace {

std::string drawn(const SocialCard& card) {
  return draw_social_card(AssetSet::embedded(), card).value();
}

TEST(draw_social_card, gives_a_small_png_of_the_size_that_other_sites_ask_for) {
  const std::string png = drawn({.site = "SLM Hub",
                                 .kind = "Article",
                                 .title = "Attention and the KV cache",
                                 .description = "Compute the memory that a context takes."});
  const std::optional<formats::ImageSize> size = formats::image_size(png);
  ASSERT_TRUE(size);
  EXPECT_EQ(size->width, 1200u);
  EXPECT_EQ(size->height, 630u);
  EXPECT_LT(png.size(), 40'000u);
}

TEST(draw_social_card, draws_letters_and_not_empty_boxes) {
  // Letters that the fonts lack would all look the same.
  EXPECT_NE(drawn({.title = "ab"}), drawn({.title = "mm"}));
  EXPECT_EQ(drawn({.title = "ab"}), drawn({.title = "ab"}));
}

TEST(draw_social_card, draws_every_part) {
  const SocialCard whole = {.site = "Hub", .kind = "Guide", .title = "Title", .description = "Text"};
  for (std::string SocialCard::*part :
       {&SocialCard::site, &SocialCard::kind, &SocialCard::title, &SocialCard::description}) {
    SocialCard rest = whole;
    (rest.*part).clear();
    EXPECT_NE(drawn(rest), drawn(whole)) << whole.*part;
  }
}

TEST(draw_social_card, draws_the_weights_and_the_cache_of_a_model) {
  const SocialCard phi = {.title = "Phi-4", .bar = {9'000'000'000, 1'700'000'000, "Q4_K_M"}};
  SocialCard other = phi;
  other.bar.weights_bytes = 2'000'000'000;
  EXPECT_NE(drawn(other), drawn(phi));
  other = phi;
  other.bar.cache_bytes = 0;
  EXPECT_NE(drawn(other), drawn(phi));
  EXPECT_NE(drawn({.title = "Phi-4"}), drawn(phi));
}

TEST(draw_social_card, leaves_out_what_does_not_fit) {
  const std::string many_words = []() {
    std::string text;
    for (int word = 0; word < 500; ++word) text += "word ";
    return text;
  }();
  EXPECT_EQ(drawn({.title = many_words}), drawn({.title = many_words + "more"}));
  EXPECT_EQ(drawn({.title = std::string(500, 'x')}), drawn({.title = std::string(501, 'x')}));
}

TEST(draw_social_card, takes_markup_for_words) {
  EXPECT_NE(drawn({.title = "<b>a</b>"}), drawn({.title = "a"}));
}

TEST(is_drawable, knows_what_the_built_in_fonts_have) {
  EXPECT_TRUE(is_drawable("Größe – “naïve” 14.7B…"));
  EXPECT_FALSE(is_drawable("小型语言模型"));
  EXPECT_FALSE(is_drawable("Модели"));
}

}  // namespace
}  // namespace slm::site
