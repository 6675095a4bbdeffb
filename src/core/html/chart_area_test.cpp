#include "core/html/chart_area.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/html/chart_fixture.h"

namespace slm::html {
namespace {

TEST(areas, are_closed_and_stand_on_one_another) {
  const Chart chart{
      .kind = ChartKind::area,
      .series = {fixture::series_of("a", {{0, 1}, {1, 1}}), fixture::series_of("b", {{0, 1}, {1, 3}})}};
  Writer out;
  Plan plan = plan_of(chart, k_wide_frame);
  plan.x.place(0, 1000);
  plan.y.place(1000, 0);  // 4 at the top
  draw_areas(out, chart, plan, "x");
  const std::string drawn = out.take().bytes();
  EXPECT_NE(drawn.find("d=\"M0 75L100 75L100 100L0 100Z\""), std::string::npos) << drawn;
  EXPECT_NE(drawn.find("d=\"M0 50L100 0L100 75L0 75Z\""), std::string::npos) << drawn;
}

}  // namespace
}  // namespace slm::html
