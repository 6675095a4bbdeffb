#include "core/html/fit_bar.h"

#include <gtest/gtest.h>

#include "core/html/quantity.h"

namespace slm::html {
namespace {

constexpr FitBar k_phi_4 = {.smallest_bytes = 7'329'753'600, .largest_bytes = 29'319'014'400};

std::string small(const FitBar& bar) {
  Writer out;
  draw_small_fit_bar(out, bar);
  return out.take().bytes();
}

TEST(ruler_position, spreads_nine_octaves_evenly_and_holds_what_lies_outside) {
  const struct {
    const char* name;
    std::uint64_t bytes;
    std::uint32_t position;
  } rows[] = {
      {"nothing", 0, 0},
      {"start", k_gibibyte / 4, 0},
      {"one octave", k_gibibyte / 2, 1111},
      {"two octaves", k_gibibyte, 2222},
      {"half an octave more", 1'518'500'250, 2778},
      {"24 GiB", 24 * k_gibibyte, 7317},
      {"end", 128 * k_gibibyte, 10'000},
      {"beyond", ~0ULL, 10'000},
  };
  for (const auto& row : rows) EXPECT_EQ(ruler_position(row.bytes), row.position) << row.name;
}

TEST(ruler_position, never_falls_as_bytes_grow) {
  std::uint32_t last = 0;
  for (std::uint64_t bytes = k_gibibyte / 8; bytes < 200 * k_gibibyte; bytes += bytes / 97) {
    EXPECT_GE(ruler_position(bytes), last) << bytes;
    last = ruler_position(bytes);
  }
}

TEST(fit_bar, says_in_words_what_it_draws) {
  const struct {
    const char* name;
    std::uint64_t device_bytes;
    std::uint64_t cache_bytes;
    Fit fit;
    const char* words;
  } rows[] = {
      {"no device", 0, 0, Fit::unknown, "7.3 to 29.3 GB"},
      {"all", 80 * k_gigabyte, 0, Fit::all, "7.3 to 29.3 GB; every size fits my device"},
      {"some", 16 * k_gigabyte, 3'355'443'200, Fit::some,
       "7.3 to 29.3 GB; up to 12.6 GB of weights with 16K context fit my device"},
      {"cache takes the room", 8 * k_gigabyte, 3'355'443'200, Fit::none,
       "7.3 to 29.3 GB; does not fit my device with 16K context"},
      {"cache larger than the device", k_gigabyte, 3'355'443'200, Fit::none,
       "7.3 to 29.3 GB; does not fit my device with 16K context"},
  };
  for (const auto& row : rows) {
    FitBar bar = k_phi_4;
    bar.device_bytes = row.device_bytes;
    bar.cache_bytes = row.cache_bytes;
    bar.cache_label = "16K context";
    bar.device_label = "my device";
    EXPECT_EQ(fit_of(bar), row.fit) << row.name;
    EXPECT_EQ(describe(bar), row.words) << row.name;
    EXPECT_NE(small(bar).find("aria-label=\"" + describe(bar) + "\""), std::string::npos) << row.name;
  }
}

TEST(fit_bar, shows_models_smaller_than_the_ruler_and_counts_them_in_megabytes) {
  const FitBar bar = {.smallest_bytes = 26'000'000,
                      .largest_bytes = 68'000'000,
                      .device_bytes = k_gigabyte,
                      .device_label = "1 GB"};
  EXPECT_EQ(describe(bar), "26 to 68 MB; every size fits 1 GB");
  EXPECT_NE(small(bar).find("width=\"1.00%\""), std::string::npos) << small(bar);
}

TEST(fit_bar, draws_filled_and_striped_parts_only_where_something_fits) {
  FitBar bar = k_phi_4;
  bar.cache_bytes = k_gigabyte;
  bar.device_bytes = 16 * k_gigabyte;
  EXPECT_NE(small(bar).find("fit-bar-fits"), std::string::npos);
  EXPECT_NE(small(bar).find("fit-bar-cache"), std::string::npos);
  bar.device_bytes = 4 * k_gigabyte;
  EXPECT_EQ(small(bar).find("fit-bar-fits"), std::string::npos);
  EXPECT_EQ(small(bar).find("fit-bar-cache"), std::string::npos);
  EXPECT_NE(small(bar).find("fit-bar-device"), std::string::npos);
}

TEST(fit_bar, uses_no_ids_so_that_many_fit_on_one_page) {
  Writer out;
  draw_fit_bar(out, k_phi_4);
  EXPECT_EQ(out.take().bytes().find(" id="), std::string::npos);
}

}  // namespace
}  // namespace slm::html
