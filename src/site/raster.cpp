#include "site/raster.h"

#include <librsvg/rsvg.h>

#include <vector>

#include "site/fonts.h"
#include "site/png.h"

namespace slm::site {
namespace {

void release_handle(RsvgHandle* handle) {
  g_object_unref(handle);
}

Unexpected<Error> failed(GError* error) {
  const std::string reason = error == nullptr ? "unknown reason" : error->message;
  if (error != nullptr) g_error_free(error);
  return fail("could not draw a picture: " + reason);
}

std::vector<std::uint8_t> straight_pixels(cairo_surface_t* surface, PixelSize size) {
  cairo_surface_flush(surface);
  const unsigned char* rows = cairo_image_surface_get_data(surface);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
  std::vector<std::uint8_t> pixels;
  pixels.reserve(std::size_t{size.width} * size.height * 4);
  for (std::uint32_t y = 0; y < size.height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(rows + y * stride);
    for (std::uint32_t x = 0; x < size.width; ++x) {
      const std::uint32_t alpha = row[x] >> 24;
      for (const int shift : {16, 8, 0}) {
        const std::uint32_t value = (row[x] >> shift) & 0xFF;
        pixels.push_back(static_cast<std::uint8_t>(alpha == 0 ? 0 : (value * 255 + alpha / 2) / alpha));
      }
      pixels.push_back(static_cast<std::uint8_t>(alpha));
    }
  }
  return pixels;
}

}  // namespace

Surface make_surface(PixelSize size) {
  return {cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(size.width),
                                     static_cast<int>(size.height)),
          cairo_surface_destroy};
}

Result<Surface> draw_svg(const AssetSet& assets, std::string_view svg, PixelSize size) {
  use_built_in_fonts(assets);
  GError* error = nullptr;
  const std::unique_ptr<RsvgHandle, decltype(&release_handle)> handle(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error),
      release_handle);
  if (handle == nullptr) return failed(error);
  Surface surface = make_surface(size);
  const Canvas canvas(cairo_create(surface.get()), cairo_destroy);
  const RsvgRectangle area = {0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
  if (rsvg_handle_render_document(handle.get(), canvas.get(), &area, &error) == 0) return failed(error);
  return surface;
}

Result<std::string> rasterise(const AssetSet& assets, std::string_view svg, PixelSize size) {
  SLM_TRY(const Surface surface, draw_svg(assets, svg, size));
  const std::vector<std::uint8_t> pixels = straight_pixels(surface.get(), size);
  return write_png({.width = size.width, .height = size.height, .pixels = pixels});
}

}  // namespace slm::site
