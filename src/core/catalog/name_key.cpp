#include <algorithm>

#include "base/text.h"
#include "core/catalog/catalog.h"

namespace slm::catalog {
namespace {

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
  for (const char byte : rest) {
    if (std::string_view(" ._-:/()").find(byte) == std::string_view::npos) key += byte;
  }
  return key;
}

}  // namespace slm::catalog
