#include "base/version.h"

namespace slm {

std::string_view program_version() {
  return SLM_VERSION;
}

}  // namespace slm
