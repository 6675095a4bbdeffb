#pragma once
// Where the addresses of the hub stand: an export may live below any base path.
//
// Pure.

#include <string>
#include <string_view>

namespace slm::tools {

struct Links {
  std::string_view base_path;  // "" or "/slmhub"

  /// "/models/phi-4/" -> "/slmhub/models/phi-4/"; addresses on the web stay.
  std::string href(std::string_view address) const {
    return (address.starts_with('/') ? std::string(base_path) : std::string()) + std::string(address);
  }
};

}  // namespace slm::tools
