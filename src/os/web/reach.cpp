#include "os/web/reach.h"

#include <algorithm>

#include "base/text.h"

namespace slm::os {
namespace {

constexpr std::uint16_t k_https_port = 443;

bool is_plain_https(const WebAddress& address) {
  return address.scheme == "https" && address.port == k_https_port;
}

// "huggingface.co": at least two labels, so that no bare name of a local network is meant.
bool is_host_name(std::string_view text) {
  const bool has_only_plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
  return has_only_plain && text.find('.') != std::string_view::npos && text.front() != '.' &&
         text.back() != '.';
}

// "https://models.example:8443"; what comes behind an origin would be ignored, so it is refused.
bool is_origin(std::string_view text, const std::optional<WebAddress>& address) {
  if (!address || address->host.empty() || address->has_user) return false;
  if (address->scheme != "http" && address->scheme != "https") return false;
  return text.find_first_of("/?#", address->scheme.size() + 3) == std::string_view::npos;
}

}  // namespace

Reach Reach::everything() {
  Reach reach;
  reach.kind_ = Kind::everything;
  return reach;
}

Reach Reach::public_web() {
  Reach reach;
  reach.kind_ = Kind::public_web;
  return reach;
}

Result<Reach> Reach::listed(std::string_view list) {
  Reach reach;
  for (const std::string_view part : split(list, ',')) {
    const std::string entry = to_lower(trim(part));
    if (entry.empty()) continue;
    const auto address = entry.find("://") == std::string::npos ? std::nullopt : parse_web_address(entry);
    if (is_origin(entry, address)) {
      reach.origins_.push_back(*address);
    } else if (is_host_name(entry)) {
      reach.hosts_.push_back(entry);
    } else {
      return fail(
          "found \"" + entry +
          "\", expected a host as \"huggingface.co\" or an origin as \"https://models.example:8443\"");
    }
  }
  return reach;
}

Permission Reach::permission(const WebAddress& address) const {
  if (kind_ == Kind::everything) return Permission::granted;
  if (kind_ == Kind::public_web) {
    return is_plain_https(address) ? Permission::public_only : Permission::refused;
  }
  const bool is_listed_origin = std::any_of(origins_.begin(), origins_.end(), [&](const WebAddress& origin) {
    return origin.scheme == address.scheme && origin.host == address.host && origin.port == address.port;
  });
  if (is_listed_origin) return Permission::granted;
  const bool is_listed_host = std::any_of(hosts_.begin(), hosts_.end(), [&](const std::string& host) {
    return is_host_or_below(address.host, host);
  });
  return is_listed_host && is_plain_https(address) ? Permission::public_only : Permission::refused;
}

std::string Reach::description() const {
  if (kind_ != Kind::listed) return "https addresses of the public internet";
  std::vector<std::string> names = hosts_;
  for (const WebAddress& origin : origins_) names.push_back(origin.scheme + "://" + origin.host);
  if (names.empty()) return "nowhere";
  const std::string last = names.back();
  names.pop_back();
  return names.empty() ? last : join(names, ", ") + " and " + last;
}

}  // namespace slm::os
