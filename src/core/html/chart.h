#pragma once
// Charts as SVG from plain data: line, stacked area, scatter, bars, radar, heat map.
//
// Pure, and coordinates are whole tenths of a unit that come from +, -, *, / alone: native and WebAssembly
// draw the same bytes. Nothing is read from the page; ids begin with the caller's prefix.
//
// How a chart is read: docs/charts.md. Each series has a hue, a marker and a dash (or a texture) of its own,
// so that colour only repeats what shape says. Every chart has the same numbers in a table below it.
//
// Each chart is drawn twice, 680 and 360 units wide, and the style sheet (web/src/css/chart.css) shows the
// one that fits its container. One drawing cannot do both: text of 13 units in a picture of 680 is 6.5 px on
// a phone, and a chart that scrolls sideways hides its own shape. In the narrow one 12 units are 11.3 px at
// 340 px.
//
// By keyboard a series is one stop, which shows its values; a stop for each mark would be dozens in a page.
//
//   Chart chart{.kind = ChartKind::line, .id = "cache", .title = "Cache by context",
//               .finding = "Phi-4 needs 3.4 GB at 16K.",
//               .x = {.label = "Context", .unit = "tokens", .scale = Scale::log, .notation =
//               Notation::binary}, .y = {.label = "Cache", .unit = "GB"}, .series = {{.label = "Phi-4",
//               .points = {{.x = 4096, .y = 0.8}, {.x = 16384, .y = 3.4}}}}};
//   draw_chart(out, chart);  // <figure class="chart"> … </figure>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/html/writer.h"

namespace slm::html {

/// A value that is not known. So is every number that is not finite or beyond 1e100; on a logarithmic axis,
/// every number that is not above zero. A line breaks there; a bar or a cell stays empty.
constexpr double k_missing = std::numeric_limits<double>::quiet_NaN();

enum class Scale : std::uint8_t { linear, log };

/// How numbers of an axis are written: 12,000; 12K (thousands); 12K (1024s, as contexts are named).
enum class Notation : std::uint8_t { plain, compact, binary };

struct Axis {
  std::string label;  // "Memory"
  std::string unit;   // "GB" stands behind the number; "%" close behind it; "$" before it
  Scale scale = Scale::linear;
  Notation notation = Notation::plain;
  double from = k_missing;  // the axis reaches at least from here …
  double to = k_missing;    // … to here; the data may take it further
};

/// One value, with an interval where `low` and `high` are known. In charts with categories (bars, radar, heat
/// map) the points stand in the order of the categories and `x` is not read.
struct Point {
  double x = k_missing;
  double y = k_missing;
  double low = k_missing;
  double high = k_missing;
  std::string label = {};  // names the point of a scatter chart
};

/// `automatic` takes the next of the six in this order.
enum class Hue : std::uint8_t { automatic, blue, green, purple, amber, teal, pink };

struct Series {
  std::string label;
  std::vector<Point> points;
  Hue hue = Hue::automatic;
};

enum class Along : std::uint8_t { x, y };

/// A line through the whole chart at one value: "8 GB". Drawn in line, area, scatter and bar charts.
struct Reference {
  double value = k_missing;
  std::string label;
  Along along = Along::y;  // the axis that the value lies on; bars have only y
};

/// line: y over x, intervals as bands.
/// area: stacked, so the values are shares of a sum; the series share the x of the first; missing counts as
/// 0. scatter: a mark for each point, named where there is room. bar: upright, or lying where the names of
/// the categories need it; grouped; from zero, always linear. horizontal_bar: lying. radar: 3 to 12
/// categories as spokes from zero, one closed line for each series. heat_map: series are rows, categories
/// columns, darker is more (brighter in dark mode).
enum class ChartKind : std::uint8_t { line, area, scatter, bar, horizontal_bar, radar, heat_map };

/// What is drawn. Six series can be told apart, more repeat the styles. Long series are thinned to what can
/// be seen, and categories after the 100th left out; the table then says so.
struct Chart {
  ChartKind kind = ChartKind::line;
  std::string id;       // begins every id: lower-case letters, digits, hyphens; unique in the page
  std::string title;    // "Cache by context"
  std::string finding;  // the sentence that the chart proves
  Axis x = {};          // of categories: only its label is used
  Axis y = {};
  std::vector<std::string> categories = {};
  std::vector<Series> series;
  std::vector<Reference> references = {};
  std::string when_empty = "There is nothing to draw yet.";
};

/// A figure: title and finding, the chart in both widths, the table.
void draw_chart(Writer& out, const Chart& chart);

/// The wide chart alone as an SVG document, in the light theme: for files, reports and social pictures.
/// Empty where there is nothing to draw.
TrustedHtml draw_chart_picture(const Chart& chart);

}  // namespace slm::html
