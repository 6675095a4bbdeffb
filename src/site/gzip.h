#pragma once
// Files of the export that every host sends as they are, packed (RFC 1952).
//
// Pure: the same bytes give the same file.

#include <string>
#include <string_view>

namespace slm::site {

std::string gzip(std::string_view bytes);

}  // namespace slm::site
