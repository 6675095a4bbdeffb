#include "core/html/chart.h"

#include "base/text.h"
#include "core/html/chart_bar.h"
#include "core/html/chart_frame.h"
#include "core/html/chart_heat_map.h"
#include "core/html/chart_prepare.h"
#include "core/html/chart_radar.h"
#include "core/html/chart_table.h"
#include "core/html/chart_xy.h"

namespace slm::html {
namespace {

Drawing draw(const Chart& chart, const Frame& frame) {
  switch (chart.kind) {
    case ChartKind::line:
    case ChartKind::area:
    case ChartKind::scatter:
      return draw_xy(chart, frame);
    case ChartKind::bar:
    case ChartKind::horizontal_bar:
      return draw_bars(chart, frame);
    case ChartKind::radar:
      return draw_radar(chart, frame);
    case ChartKind::heat_map:
      return draw_heat_map(chart, frame);
  }
  return {};
}

std::string view_box(const Drawing& drawing, const Frame& frame) {
  return "0 0 " + format_tenths(frame.width) + " " + format_tenths(drawing.height);
}

// Stops of the keyboard may not stand inside a picture, whose content is hidden from assistive technology.
std::string_view role_of(ChartKind kind) {
  return kind == ChartKind::line || kind == ChartKind::area || kind == ChartKind::scatter ||
                 kind == ChartKind::radar
             ? "group"
             : "img";
}

void draw_in_page(Writer& out, const Chart& chart, const Frame& frame) {
  const Drawing drawing = draw(chart, frame);
  const std::string names = chart.id + "-title " + chart.id + "-finding";
  out.element("svg",
              {{"class", frame.is_wide() ? "chart-wide" : "chart-narrow"},
               {"viewBox", view_box(drawing, frame)},
               {"font-size", format_uint(frame.font_px)},
               {"role", role_of(chart.kind)},
               {"aria-labelledby", names}},
              [&] { out.trusted(drawing.marks); });
  out.newline();
}

void draw_caption(Writer& out, const Chart& chart) {
  out.element("figcaption", {}, [&] {
    out.element_text("p", {{"class", "chart-title"}, {"id", chart.id + "-title"}}, chart.title);
    out.element_text("p", {{"class", "chart-finding"}, {"id", chart.id + "-finding"}}, chart.finding);
  });
  out.newline();
}

}  // namespace

void draw_chart(Writer& out, const Chart& chart) {
  const PreparedChart prepared = prepare(chart);
  out.element("figure", {{"class", "chart"}}, [&] {
    draw_caption(out, chart);
    if (!has_marks(prepared.chart)) {
      out.element_text("p", {{"class", "chart-empty"}}, chart.when_empty);
      return;
    }
    draw_in_page(out, prepared.chart, k_wide_frame);
    draw_in_page(out, prepared.chart, k_narrow_frame);
    draw_chart_table(out, prepared);
  });
}

TrustedHtml draw_chart_picture(const Chart& chart) {
  const PreparedChart prepared = prepare(chart);
  if (!has_marks(prepared.chart)) return {};
  const Drawing drawing = draw(prepared.chart, k_wide_frame);
  Writer out;
  out.element("svg",
              {{"xmlns", "http://www.w3.org/2000/svg"},
               {"viewBox", view_box(drawing, k_wide_frame)},
               {"font-family", "Inter, sans-serif"},
               {"font-size", format_uint(k_wide_frame.font_px)}},
              [&] {
                out.element_text("title", {}, chart.title);
                out.element_text("desc", {}, chart.finding);
                out.trusted(drawing.marks);
              });
  return out.take();
}

}  // namespace slm::html
