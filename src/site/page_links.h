#pragma once
// Reads the links out of pages, for tests that follow every one of them.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace slm::site {

/// Values of all attributes named `name` in the tags of `html`, references decoded.
inline std::vector<std::string> attribute_values(std::string_view html, std::string_view name) {
  const auto decoded = [](std::string text) {
    for (const auto& [reference, byte] : {std::pair<std::string_view, char>{"&quot;", '"'},
                                          {"&#39;", '\''},
                                          {"&lt;", '<'},
                                          {"&gt;", '>'},
                                          {"&amp;", '&'}}) {
      for (std::size_t at = text.find(reference); at != std::string::npos;
           at = text.find(reference, at + 1)) {
        text.replace(at, reference.size(), 1, byte);
      }
    }
    return text;
  };
  std::vector<std::string> values;
  const std::string wanted = " " + std::string(name) + "=\"";
  for (std::size_t open = html.find('<'); open != std::string_view::npos; open = html.find('<', open + 1)) {
    const std::string_view tag = html.substr(open, html.find('>', open) - open);
    for (std::size_t at = tag.find(wanted); at != std::string_view::npos; at = tag.find(wanted, at + 1)) {
      const std::size_t start = at + wanted.size();
      values.push_back(decoded(std::string(tag.substr(start, tag.find('"', start) - start))));
    }
  }
  return values;
}

/// Everything a page points at: links, pictures, scripts, styles.
inline std::vector<std::string> links_of(std::string_view html) {
  std::vector<std::string> links = attribute_values(html, "href");
  for (std::string& source : attribute_values(html, "src")) links.push_back(std::move(source));
  return links;
}

inline std::set<std::string> ids_of(std::string_view html) {
  const std::vector<std::string> ids = attribute_values(html, "id");
  return {ids.begin(), ids.end()};
}

}  // namespace slm::site
