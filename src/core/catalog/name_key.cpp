#include <algorithm>

#include "base/text.h"
#include "core/catalog/catalog.h"

namespace slm::catalog {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool strip_prefix(std::string_view& text, std::string_view prefix) {
  if (text.rfind(prefix, 0) != 0) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool strip_suffix(std::string_view& text, std::string_view suffix) {
  if (text.size() < suffix.size() || text.substr(text.size() - suffix.size()) != suffix) return false;
  text.remove_suffix(suffix.size());
  return true;
}

}  // namespace

std::string name_key(std::string_view name) {
  const std::string lower = to_lower(trim(name));
  std::string_view rest = lower;
  for (const std::string_view prefix : {"https://", "http://"}) strip_prefix(rest, prefix);
  for (const std::string_view prefix : {"huggingface.co/", "hf.co/", "ollama.com/library/"}) {
    if (strip_prefix(rest, prefix)) break;
  }
  strip_suffix(rest, ":latest");
  std::string key;
  key.reserve(rest.size());
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const bool is_decimal_point =
        rest[i] == '.' && i > 0 && i + 1 < rest.size() && is_digit(rest[i - 1]) && is_digit(rest[i + 1]);
    if (is_decimal_point || std::string_view(" ._-:/()").find(rest[i]) == std::string_view::npos)
      key += rest[i];
  }
  return key;
}

std::string loose_name_key(std::string_view name) {
  std::string key = name_key(name);
  key.erase(std::remove(key.begin(), key.end(), '.'), key.end());
  return key;
}

}  // namespace slm::catalog
