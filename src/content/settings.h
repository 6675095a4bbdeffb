#pragma once
// `site.yaml`: the title, language and repository of a site.
//
// Pure.

#include <string>
#include <string_view>

#include "content/content.h"

namespace slm::content {

/// Reads the settings; a field that is missing or wrong keeps its default. Mistakes go to `diagnostics`.
SiteSettings parse_settings(std::string_view yaml, const std::string& file, Diagnostics& diagnostics);

}  // namespace slm::content
