#include "site/fonts.h"

#include <fontconfig/fontconfig.h>
#include <woff2/decode.h>
#include <woff2/output.h>

#include <cstdint>
#include <mutex>
#include <string>

#include "os/memory_file.h"

namespace slm::site {
namespace {

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

}  // namespace

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

}  // namespace slm::site
