#pragma once
// The sections of a model's page. Each draws its heading and notes it for the table of contents, or draws
// nothing where the catalogue says nothing.
//
// Pure.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/markdown.h"
#include "site/view.h"

namespace slm::site {

/// The page being drawn.
struct ModelSheet {
  const View& view;
  const catalog::Model& model;
  html::Writer& out;
  std::vector<formats::Heading> headings = {};

  /// A second-level heading; `id` is made unlike those of the page's own text.
  void heading(std::string_view id, std::string_view text);

  /// A table in a region that scrolls; `rows` draws the rows of its body. `caption` is unique on the page.
  template <class Rows>
  void table(std::string_view caption, std::initializer_list<std::string_view> columns, Rows&& rows) {
    const html::Attributes region = {
        {"class", "table"}, {"role", "region"}, {"aria-label", caption}, {"tabindex", "0"}};
    out.element("div", region, [&] {
      out.element("table", {}, [&] {
        out.element_text("caption", {}, caption);
        draw_columns(columns);
        out.element("tbody", {}, std::forward<Rows>(rows));
      });
    });
  }

 private:
  void draw_columns(std::initializer_list<std::string_view> columns);
};

void draw_run(ModelSheet& sheet);
/// On which well-known devices it runs, in which file and how fast.
void draw_devices(ModelSheet& sheet);
void draw_memory(ModelSheet& sheet);
void draw_architecture(ModelSheet& sheet);
void draw_scores(ModelSheet& sheet);
void draw_training(ModelSheet& sheet);
void draw_limitations(ModelSheet& sheet);
void draw_licence(ModelSheet& sheet);
/// What the model was made from and what was made from it, and licences along that line that do not go
/// together.
void draw_lineage(ModelSheet& sheet);
/// Models of the same family, then others of the same size for the same task.
void draw_neighbours(ModelSheet& sheet);

}  // namespace slm::site
