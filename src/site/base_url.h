#pragma once
// Where the site will be published: scheme, host and base path.
//
// Pure.

#include <string>
#include <string_view>

#include "base/result.h"

namespace slm::site {

/// The address as every page writes it, ending in "/": "https://owner.github.io/slmhub" gets its slash.
/// Fails for another scheme than http and https, a missing host, a query, a fragment, and for bytes that
/// would need escaping in HTML.
Result<std::string> parse_base_url(std::string_view text);

/// The path without its last slash: "https://owner.github.io/slmhub/" -> "/slmhub", "http://localhost/" ->
/// "".
std::string base_path_of(std::string_view base_url);

}  // namespace slm::site
