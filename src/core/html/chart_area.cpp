#include "core/html/chart_area.h"

namespace slm::html {
namespace {

void draw_area(Writer& out, const Chart& chart, const Plan& plan, std::size_t index, std::string_view id,
               const std::vector<double>& floor, const std::vector<double>& ceiling) {
  const Series& series = chart.series[index];
  const Style& style = style_of(series, index);
  Path path;
  for (std::size_t at = 0; at < ceiling.size(); ++at) {
    const Place place{plan.x.at(series.points[at].x), plan.y.at(ceiling[at])};
    at == 0 ? path.move(place) : path.line(place);
  }
  for (std::size_t at = floor.size(); at > 0; --at) {
    path.line({plan.x.at(series.points[at - 1].x), plan.y.at(floor[at - 1])});
  }
  path.close();
  const std::string fill = fill_of(style, id);
  draw_stop(out, style, series_text(chart, series), [&] {
    out.element("path", {{"class", "chart-area"}, {"fill", fill}, {"stroke", "#ffffff"}, {"d", path.data()}},
                [&] { out.element_text("title", {}, series_text(chart, series)); });
  });
}

}  // namespace

void draw_areas(Writer& out, const Chart& chart, const Plan& plan, std::string_view id) {
  const std::vector<std::vector<double>> floors = stack(chart);
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    draw_area(out, chart, plan, index, id, floors[index], floors[index + 1]);
  }
}

}  // namespace slm::html
