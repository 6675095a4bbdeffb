#pragma once
// Icons and the mark of the hub. An icon is drawn by the style sheet (web/icons.mjs lists the names) and says
// nothing by itself: the text beside it does.
//
// Pure.

#include <string_view>

#include "core/html/writer.h"

namespace slm::site {

/// `name` is one of web/icons.mjs: "arrow-right".
void draw_icon(html::Writer& out, std::string_view name);

/// Two ticks and a bar, 24 x 24.
void draw_mark(html::Writer& out);

}  // namespace slm::site
