#include "cli/version.h"

namespace slm::cli {

std::string version_line() {
  return "slmhub " SLM_VERSION;
}

}  // namespace slm::cli
