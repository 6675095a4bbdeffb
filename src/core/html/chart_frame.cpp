#include "core/html/chart_frame.h"

#include <algorithm>

#include "core/html/chart_number.h"

namespace slm::html {
namespace {

constexpr Tenths k_swatch_gap = 60;
constexpr Tenths k_item_gap = 180;
constexpr Tenths k_row_height = 200;
constexpr Tenths k_baseline = 40;  // from the middle of a letter down to its baseline

// How a series is shown in the legend.
enum class Swatch : std::uint8_t { line, marker, surface };

Swatch swatch_of(ChartKind kind) {
  if (kind == ChartKind::scatter) return Swatch::marker;
  return kind == ChartKind::line || kind == ChartKind::radar ? Swatch::line : Swatch::surface;
}

Tenths swatch_width(Swatch swatch) {
  if (swatch == Swatch::line) return 240;
  return swatch == Swatch::surface ? 160 : 100;
}

struct LegendItem {
  Place at;
  std::string label;
};

// Left to right, then on the next row.
std::vector<LegendItem> place_items(const Chart& chart, const Frame& frame, Tenths swatch) {
  std::vector<LegendItem> items;
  Place at{0, k_row_height / 2};
  for (const Series& series : chart.series) {
    const Tenths room = frame.width - swatch - k_swatch_gap;
    std::string label = shorten(series.label, frame.font_px, room);
    const Tenths width = swatch + k_swatch_gap + text_width(label, frame.font_px);
    if (at.x > 0 && at.x + width > frame.width) at = {0, at.y + k_row_height};
    items.push_back({at, std::move(label)});
    at.x += width + k_item_gap;
  }
  return items;
}

void draw_swatch(Writer& out, const Style& style, Place at, Swatch swatch, std::string_view fill) {
  if (swatch == Swatch::surface) {
    draw_rect(out, {"chart-bar", fill}, {at.x, at.y - 60, at.x + swatch_width(swatch), at.y + 60}, {});
    return;
  }
  if (swatch == Swatch::line) {
    Path path;
    path.move(at);
    path.across(at.x + swatch_width(swatch));
    out.element_text("path",
                     {{"class", "chart-line"},
                      {"fill", "none"},
                      {"stroke-width", "2"},
                      when(!style.dash.empty(), {"stroke-dasharray", style.dash}),
                      {"d", path.data()}},
                     {});
  }
  out.element_text("path", {{"d", marker_path(style, {at.x + swatch_width(swatch) / 2, at.y})}}, {});
}

// Every second label goes until all have room.
std::size_t label_stride(const Ruler& ruler, const std::vector<std::string>& labels, unsigned font_px) {
  constexpr Tenths k_gap = 80;
  for (std::size_t stride = 1; stride < labels.size(); stride *= 2) {
    bool has_room = true;
    for (std::size_t at = stride; at < labels.size(); at += stride) {
      const Tenths needed =
          (text_width(labels[at], font_px) + text_width(labels[at - stride], font_px)) / 2 + k_gap;
      if (ruler.at(ruler.ticks()[at]) - ruler.at(ruler.ticks()[at - stride]) < needed) has_room = false;
    }
    if (has_room) return stride;
  }
  return std::max<std::size_t>(labels.size(), 1);
}

}  // namespace

std::string heading_of(const Axis& axis) {
  if (axis.unit.empty() || axis.unit == "%" || axis.unit == "$") return axis.label;
  return axis.label.empty() ? axis.unit : axis.label + " (" + axis.unit + ")";
}

Tenths legend_height(const Chart& chart, const Frame& frame) {
  if (chart.series.size() < 2) return 0;
  return place_items(chart, frame, swatch_width(swatch_of(chart.kind))).back().at.y + k_row_height / 2 + 80;
}

void draw_legend(Writer& out, const Chart& chart, const Frame& frame) {
  if (chart.series.size() < 2) return;
  const Swatch swatch = swatch_of(chart.kind);
  const std::vector<LegendItem> items = place_items(chart, frame, swatch_width(swatch));
  const std::string id = chart.id + std::string(frame.suffix);
  for (std::size_t index = 0; index < items.size(); ++index) {
    const Style& style = style_of(chart.series[index], index);
    const Place at = items[index].at;
    draw_group(out, style, [&] { draw_swatch(out, style, at, swatch, fill_of(style, id)); });
    draw_label(out, k_text_ink, Anchor::start,
               {at.x + swatch_width(swatch) + k_swatch_gap, at.y + k_baseline}, items[index].label);
  }
}

void draw_upright_axis(Writer& out, const Ruler& ruler, const Box& plot, std::string_view heading) {
  Path grid;
  for (const double tick : ruler.ticks()) {
    grid.move({plot.left, ruler.at(tick)});
    grid.across(plot.right);
  }
  draw_stroke(out, k_grid_ink, grid);
  const std::vector<std::string> labels = ruler.labels();
  for (std::size_t index = 0; index < labels.size(); ++index) {
    draw_label(out, k_quiet_ink, Anchor::end, {plot.left - 80, ruler.at(ruler.ticks()[index]) + k_baseline},
               labels[index]);
  }
  if (!heading.empty()) draw_label(out, k_quiet_ink, Anchor::start, {0, plot.top - 140}, heading);
}

void draw_level_axis(Writer& out, const Ruler& ruler, const Box& plot, const Frame& frame,
                     std::string_view heading, Hairlines hairlines) {
  const std::vector<std::string> labels = ruler.labels();
  const std::size_t stride = label_stride(ruler, labels, frame.font_px);
  Path grid;
  Path marks;
  for (std::size_t index = 0; index < labels.size(); index += stride) {
    const Tenths x = ruler.at(ruler.ticks()[index]);
    grid.move({x, plot.top});
    grid.down(plot.bottom);
    marks.move({x, plot.bottom});
    marks.down(plot.bottom + 40);
    draw_label(out, k_quiet_ink, Anchor::middle, {x, plot.bottom + k_line_height}, labels[index]);
  }
  if (hairlines == Hairlines::drawn) draw_stroke(out, k_grid_ink, grid);
  draw_stroke(out, k_base_ink, marks);
  if (heading.empty()) return;
  draw_label(out, k_quiet_ink, Anchor::end, {plot.right, plot.bottom + 2 * k_line_height + 20}, heading);
}

void draw_base(Writer& out, Place from, Place to) {
  Path path;
  path.move(from);
  path.line(to);
  draw_stroke(out, k_base_ink, path);
}

void draw_level_reference(Writer& out, Tenths y, const Box& plot, Anchor side, std::string_view label) {
  Path path;
  path.move({plot.left, y});
  path.across(plot.right);
  draw_stroke(out, {"chart-reference", "#0f172a"}, path);
  draw_label(out, {"chart-reference-label", "#0f172a"}, side,
             {side == Anchor::start ? plot.left + 40 : plot.right - 40, y - 50}, label);
}

void draw_upright_reference(Writer& out, Tenths x, const Box& plot, const Frame& frame,
                            std::string_view label) {
  Path path;
  path.move({x, plot.top - 60});
  path.down(plot.bottom);
  draw_stroke(out, {"chart-reference", "#0f172a"}, path);
  // Beside the line's foot in the middle of the plot it would cover marks: above it, held inside the frame.
  const Tenths half = text_width(label, frame.font_px) / 2;
  const Tenths middle = std::clamp(x, half, std::max(half, frame.width - half));
  draw_label(out, {"chart-reference-label", "#0f172a"}, Anchor::middle, {middle, plot.top - 100}, label);
}

std::string value_text(const Point& point, const Axis& axis) {
  std::string text = with_unit(format_number(point.y, axis.notation), axis.unit);
  if (!is_known(point.low)) return text;
  return text + " (" + format_number(point.low, axis.notation) + " to " +
         format_number(point.high, axis.notation) + ")";
}

}  // namespace slm::html
