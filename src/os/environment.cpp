#include "os/environment.h"

#include <cstdlib>

namespace slm::os {

std::optional<std::string> environment_variable(const std::string& name) {
  const char* value = ::getenv(name.c_str());
  if (value == nullptr) return std::nullopt;
  return value;
}

}  // namespace slm::os
