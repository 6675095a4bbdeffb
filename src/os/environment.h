#pragma once
// The variables that the program was started with.
//
// Read before threads start; nothing here changes them.

#include <optional>
#include <string>

namespace slm::os {

/// environment_variable("SLMHUB_LISTEN"), or nothing where it is not set.
std::optional<std::string> environment_variable(const std::string& name);

}  // namespace slm::os
