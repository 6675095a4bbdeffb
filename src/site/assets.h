#pragma once
// The page code, styles, fonts and icons that are built into the program.
//
// Immutable after construction, safe from any thread. The build takes them from web/dist, whose assets.txt
// has one line for each: name, file, content type, parted by tabs (docs/formats/assets.md).

#include <string>
#include <string_view>
#include <unordered_map>

namespace slm::site {

struct Asset {
  std::string address;  // "/assets/site.1f2e3d4c5b6a7988.css"
  std::string content_type;
  std::string_view bytes;  // lives as long as the program
};

class AssetSet {
 public:
  /// Keys are the names that the assets were built from.
  explicit AssetSet(std::unordered_map<std::string, Asset> by_name);
  AssetSet(const AssetSet&) = delete;
  AssetSet& operator=(const AssetSet&) = delete;

  /// Those that the build embedded (web/dist).
  static const AssetSet& embedded();

  /// By the name it was built from: "site.css", "inter.woff2". Asking for an unknown name is a mistake and
  /// traps.
  const Asset& named(std::string_view name) const;
  /// By the name it was built from, or nullptr.
  const Asset* find(std::string_view name) const;
  /// By address, or nullptr.
  const Asset* at(std::string_view address) const;
  const std::unordered_map<std::string, Asset>& all() const { return by_name_; }

 private:
  std::unordered_map<std::string, Asset> by_name_;
  std::unordered_map<std::string_view, const Asset*> by_address_;
};

}  // namespace slm::site
