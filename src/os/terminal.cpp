#include "os/terminal.h"

#include <unistd.h>

namespace slm::os {

bool is_terminal(Stream stream) {
  return isatty(stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO) == 1;
}

}  // namespace slm::os
