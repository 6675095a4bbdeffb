#include "site/social_card.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include "base/text.h"
#include "base/utf8.h"
#include "core/html/fit_bar.h"
#include "core/html/quantity.h"
#include "core/html/writer.h"
#include "site/card_text.h"
#include "site/png.h"
#include "site/raster.h"
#include "site/shell/icon.h"

namespace slm::site {
namespace {

using html::Writer;

constexpr PixelSize k_size = {.width = 1200, .height = 630};
constexpr double k_left = 80;
constexpr double k_width = 1040;

constexpr std::uint32_t k_ink = 0x0f172a;
constexpr std::uint32_t k_quiet_ink = 0x475569;
constexpr std::uint32_t k_blue = 0x1d4ed8;
constexpr std::uint32_t k_bar_blue = 0x3b82f6;
constexpr std::uint32_t k_pale_blue = 0xbfdbfe;

constexpr TextStyle k_site = {.size_px = 34, .weight = 600, .letter_spacing_px = -0.5, .colour = k_ink};
constexpr TextStyle k_kind = {.size_px = 26, .weight = 500, .colour = k_blue};
constexpr TextStyle k_title = {
    .size_px = 68, .weight = 650, .letter_spacing_px = -2, .colour = k_ink, .max_lines = 2};
constexpr TextStyle k_description = {.size_px = 30, .colour = k_quiet_ink, .max_lines = 2};

constexpr TextStyle k_bar_label = {.size_px = 26, .weight = 500, .colour = k_ink};
constexpr TextStyle k_tick_label = {.size_px = 22, .colour = k_quiet_ink};

constexpr std::string_view k_background_style =
    ".fit{fill:#3b82f6}.line{fill:#cbd5e1}"
    ".mark-fill{fill:#3b82f6}.mark-rest{fill:#bfdbfe}.mark-tick{stroke:#0f172a}";

void draw_bar(Writer& out, std::string_view x, std::string_view y, std::string_view width,
              std::string_view height, std::string_view style) {
  out.element_text("rect", {{"x", x}, {"y", y}, {"width", width}, {"height", height}, {"class", style}}, {});
}

enum class Ruler : std::uint8_t { mark, empty };

// The ruler at the foot: memory from a phone to a server, the part that a small model takes filled; for cards
// of one model the line alone.
void draw_ruler(Writer& out, Ruler ruler) {
  draw_bar(out, "80", "556", "1040", "2", "line");
  if (ruler == Ruler::empty) return;
  for (const std::string_view x : {"80", "288", "496", "704", "912", "1118"}) {
    draw_bar(out, x, "544", "2", "26", "line");
  }
  draw_bar(out, "288", "550", "330", "14", "fit");
}

// What all cards share.
std::string background_svg(Ruler ruler) {
  Writer out;
  out.element("svg", {{"xmlns", "http://www.w3.org/2000/svg"}, {"width", "1200"}, {"height", "630"}}, [&] {
    out.element_text("style", {}, k_background_style);
    out.element_text("rect", {{"width", "1200"}, {"height", "630"}, {"fill", "#ffffff"}}, {});
    out.element("svg", {{"x", "70"}, {"y", "56"}, {"width", "84"}, {"height", "84"}},
                [&] { draw_mark(out); });
    draw_ruler(out, ruler);
  });
  return std::move(out).take().bytes();
}

void draw_texts(cairo_t* canvas, const CardText& text, const SocialCard& card) {
  const auto at = [](double baseline) { return TextPlace{k_left, baseline, k_width}; };
  text.draw(canvas, k_site, {168, 110, k_width - 168 + k_left}, card.site);
  text.draw(canvas, k_kind, at(218), card.kind);
  const double title_end = text.draw(canvas, k_title, at(300), card.title);
  text.draw(canvas, k_description, at(title_end + 64), card.description);
}

double ruler_x(std::uint64_t bytes) {
  return k_left + k_width * html::ruler_position(bytes) / 10'000.0;
}

struct Box {
  double from, to, y, height;
};

void fill(cairo_t* canvas, std::uint32_t colour, const Box& box) {
  const auto part = [&](int shift) { return ((colour >> shift) & 0xff) / 255.0; };
  cairo_set_source_rgb(canvas, part(16), part(8), part(0));
  cairo_rectangle(canvas, box.from, box.y, box.to - box.from, box.height);
  cairo_fill(canvas);
}

// Weights filled, cache paler, the memories that people have as ticks.
void draw_model_bar(cairo_t* canvas, const CardText& text, const SocialBar& bar) {
  constexpr double k_least_width = 10;
  const double weights = std::max(ruler_x(bar.weights_bytes), k_left + k_least_width);
  const double all = std::max(ruler_x(bar.weights_bytes + bar.cache_bytes), weights);
  fill(canvas, k_bar_blue, {k_left, weights, 546, 22});
  fill(canvas, k_pale_blue, {weights, all, 546, 22});
  for (const std::uint64_t gib : {1, 4, 8, 16, 24}) {
    const double x = ruler_x(gib * html::k_gibibyte);
    fill(canvas, k_ink, {x, x + 3, 538, 38});
    text.draw(canvas, k_tick_label, {x - 10, 606, 120}, format_uint(gib) + " GB");
  }
  text.draw(canvas, k_bar_label, {k_left, 522, k_width}, bar.label);
}

// The background fills the picture, so every pixel is opaque.
std::string png_of(cairo_surface_t* surface) {
  cairo_surface_flush(surface);
  const auto* words = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface));
  return write_indexed_png({.width = k_size.width,
                            .height = k_size.height,
                            .words = std::span(words, std::size_t{k_size.width} * k_size.height)});
}

}  // namespace

bool is_drawable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t letter = utf8_decode(text, at);
    const bool latin = letter >= 0x20 && letter < 0x180;
    const bool punctuation = letter >= 0x2010 && letter <= 0x2026;
    if (!latin && !punctuation) return false;
  }
  return true;
}

Result<std::string> draw_social_card(const AssetSet& assets, const SocialCard& card) {
  // Fonts belong to a thread, and the background is cheaper kept than drawn again.
  thread_local const CardText text(assets);
  thread_local const Result<Surface> marked = draw_svg(assets, background_svg(Ruler::mark), k_size);
  thread_local const Result<Surface> plain = draw_svg(assets, background_svg(Ruler::empty), k_size);
  const bool has_bar = card.bar.weights_bytes > 0;
  const Result<Surface>& background = has_bar ? plain : marked;
  if (!background) return Unexpected{background.error()};
  const Surface surface = make_surface(k_size);
  const Canvas canvas(cairo_create(surface.get()), cairo_destroy);
  cairo_set_source_surface(canvas.get(), background->get(), 0, 0);
  cairo_paint(canvas.get());
  draw_texts(canvas.get(), text, card);
  if (has_bar) draw_model_bar(canvas.get(), text, card.bar);
  return png_of(surface.get());
}

}  // namespace slm::site
