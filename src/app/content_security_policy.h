#pragma once
// What the hub's pages may load and run: their own files, no inline script, and the one frame that a video
// opens when it is clicked.
//
// Pure.

#include <cstdint>
#include <string>

namespace slm::app {

/// Where a page's styles may come from. Mermaid colours what it draws with inline styles and cannot without;
/// everything else keeps to style sheets.
enum class StyleSources : std::uint8_t { own_files, own_files_and_inline };

/// The value of the header field.
std::string content_security_policy(StyleSources styles);

}  // namespace slm::app
