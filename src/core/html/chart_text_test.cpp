#include "core/html/chart_text.h"

#include <gtest/gtest.h>

namespace slm::html {
namespace {

TEST(text_width, grows_with_letters_and_their_kind) {
  EXPECT_EQ(text_width("", 12), 0);
  EXPECT_LT(text_width("ill", 12), text_width("mom", 12));
  EXPECT_EQ(text_width("漢字", 12), 240);
  EXPECT_LT(text_width("abc", 12), text_width("abc", 13));
  EXPECT_GT(text_width(std::string(1'000'000, 'm'), 13), 0);
}

TEST(shorten, keeps_whole_letters_and_the_width) {
  EXPECT_EQ(shorten("Phi-4", 12, 1000), "Phi-4");
  const std::string text = "Größe 漢字 model";
  for (Tenths width = 150; width < text_width(text, 12); width += 10) {
    const std::string kept = shorten(text, 12, width);
    EXPECT_LE(text_width(kept, 12), width) << kept;
    EXPECT_EQ(text.find(kept.substr(0, kept.size() - 3)), 0u) << kept;
  }
}

TEST(push_apart, keeps_the_gap_the_order_and_the_bounds) {
  const struct {
    const char* name;
    std::vector<Tenths> wanted;
    std::vector<Tenths> placed;
  } rows[] = {
      {"none", {}, {}},
      {"apart already", {10, 50, 90}, {10, 50, 90}},
      {"too near", {100, 105}, {100, 120}},
      {"same place", {100, 100, 100}, {100, 120, 140}},
      {"other order", {105, 100}, {120, 100}},
      {"at the bottom", {195, 199}, {180, 200}},
      {"pushed from the bottom up", {170, 175, 199}, {160, 180, 200}},
      {"above the top", {-50, 4}, {0, 20}},
  };
  for (const auto& row : rows) EXPECT_EQ(push_apart(row.wanted, 20, 0, 200), row.placed) << row.name;
}

}  // namespace
}  // namespace slm::html
