#include "base/check.h"

namespace slm {

void trap() {
  __builtin_trap();
}

}  // namespace slm
