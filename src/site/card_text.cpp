#include "site/card_text.h"

#include <pango/pangocairo.h>

#include "site/fonts.h"

namespace slm::site {
namespace {

constexpr float k_line_spacing = 1.16F;
constexpr double k_full_channel = 255.0;

void release_context(PangoContext* context) {
  g_object_unref(context);
}

void release_layout(PangoLayout* layout) {
  g_object_unref(layout);
}

using Layout = std::unique_ptr<PangoLayout, decltype(&release_layout)>;

// Shapes stay as designed, whatever the machine prefers for its screen.
PangoContext* make_context() {
  PangoFontMap* fonts = pango_cairo_font_map_new();
  PangoContext* context = pango_font_map_create_context(fonts);
  g_object_unref(fonts);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  return context;
}

void set_font(PangoLayout* layout, const TextStyle& style) {
  PangoFontDescription* font = pango_font_description_from_string("Inter, Inter Variable");
  pango_font_description_set_absolute_size(font, style.size_px * PANGO_SCALE);
  pango_font_description_set_weight(font, static_cast<PangoWeight>(style.weight));
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(
      attributes, pango_attr_letter_spacing_new(static_cast<int>(style.letter_spacing_px * PANGO_SCALE)));
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
}

void set_colour(cairo_t* canvas, std::uint32_t colour) {
  cairo_set_source_rgb(canvas, ((colour >> 16) & 0xFF) / k_full_channel,
                       ((colour >> 8) & 0xFF) / k_full_channel, (colour & 0xFF) / k_full_channel);
}

// Distance from the first baseline to the last.
double baseline_distance(PangoLayout* layout) {
  PangoLayoutIter* lines = pango_layout_get_iter(layout);
  const int first = pango_layout_iter_get_baseline(lines);
  int last = first;
  while (pango_layout_iter_next_line(lines)) last = pango_layout_iter_get_baseline(lines);
  pango_layout_iter_free(lines);
  return static_cast<double>(last - first) / PANGO_SCALE;
}

}  // namespace

CardText::CardText(const AssetSet& assets)
    : context_((use_built_in_fonts(assets), make_context()), release_context) {}

double CardText::draw(cairo_t* canvas, const TextStyle& style, const TextPlace& place,
                      const std::string& text) const {
  if (text.empty()) return place.baseline;
  const Layout layout(pango_layout_new(context_.get()), release_layout);
  set_font(layout.get(), style);
  pango_layout_set_width(layout.get(), static_cast<int>(place.width * PANGO_SCALE));
  pango_layout_set_height(layout.get(), -style.max_lines);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
  pango_layout_set_line_spacing(layout.get(), k_line_spacing);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  set_colour(canvas, style.colour);
  const double ascent = static_cast<double>(pango_layout_get_baseline(layout.get())) / PANGO_SCALE;
  cairo_move_to(canvas, place.x, place.baseline - ascent);
  pango_cairo_show_layout(canvas, layout.get());
  return place.baseline + baseline_distance(layout.get());
}

}  // namespace slm::site
