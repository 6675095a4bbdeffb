#pragma once
// The target of a request ("/learn/?q=x") as a type, so that nothing behind it sees an undecoded path.
//
// Pure; the input is hostile. Refused, not repaired: relative segments, NUL, control bytes, backslashes,
// encoded slashes, double encoding, invalid UTF-8, absolute and authority forms (we are no proxy).

#include <string>
#include <string_view>

#include "base/result.h"

namespace slm::http {

struct Target {
  std::string path;   // decoded, starts with "/", no "." or ".." segment
  std::string query;  // as sent, without "?"
};

/// "/a%20b/?x=1" -> {"/a b/", "x=1"}; "/../etc/passwd", "/%2e%2e/", "/%252e/" and "http://x/" fail.
Result<Target> parse_target(std::string_view text);

}  // namespace slm::http
