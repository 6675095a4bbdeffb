#include "site/raster.h"

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>
#include <woff2/decode.h>
#include <woff2/output.h>

#include <memory>
#include <mutex>
#include <vector>

#include "os/memory_file.h"
#include "site/png.h"

namespace slm::site {
namespace {

template <class T>
using Owned = std::unique_ptr<T, void (*)(T*)>;

void release_handle(RsvgHandle* handle) {
  g_object_unref(handle);
}

// The font engine reads OpenType; the page ships WOFF2.
std::string decode_woff2(std::string_view font) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(font.data());
  std::string decoded(woff2::ComputeWOFF2FinalSize(bytes, font.size()), '\0');
  woff2::WOFF2StringOut out(&decoded);
  if (!woff2::ConvertWOFF2ToTTF(bytes, font.size(), &out)) return {};
  decoded.resize(out.Size());
  return decoded;
}

// Fontconfig knows fonts by path, and glyphs are read when they are first drawn.
void add_font(FcConfig* config, const std::string& font) {
  const Result<std::string> path = os::keep_as_file(font);
  if (path) FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path->c_str()));
}

void use_built_in_fonts(const AssetSet& assets) {
  static std::once_flag done;
  std::call_once(done, [&] {
    FcConfig* config = FcConfigCreate();
    for (const std::string_view name : {"inter.woff2", "inter-ext.woff2"}) {
      const Asset* asset = assets.find(name);
      if (asset != nullptr) add_font(config, decode_woff2(asset->bytes));
    }
    FcConfigSetCurrent(config);
  });
}

Unexpected<Error> failed(GError* error) {
  const std::string reason = error == nullptr ? "unknown reason" : error->message;
  if (error != nullptr) g_error_free(error);
  return fail("could not draw a picture: " + reason);
}

// Cairo keeps pixels as native-endian words with the alpha multiplied in.
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

Result<std::string> rasterise(const AssetSet& assets, std::string_view svg, PixelSize size) {
  use_built_in_fonts(assets);
  GError* error = nullptr;
  const Owned<RsvgHandle> handle(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error),
      release_handle);
  if (handle == nullptr) return failed(error);
  const Owned<cairo_surface_t> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(size.width),
                                 static_cast<int>(size.height)),
      cairo_surface_destroy);
  const Owned<cairo_t> canvas(cairo_create(surface.get()), cairo_destroy);
  const RsvgRectangle area = {0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
  if (rsvg_handle_render_document(handle.get(), canvas.get(), &area, &error) == 0) return failed(error);
  const std::vector<std::uint8_t> pixels = straight_pixels(surface.get(), size);
  return write_png({.width = size.width, .height = size.height, .pixels = pixels});
}

}  // namespace slm::site
