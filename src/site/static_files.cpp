#include "site/static_files.h"

#include <algorithm>

namespace slm::site {

const content::StaticFile* find_static_file(const content::Content& content, std::string_view address) {
  const auto found = std::lower_bound(
      content.static_files.begin(), content.static_files.end(), address,
      [](const content::StaticFile& file, std::string_view wanted) { return file.address < wanted; });
  return found == content.static_files.end() || found->address != address ? nullptr : &*found;
}

}  // namespace slm::site
