#pragma once
// Finds files of the content folder by address.
//
// Pure.

#include <string_view>

#include "content/content.h"

namespace slm::site {

/// The file at `address`, or nullptr. Content::static_files are ordered by address.
const content::StaticFile* find_static_file(const content::Content& content, std::string_view address);

}  // namespace slm::site
