#pragma once
// What a broken link may have meant: something that is there and has the same or nearly the same name.
//
// Pure. Comparing with every name costs time, so only the first broken links of a site get the full search.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/content.h"

namespace slm::content {

class LinkSuggestions {
 public:
  explicit LinkSuggestions(const Content& content) : content_(content) {}

  /// One sentence for the hint of a diagnostic: the nearest address, or what to do where there is none.
  std::string hint_for(std::string_view path);

 private:
  void collect_names();

  const Content& content_;
  std::unordered_map<std::string, std::string> address_by_name_;  // last part of the address, without ".md"
  std::vector<std::string_view> names_;
  std::size_t search_count_ = 0;
};

}  // namespace slm::content
