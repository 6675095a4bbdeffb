#include "site/base_url.h"

namespace slm::site {
namespace {

std::size_t scheme_byte_count(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (url.starts_with(scheme)) return scheme.size();
  }
  return 0;
}

bool is_plain(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         std::string_view("-._~:/[]%").find(byte) != std::string_view::npos;
}

}  // namespace

Result<std::string> parse_base_url(std::string_view text) {
  const std::string found = "found base URL \"" + std::string(text) + "\", ";
  const std::size_t scheme = scheme_byte_count(text);
  if (scheme == 0) return fail(found + "expected one that starts with https:// or http://");
  for (const char byte : text) {
    if (!is_plain(byte)) return fail(found + "expected letters, digits and - . _ ~ : / only, without query");
  }
  const std::string_view rest = text.substr(scheme);
  if (rest.empty() || rest.front() == '/') return fail(found + "expected a host name after the scheme");
  if (rest.find("//") != std::string_view::npos || rest.find("/.") != std::string_view::npos) {
    return fail(found + "expected a path without empty or dotted parts");
  }
  std::string url(text);
  if (!url.ends_with('/')) url += '/';
  return url;
}

std::string base_path_of(std::string_view base_url) {
  const std::size_t path = base_url.find('/', scheme_byte_count(base_url));
  if (path == std::string_view::npos) return {};
  std::string base_path(base_url.substr(path));
  while (base_path.ends_with('/')) base_path.pop_back();
  return base_path;
}

}  // namespace slm::site
