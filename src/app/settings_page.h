#pragma once
// docs/settings.md, made from the table of settings. A test compares the two.
//
// Pure.

#include <string>

namespace slm::app {

std::string format_settings_page();

}  // namespace slm::app
