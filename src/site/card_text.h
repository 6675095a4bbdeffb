#pragma once
// Sets text on a picture: shaped, wrapped and shortened by Pango in the fonts that are built in.
//
// One CardText belongs to one thread; it is costly to make (fonts are read) and cheap to use.

#include <cairo.h>

#include <memory>
#include <string>

#include "site/assets.h"

using PangoContext = struct _PangoContext;

namespace slm::site {

struct TextStyle {
  int size_px = 0;
  int weight = 400;  // 100..900
  double letter_spacing_px = 0;
  std::uint32_t colour = 0;  // 0xRRGGBB
  int max_lines = 1;         // the last one ends in "…" where something is left out
};

struct TextPlace {
  double x = 0;
  double baseline = 0;  // of the first line
  double width = 0;     // lines are broken here
};

class CardText {
 public:
  explicit CardText(const AssetSet& assets);

  /// Gives the baseline of the last line, which is `place.baseline` where there is no text.
  double draw(cairo_t* canvas, const TextStyle& style, const TextPlace& place, const std::string& text) const;

 private:
  std::unique_ptr<PangoContext, void (*)(PangoContext*)> context_;
};

}  // namespace slm::site
