#pragma once
// Where a tool is drawn: an export may live below any base path, and an article may hold several answers.
//
// Pure.

#include <cstdint>
#include <string>
#include <string_view>

namespace slm::tools {

/// A page of a tool has its headings at the second level; inside an article titles are no headings, because
/// they would cut the article's own outline. Home loads what answers live when its form is touched.
enum class Place : std::uint8_t { page, article, home };

struct Links {
  std::string_view base_path;  // "" or "/slmhub"
  Place place = Place::page;
  std::string_view id_prefix = "tool";  // of every id in the form; differs where a page has two forms
  /// "/models/phi-4/" -> "/slmhub/models/phi-4/"; addresses on the web stay.
  std::string href(std::string_view address) const {
    return (address.starts_with('/') ? std::string(base_path) : std::string()) + std::string(address);
  }
};

}  // namespace slm::tools
