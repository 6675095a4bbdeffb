#include "core/catalog/sourced.h"

#include <string_view>

namespace slm::catalog {
namespace {

constexpr std::string_view k_github = "github:";

// Some sources carry a remark after the place: "github:o/n:a.json@c0ffee x architecture ratio (…)".
std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find(' '));
}

std::string github_address(std::string_view place) {
  const std::size_t colon = place.find(':');
  std::string address = "https://github.com/" + std::string(place.substr(0, colon));
  if (colon == std::string_view::npos) return address;
  std::string_view path = place.substr(colon + 1);
  std::string_view commit = "HEAD";
  const std::size_t at = path.rfind('@');
  if (at != std::string_view::npos) {
    commit = path.substr(at + 1);
    path = path.substr(0, at);
  }
  return address + "/blob/" + std::string(commit) + "/" + std::string(path);
}

}  // namespace

std::string web_address_of_source(const std::string& source) {
  const std::string_view place = first_word(source);
  if (place.rfind("https://", 0) == 0 || place.rfind("http://", 0) == 0) return std::string(place);
  if (place.rfind(k_github, 0) == 0) return github_address(place.substr(k_github.size()));
  return {};
}

}  // namespace slm::catalog
