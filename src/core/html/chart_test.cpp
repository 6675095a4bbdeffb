#include "core/html/chart.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include "core/html/chart_fixture.h"

namespace slm::html {
namespace {

const std::string k_golden = SLM_SOURCE_DIR "/test/golden/charts/";

std::string figure(const Chart& chart) {
  Writer out;
  draw_chart(out, chart);
  return out.take().bytes() + "\n";
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void expect_golden(const std::string& name, const std::string& made) {
  if (std::getenv("SLM_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(k_golden + name, std::ios::binary) << made;
    return;
  }
  EXPECT_EQ(made, read_file(k_golden + name)) << name;
}

TEST(chart, is_drawn_byte_for_byte_as_it_was) {
  for (const Chart& chart : fixture::all()) {
    expect_golden(chart.id + ".html", figure(chart));
    expect_golden(chart.id + ".svg", draw_chart_picture(chart).bytes() + "\n");
  }
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

constexpr ChartKind k_kinds[] = {ChartKind::line,    ChartKind::area,           ChartKind::scatter,
                                 ChartKind::bar,     ChartKind::horizontal_bar, ChartKind::radar,
                                 ChartKind::heat_map};

// What a careless or hostile caller could give.
std::vector<Chart> odd_charts() {
  const double odd[] = {k_missing, INFINITY, -INFINITY, 1e308, -1e308, 1e-308, -0.0, 0, -7, 1e99, 3};
  std::vector<Chart> charts;
  for (const ChartKind kind : k_kinds) {
    for (const Scale scale : {Scale::linear, Scale::log}) {
      for (const double value : odd) {
        Chart chart{
            .kind = kind, .id = "odd", .x = {.scale = scale}, .y = {.scale = scale}, .series = {{}, {}}};
        chart.categories = {"a", "", "c", std::string(300, 'm')};
        for (const double x : odd) {
          chart.series[0].points.push_back({.x = x, .y = value, .low = x, .high = value, .label = "l"});
          chart.series[1].points.push_back({.x = value, .y = x});
        }
        chart.y.from = value;
        chart.references = {{.value = value, .label = "r"}, {.value = value, .along = Along::x}};
        charts.push_back(std::move(chart));
      }
    }
  }
  return charts;
}

// Every number of the paths of a drawing, as pairs: all of ours are absolute but the markers' shapes.
bool stays_inside(const std::string& drawing, double width, double height) {
  for (std::size_t at = drawing.find(" d=\"M"); at != std::string::npos;
       at = drawing.find(" d=\"M", at + 1)) {
    char* end = nullptr;
    const double x = std::strtod(drawing.c_str() + at + 5, &end);
    const double y = std::strtod(end, nullptr);
    if (x < -10 || x > width + 10 || y < -10 || y > height + 10) return false;
  }
  return true;
}

TEST(chart, holds_its_marks_inside_the_picture_whatever_the_numbers) {
  std::vector<Chart> charts = odd_charts();
  for (Chart& chart : fixture::all()) charts.push_back(chart);
  for (const Chart& chart : charts) {
    const std::string drawn = draw_chart_picture(chart).bytes();
    const std::size_t box = drawn.find("viewBox=\"0 0 ");
    if (drawn.empty()) continue;
    ASSERT_NE(box, std::string::npos);
    const double height = std::strtod(drawn.c_str() + drawn.find(' ', box + 13), nullptr);
    EXPECT_TRUE(stays_inside(drawn, 680, height)) << static_cast<int>(chart.kind) << "\n" << drawn;
  }
}

TEST(chart, never_writes_what_is_not_a_number) {
  for (const Chart& chart : odd_charts()) {
    const std::string drawn = figure(chart);
    for (const char* wrong : {"nan", "inf", "-214748364", "e+"}) {
      EXPECT_EQ(count(drawn, wrong), 0u) << wrong << " in kind " << static_cast<int>(chart.kind);
    }
  }
}

TEST(chart, says_a_sentence_where_there_is_nothing_to_draw) {
  for (const ChartKind kind : k_kinds) {
    Chart chart{.kind = kind, .id = "none", .title = "Speed", .series = {}};
    chart.when_empty = "Nobody has measured this yet.";
    for (int step = 0; step < 3; ++step) {
      const std::string drawn = figure(chart);
      EXPECT_NE(drawn.find("<p class=\"chart-empty\">Nobody has measured this yet.</p>"), std::string::npos)
          << step;
      EXPECT_EQ(drawn.find("<svg"), std::string::npos) << step;
      EXPECT_TRUE(draw_chart_picture(chart).is_empty());
      // Then a series without points, then one of missing values.
      step == 0 ? chart.series.push_back({}) : chart.series[0].points.push_back({});
      chart.categories = {"a", "b", "c"};
    }
  }
}

TEST(chart, escapes_every_text_that_it_is_given) {
  const std::string hostile = "</title></svg><script>alert(\"1\" & '2')</script>";
  for (const ChartKind kind : k_kinds) {
    Chart chart{.kind = kind, .id = "x\" onload=\"y", .title = hostile, .finding = hostile};
    chart.x = {.label = hostile, .unit = hostile};
    chart.y = chart.x;
    chart.categories.assign(3, hostile);
    chart.references = {{.value = 1, .label = hostile}};
    for (int series = 0; series < 2; ++series) {
      chart.series.push_back({.label = hostile});
      for (double x = 0; x < 3; ++x) chart.series.back().points.push_back({.x = x, .y = x, .label = hostile});
    }
    for (const std::string& drawn : {figure(chart), draw_chart_picture(chart).bytes()}) {
      EXPECT_EQ(drawn.find("<script"), std::string::npos) << static_cast<int>(kind);
      EXPECT_EQ(drawn.find("\" onload"), std::string::npos) << static_cast<int>(kind);
    }
  }
}

TEST(chart, gives_every_id_once_and_begins_it_with_the_prefix) {
  for (const Chart& chart : fixture::all()) {
    const std::string drawn = figure(chart);
    std::set<std::string> ids;
    for (std::size_t at = drawn.find(" id=\""); at != std::string::npos; at = drawn.find(" id=\"", at + 1)) {
      const std::string id = drawn.substr(at + 5, drawn.find('"', at + 5) - at - 5);
      EXPECT_EQ(id.rfind(chart.id + "-", 0), 0u) << id;
      EXPECT_TRUE(ids.insert(id).second) << id;
    }
    EXPECT_EQ(ids.count(chart.id + "-title") + ids.count(chart.id + "-finding"), 2u);
  }
}

TEST(chart, needs_no_inline_style_which_the_policy_forbids) {
  for (const Chart& chart : fixture::all()) {
    EXPECT_EQ(figure(chart).find("style="), std::string::npos) << chart.id;
    EXPECT_EQ(figure(chart).find("<style"), std::string::npos) << chart.id;
  }
}

TEST(chart, has_stops_of_the_keyboard_only_inside_groups) {
  for (const Chart& chart : fixture::all()) {
    const std::string drawn = draw_chart_picture(chart).bytes();
    const bool is_group = figure(chart).find("role=\"group\"") != std::string::npos;
    EXPECT_EQ(drawn.find("tabindex") != std::string::npos, is_group) << chart.id;
  }
}

TEST(chart, shows_as_many_values_in_the_table_as_in_its_marks) {
  for (const Chart& chart :
       {fixture::bar(), fixture::horizontal_bar(), fixture::heat_map(), fixture::scatter()}) {
    const std::string drawn = figure(chart);
    std::size_t known = 0;
    for (const Series& series : chart.series) {
      for (const Point& point : series.points) known += point.y == point.y ? 1 : 0;
    }
    const bool has_hints = chart.kind == ChartKind::scatter;
    EXPECT_EQ(count(drawn, has_hints ? "class=\"chart-mark" : "<title>"), 2 * known) << chart.id;
    const std::size_t table = drawn.find("<tbody>");
    const std::size_t cells = count(drawn.substr(table), has_hints ? "<tr>" : "<td>");
    EXPECT_EQ(cells - count(drawn.substr(table), "<td>–</td>"), known) << chart.id;
  }
}

TEST(chart, of_ten_thousand_points_stays_small) {
  for (const ChartKind kind : {ChartKind::line, ChartKind::area, ChartKind::scatter}) {
    Chart chart{.kind = kind, .id = "many", .series = {{}}};
    for (int at = 0; at < 10'000; ++at) {
      chart.series[0].points.push_back({.x = at * 1.0, .y = at * 7919 % 1000 * 1.0});
    }
    EXPECT_LT(draw_chart_picture(chart).bytes().size(), 400'000u) << static_cast<int>(kind);
  }
}

}  // namespace
}  // namespace slm::html
