#pragma once
// Which content type a file has, by the end of its name.
//
// Pure.

#include <string_view>

namespace slm::site {

/// "/images/kv-cache.svg" -> "image/svg+xml"; "application/octet-stream" where the end is not known.
std::string_view content_type_of(std::string_view name);

}  // namespace slm::site
