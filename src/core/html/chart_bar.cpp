#include "core/html/chart_bar.h"

#include <algorithm>

#include "core/html/chart_number.h"

namespace slm::html {
namespace {

constexpr Tenths k_thickness = 200;       // of a lying bar alone in its category
constexpr Tenths k_thin_thickness = 150;  // in a group
constexpr Tenths k_category_gap = 120;
constexpr Tenths k_widest_category = 2000;
constexpr Tenths k_widest_upright = 640;
constexpr Tenths k_value_gap = 60;
constexpr Ink k_value_ink = {"chart-text chart-over", k_text_ink.colour};

/// Where one bar stands: from zero to its value along the ruler, from `start` to `end` across it.
struct Span {
  Tenths start = 0;
  Tenths end = 0;
};

Extent value_extent(const Chart& chart) {
  Extent extent;
  for (const Series& series : chart.series) {
    for (const Point& point : series.points) {
      if (!is_known(point.y)) continue;
      for (const double value : {point.y, point.low, point.high}) extent.add(value);
    }
  }
  for (const Reference& reference : chart.references) {
    if (reference.along == Along::y) extent.add(reference.value);
  }
  return extent;
}

std::string short_value(const Chart& chart, const Point& point) {
  const std::string_view unit =
      chart.y.unit == "%" || chart.y.unit == "$" ? chart.y.unit : std::string_view{};
  return with_unit(format_number(point.y, chart.y.notation), unit);
}

Tenths widest_value(const Chart& chart, unsigned font_px) {
  Tenths width = 0;
  for (const Series& series : chart.series) {
    for (const Point& point : series.points) {
      if (is_known(point.y)) width = std::max(width, text_width(short_value(chart, point), font_px));
    }
  }
  return width;
}

// "Phi-4, Q4_K_M: 8.9 GB"
std::string bar_text(const Chart& chart, std::size_t series, std::size_t category) {
  const std::string& label = chart.series[series].label;
  const std::string prefix = label.empty() ? "" : label + ", ";
  return prefix + chart.categories[category] + ": " +
         value_text(chart.series[series].points[category], chart.y);
}

void draw_whisker(Writer& out, Place low, Place high) {
  constexpr Tenths k_half = 30;
  const bool is_level = low.y == high.y;
  Path path;
  path.move(low);
  path.line(high);
  for (const Place& end : {low, high}) {
    path.move({is_level ? end.x : end.x - k_half, is_level ? end.y - k_half : end.y});
    path.line({is_level ? end.x : end.x + k_half, is_level ? end.y + k_half : end.y});
  }
  draw_stroke(out, {"chart-bound", "#0f172a"}, path);
}

template <class Draw>
void for_each_value(const Chart& chart, const Draw& draw) {
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    const std::vector<Point>& points = chart.series[index].points;
    for (std::size_t category = 0; category < points.size(); ++category) {
      if (is_known(points[category].y)) draw(index, category, points[category]);
    }
  }
}

// Values that are known of one series, in the group of its style.
template <class Draw>
void draw_series(Writer& out, const Chart& chart, std::size_t index, const Draw& draw) {
  const Series& series = chart.series[index];
  draw_group(out, style_of(series, index), [&] {
    for (std::size_t category = 0; category < series.points.size(); ++category) {
      if (is_known(series.points[category].y)) draw(category, series.points[category]);
    }
  });
}

std::string fill_in(const Chart& chart, const Frame& frame, std::size_t index) {
  const Style& style = style_of(chart.series[index], index);
  // One series has nothing to be told apart from.
  return chart.series.size() < 2 ? std::string(style.colour)
                                 : fill_of(style, chart.id + std::string(frame.suffix));
}

// ---- upright

struct Columns {
  Ruler y;
  Box plot;
  Tenths band = 0;   // of one category
  Tenths width = 0;  // of one bar
};

Columns columns_of(const Chart& chart, const Frame& frame) {
  Columns columns{.y = Ruler(chart.y, value_extent(chart), Fit::from_zero, 5)};
  Box& plot = columns.plot;
  plot.left = widest(columns.y.labels(), frame.font_px) + 100;
  plot.right = frame.width;
  plot.top = legend_height(chart, frame) + (heading_of(chart.y).empty() ? 180 : 380);
  plot.bottom = plot.top + frame.plot_height;
  columns.band = plot.width() / static_cast<Tenths>(chart.categories.size());
  const Tenths room = columns.band * 7 / 10 / static_cast<Tenths>(chart.series.size());
  columns.width = std::min(room, k_widest_upright);
  columns.y.place(plot.bottom, plot.top);
  return columns;
}

bool fits_upright(const Chart& chart, const Frame& frame, const Columns& columns) {
  constexpr Tenths k_thinnest = 40;
  return widest(chart.categories, frame.font_px) <= columns.band - 80 && columns.width >= k_thinnest;
}

Span column_span(const Columns& columns, const Chart& chart, std::size_t series, std::size_t category) {
  const auto count = static_cast<Tenths>(chart.series.size());
  const Tenths middle = columns.plot.left + columns.band * static_cast<Tenths>(category) + columns.band / 2;
  const Tenths start = middle - columns.width * count / 2 + columns.width * static_cast<Tenths>(series);
  return {start, start + columns.width - (count > 1 ? 10 : 0)};
}

void draw_columns(Writer& out, const Chart& chart, const Frame& frame, const Columns& columns) {
  const Tenths zero = columns.y.at(0);
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    draw_series(out, chart, index, [&](std::size_t category, const Point& point) {
      const Span span = column_span(columns, chart, index, category);
      const Tenths y = columns.y.at(point.y);
      draw_rect(out, {"chart-bar", fill_in(chart, frame, index)},
                {span.start, std::min(y, zero), span.end, std::max(y, zero)},
                bar_text(chart, index, category));
      if (!is_known(point.low)) return;
      const Tenths middle = (span.start + span.end) / 2;
      draw_whisker(out, {middle, columns.y.at(point.low)}, {middle, columns.y.at(point.high)});
    });
  }
}

// Above the bars and their intervals; not at all where they would touch.
void draw_column_values(Writer& out, const Chart& chart, const Frame& frame, const Columns& columns) {
  const Tenths room = columns.width + (chart.series.size() > 1 ? 0 : 100);
  if (widest_value(chart, frame.font_px) > room) return;
  for_each_value(chart, [&](std::size_t index, std::size_t category, const Point& point) {
    const Span span = column_span(columns, chart, index, category);
    const double top = is_known(point.high) ? std::max(point.high, 0.0) : std::max(point.y, 0.0);
    draw_label(out, k_value_ink, Anchor::middle,
               {(span.start + span.end) / 2, columns.y.at(top) - k_value_gap}, short_value(chart, point));
  });
}

// The side of the lower bars.
Anchor clear_side(const Chart& chart) {
  const std::vector<Point>& points = chart.series.front().points;
  return points.front().y < points.back().y ? Anchor::start : Anchor::end;
}

Drawing draw_upright(const Chart& chart, const Frame& frame, const Columns& columns) {
  Writer out;
  if (chart.series.size() > 1) draw_textures(out, chart, chart.id + std::string(frame.suffix));
  draw_legend(out, chart, frame);
  draw_upright_axis(out, columns.y, columns.plot, heading_of(chart.y));
  draw_columns(out, chart, frame, columns);
  const Tenths zero = columns.y.at(0);
  draw_base(out, {columns.plot.left, zero}, {columns.plot.right, zero});
  for (std::size_t category = 0; category < chart.categories.size(); ++category) {
    const Tenths middle = columns.plot.left + columns.band * static_cast<Tenths>(category) + columns.band / 2;
    draw_label(out, k_text_ink, Anchor::middle, {middle, columns.plot.bottom + k_line_height},
               chart.categories[category]);
  }
  for (const Reference& reference : chart.references) {
    if (reference.along != Along::y || !is_known(reference.value)) continue;
    draw_level_reference(out, columns.y.at(reference.value), columns.plot, clear_side(chart),
                         reference.label);
  }
  draw_column_values(out, chart, frame, columns);
  const bool has_heading = !chart.x.label.empty();
  if (has_heading) {
    draw_label(out, k_quiet_ink, Anchor::end,
               {columns.plot.right, columns.plot.bottom + 2 * k_line_height + 20}, chart.x.label);
  }
  return {columns.plot.bottom + (has_heading ? 460 : 260), out.take()};
}

// ---- lying

struct Rows {
  Ruler x;
  Box plot;
  Tenths name_width = 0;  // left of the plot; 0: names stand above their bars
  Tenths band = 0;
  Tenths thickness = 0;

  Tenths name_height() const { return name_width == 0 ? k_line_height : 0; }
};

Rows rows_of(const Chart& chart, const Frame& frame) {
  Rows rows{.x = Ruler(chart.y, value_extent(chart), Fit::from_zero, frame.tick_count - 2)};
  const auto count = static_cast<Tenths>(chart.series.size());
  rows.thickness = count > 1 ? k_thin_thickness : k_thickness;
  const Tenths names = std::min(widest(chart.categories, frame.font_px), k_widest_category);
  rows.name_width = frame.is_wide() || names < frame.width / 5 ? names : 0;
  rows.band = rows.name_height() + rows.thickness * count + k_category_gap;
  Box& plot = rows.plot;
  plot.left = rows.name_width == 0 ? 0 : rows.name_width + 120;
  plot.right = frame.width - widest_value(chart, frame.font_px) - 2 * k_value_gap;
  plot.top = legend_height(chart, frame) + 40;
  for (const Reference& reference : chart.references) {
    if (reference.along == Along::y && is_known(reference.value))
      plot.top = legend_height(chart, frame) + 240;
  }
  plot.bottom = plot.top + rows.band * static_cast<Tenths>(chart.categories.size());
  rows.x.place(plot.left, plot.right);
  return rows;
}

Tenths row_top(const Rows& rows, std::size_t category) {
  return rows.plot.top + rows.band * static_cast<Tenths>(category) + k_category_gap / 2;
}

Span row_span(const Rows& rows, std::size_t series, std::size_t category) {
  const Tenths top =
      row_top(rows, category) + rows.name_height() + rows.thickness * static_cast<Tenths>(series);
  return {top, top + rows.thickness - 10};
}

void draw_rows(Writer& out, const Chart& chart, const Frame& frame, const Rows& rows) {
  const Tenths zero = rows.x.at(0);
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    draw_series(out, chart, index, [&](std::size_t category, const Point& point) {
      const Span span = row_span(rows, index, category);
      const Tenths x = rows.x.at(point.y);
      draw_rect(out, {"chart-bar", fill_in(chart, frame, index)},
                {std::min(x, zero), span.start, std::max(x, zero), span.end},
                bar_text(chart, index, category));
      if (!is_known(point.low)) return;
      const Tenths middle = (span.start + span.end) / 2;
      draw_whisker(out, {rows.x.at(point.low), middle}, {rows.x.at(point.high), middle});
    });
  }
}

void draw_row_values(Writer& out, const Chart& chart, const Rows& rows) {
  for_each_value(chart, [&](std::size_t index, std::size_t category, const Point& point) {
    const Span span = row_span(rows, index, category);
    const double end = is_known(point.high) ? std::max(point.high, 0.0) : std::max(point.y, 0.0);
    draw_label(out, k_value_ink, Anchor::start,
               {rows.x.at(end) + k_value_gap, (span.start + span.end) / 2 + 45}, short_value(chart, point));
  });
}

void draw_row_names(Writer& out, const Chart& chart, const Frame& frame, const Rows& rows) {
  for (std::size_t category = 0; category < chart.categories.size(); ++category) {
    const Tenths top = row_top(rows, category);
    if (rows.name_width == 0) {
      draw_label(out, k_value_ink, Anchor::start, {0, top + 130},
                 shorten(chart.categories[category], frame.font_px, frame.width));
      continue;
    }
    const Tenths middle = top + (rows.band - k_category_gap) / 2;
    draw_label(out, k_text_ink, Anchor::end, {rows.name_width + 40, middle + 45},
               shorten(chart.categories[category], frame.font_px, rows.name_width));
  }
}

Drawing draw_lying(const Chart& chart, const Frame& frame) {
  const Rows rows = rows_of(chart, frame);
  Writer out;
  if (chart.series.size() > 1) draw_textures(out, chart, chart.id + std::string(frame.suffix));
  draw_legend(out, chart, frame);
  draw_level_axis(out, rows.x, rows.plot, frame, heading_of(chart.y), Hairlines::drawn);
  draw_rows(out, chart, frame, rows);
  const Tenths zero = rows.x.at(0);
  draw_base(out, {zero, rows.plot.top}, {zero, rows.plot.bottom});
  for (const Reference& reference : chart.references) {
    if (reference.along != Along::y || !is_known(reference.value)) continue;
    draw_upright_reference(out, rows.x.at(reference.value), rows.plot, frame, reference.label);
  }
  draw_row_values(out, chart, rows);
  draw_row_names(out, chart, frame, rows);
  return {rows.plot.bottom + (heading_of(chart.y).empty() ? 260 : 460), out.take()};
}

}  // namespace

Drawing draw_bars(const Chart& chart, const Frame& frame) {
  if (chart.kind == ChartKind::bar) {
    const Columns columns = columns_of(chart, frame);
    if (fits_upright(chart, frame, columns)) return draw_upright(chart, frame, columns);
  }
  return draw_lying(chart, frame);
}

}  // namespace slm::html
