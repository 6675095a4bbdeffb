#include "os/web/web_address.h"

#include <curl/curl.h>

#include <memory>

#include "base/text.h"

namespace slm::os {
namespace {

struct UrlDelete {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

std::string part_of(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, CURLU_DEFAULT_PORT) != CURLUE_OK) return {};
  std::string copy(text);
  curl_free(text);
  return copy;
}

}  // namespace

std::optional<WebAddress> parse_web_address(const std::string& address) {
  const std::unique_ptr<CURLU, UrlDelete> url(curl_url());
  if (url == nullptr || curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK)
    return std::nullopt;
  const auto port = parse_uint(part_of(url.get(), CURLUPART_PORT));
  const bool has_user =
      !part_of(url.get(), CURLUPART_USER).empty() || !part_of(url.get(), CURLUPART_PASSWORD).empty();
  return WebAddress{to_lower(part_of(url.get(), CURLUPART_SCHEME)),
                    to_lower(part_of(url.get(), CURLUPART_HOST)),
                    static_cast<std::uint16_t>(port.value_or(0)), has_user};
}

bool is_host_or_below(std::string_view host, std::string_view domain) {
  if (domain.empty() || host.size() < domain.size()) return false;
  const std::size_t start = host.size() - domain.size();
  return host.substr(start) == domain && (start == 0 || host[start - 1] == '.');
}

}  // namespace slm::os
