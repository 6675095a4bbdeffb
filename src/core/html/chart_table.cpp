#include "core/html/chart_table.h"

#include <algorithm>

#include "base/text.h"
#include "core/html/chart_frame.h"
#include "core/html/chart_number.h"

namespace slm::html {
namespace {

// More than a label shows, so that nothing is lost to a reader of the table.
constexpr unsigned k_digits = 6;

std::string number(double value) {
  return format_number(value, Notation::plain, k_digits);
}

std::string value_and_interval(const Point& point) {
  if (!is_known(point.low)) return number(point.y);
  return number(point.y) + " (" + number(point.low) + " to " + number(point.high) + ")";
}

std::string heading(const Axis& axis, std::string_view otherwise) {
  const bool stands_with_number = axis.unit == "%" || axis.unit == "$";
  std::string text = heading_of(axis);
  if (text.empty()) text = stands_with_number ? std::string_view(axis.unit) : otherwise;
  return stands_with_number && !axis.label.empty() ? text + " (" + axis.unit + ")" : text;
}

bool shares_x(const Chart& chart) {
  const std::vector<Point>& first = chart.series.front().points;
  for (const Series& series : chart.series) {
    if (series.points.size() != first.size()) return false;
    for (std::size_t at = 0; at < first.size(); ++at) {
      const bool is_same = series.points[at].x == first[at].x && is_known(first[at].x);
      if (!is_same || !series.points[at].label.empty()) return false;
    }
  }
  return true;
}

// The first `word_count` columns hold words, which stand at the left; numbers stand at the right.
void draw_head(Writer& out, const std::vector<std::string>& names, std::size_t word_count) {
  out.element("thead", {}, [&] {
    out.element("tr", {}, [&] {
      for (std::size_t at = 0; at < names.size(); ++at) {
        out.element_text("th", {{"scope", "col"}, when(at < word_count, {"class", "chart-word"})}, names[at]);
      }
    });
  });
}

// One row for each category or x, one column for each series.
void draw_grid(Writer& out, const Chart& chart) {
  const bool by_category = has_categories(chart.kind);
  std::vector<std::string> names = {by_category ? heading({.label = chart.x.label}, "Name")
                                                : heading(chart.x, "x")};
  for (const Series& series : chart.series) {
    names.push_back(series.label.empty() ? heading(chart.y, "Value") : series.label);
  }
  // Where columns are named after series, what they hold stands above them.
  const std::string caption = heading(chart.y, "");
  if (!caption.empty() && names.back() != caption) out.element_text("caption", {}, caption);
  draw_head(out, names, 1);
  const std::size_t row_count = by_category ? chart.categories.size() : chart.series.front().points.size();
  out.element("tbody", {}, [&] {
    for (std::size_t row = 0; row < row_count; ++row) {
      out.element("tr", {}, [&] {
        const std::string name =
            by_category ? chart.categories[row] : number(chart.series.front().points[row].x);
        out.element_text("th", {{"scope", "row"}}, name);
        for (const Series& series : chart.series) {
          out.element_text("td", {}, value_and_interval(series.points[row]));
        }
      });
      out.newline();
    }
  });
}

// One row for each point.
void draw_list(Writer& out, const Chart& chart) {
  draw_head(out, {"Series", "Name", heading(chart.x, "x"), heading(chart.y, "y")}, 2);
  out.element("tbody", {}, [&] {
    for (const Series& series : chart.series) {
      for (const Point& point : series.points) {
        if (!is_known(point.x) || !is_known(point.y)) continue;
        out.element("tr", {}, [&] {
          out.element_text("th", {{"scope", "row"}}, series.label);
          out.element_text("td", {{"class", "chart-word"}}, point.label);
          out.element_text("td", {}, number(point.x));
          out.element_text("td", {}, value_and_interval(point));
        });
        out.newline();
      }
    }
  });
}

}  // namespace

void draw_chart_table(Writer& out, const PreparedChart& prepared) {
  const Chart& chart = prepared.chart;
  const std::string name = "Values of " + chart.title;
  out.element("details", {{"class", "chart-data"}}, [&] {
    out.element_text("summary", {}, "Numbers as a table");
    if (prepared.drawn_count < prepared.given_count) {
      out.element_text("p", {},
                       "The chart and this table show " + format_uint(prepared.drawn_count) + " of " +
                           format_uint(prepared.given_count) + " values.");
    }
    out.element(
        "div", {{"class", "table"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", name}}, [&] {
          out.element("table", {}, [&] {
            has_categories(chart.kind) || shares_x(chart) ? draw_grid(out, chart) : draw_list(out, chart);
          });
        });
  });
}

}  // namespace slm::html
