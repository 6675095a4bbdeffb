#include "core/html/chart_scale.h"

#include <gtest/gtest.h>

#include <cmath>

namespace slm::html {
namespace {

Extent extent_of(double from, double to) {
  Extent extent;
  extent.add(from);
  extent.add(to);
  return extent;
}

TEST(log2_of, agrees_with_the_standard_library) {
  for (double value = 1e-100; value < 1e100; value *= 3.7) {
    EXPECT_NEAR(log2_of(value), std::log2(value), 4e-9) << value;
  }
  EXPECT_EQ(log2_of(1), 0);
  EXPECT_EQ(log2_of(1024), 10);
}

TEST(extent, passes_over_what_is_unknown) {
  Extent extent;
  extent.add(k_missing);
  extent.add(INFINITY);
  extent.add(3);
  extent.add(-1);
  EXPECT_EQ(extent.from, -1);
  EXPECT_EQ(extent.to, 3);
}

TEST(ruler, stands_on_1_2_5_or_powers_of_two) {
  const struct {
    const char* name;
    Axis axis;
    Extent extent;
    Fit fit;
    std::vector<double> ticks;
  } rows[] = {
      {"from near zero", {}, extent_of(2.6, 15.2), Fit::nice, {0, 5, 10, 15, 20}},
      {"far from zero", {}, extent_of(61, 68), Fit::nice, {60, 62, 64, 66, 68}},
      {"zero forced", {}, extent_of(61, 68), Fit::from_zero, {0, 20, 40, 60, 80}},
      {"both signs", {}, extent_of(-3, 5), Fit::from_zero, {-4, -2, 0, 2, 4, 6}},
      {"all negative", {}, extent_of(-9, -2), Fit::from_zero, {-10, -8, -6, -4, -2, 0}},
      {"fractions", {}, extent_of(0, 0.41), Fit::nice, {0, 0.1, 0.2, 0.3, 0.4, 0.5}},
      {"exact", {}, extent_of(150, 940), Fit::exact, {200, 400, 600, 800}},
      {"one value", {}, extent_of(7, 7), Fit::nice, {0, 2, 4, 6, 8}},
      {"asked for", {.from = 0, .to = 100}, extent_of(40, 60), Fit::nice, {0, 20, 40, 60, 80, 100}},
      {"decades", {.scale = Scale::log}, extent_of(3, 40'000), Fit::nice, {10, 100, 1000, 10'000}},
      {"one decade", {.scale = Scale::log}, extent_of(1.5, 9), Fit::nice, {1, 2, 5, 10}},
      {"octaves",
       {.scale = Scale::log, .notation = Notation::binary},
       extent_of(1024, 16'384),
       Fit::exact,
       {1024, 2048, 4096, 8192, 16'384}},
  };
  for (const auto& row : rows)
    EXPECT_EQ(Ruler(row.axis, row.extent, row.fit, 5).ticks(), row.ticks) << row.name;
}

TEST(ruler, says_ticks_with_as_many_digits_as_tell_them_apart) {
  const Ruler far({}, extent_of(10'000.2, 10'000.9), Fit::nice, 4);
  EXPECT_EQ(far.labels(),
            (std::vector<std::string>{"10,000.2", "10,000.4", "10,000.6", "10,000.8", "10,001"}));
  const Ruler money({.unit = "$"}, extent_of(0, 0.5), Fit::nice, 3);
  EXPECT_EQ(money.labels(), (std::vector<std::string>{"$0", "$0.2", "$0.4", "$0.6"}));
  const Ruler context({.scale = Scale::log, .notation = Notation::binary}, extent_of(512, 2048), Fit::nice,
                      5);
  EXPECT_EQ(context.labels(), (std::vector<std::string>{"512", "1K", "2K"}));
}

// Ranges from a hair to the whole of what can be drawn, on every kind of axis.
TEST(ruler, holds_every_range_with_rising_ticks_inside_the_span) {
  for (const Scale scale : {Scale::linear, Scale::log}) {
    for (const Notation notation : {Notation::plain, Notation::binary}) {
      for (const Fit fit : {Fit::exact, Fit::nice, Fit::from_zero}) {
        for (double from = 1e-99; from < 1e99; from *= 1234.5) {
          for (double factor = 1 + 1e-12; factor < 1e99 / from; factor *= factor * 3) {
            Ruler ruler({.scale = scale, .notation = notation}, extent_of(from, from * factor), fit, 5);
            ruler.place(0, 1000);
            SCOPED_TRACE(testing::Message() << from << " x " << factor);
            ASSERT_LE(ruler.ticks().size(), 7u);
            const double hair = (ruler.to() - ruler.from()) * 1e-8;
            Tenths last = -1;
            for (const double tick : ruler.ticks()) {
              ASSERT_GE(ruler.at(tick), last);
              ASSERT_GE(tick, ruler.from() - hair);
              ASSERT_LE(tick, ruler.to() + hair);
              last = ruler.at(tick);
            }
            ASSERT_LE(ruler.from(), from);
            ASSERT_GE(ruler.to(), from * factor * (1 - 1e-9));
          }
        }
      }
    }
  }
}

TEST(ruler, places_values_in_order_and_never_outside) {
  Ruler ruler({.scale = Scale::log}, extent_of(1, 100), Fit::nice, 5);
  ruler.place(2000, 1000);
  EXPECT_EQ(ruler.at(1), 2000);
  EXPECT_EQ(ruler.at(10), 1500);
  EXPECT_EQ(ruler.at(100), 1000);
  EXPECT_EQ(ruler.at(0.001), 2000);
  EXPECT_EQ(ruler.at(-5), 2000);
  EXPECT_EQ(ruler.at(1e9), 1000);
}

}  // namespace
}  // namespace slm::html
