#pragma once
// What the hub's pages may load and run: their own files, no inline script or style, and the one frame that
// a video opens when it is clicked.

#include <string_view>

namespace slm::app {

constexpr std::string_view k_content_security_policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "frame-src https://www.youtube-nocookie.com; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

}  // namespace slm::app
