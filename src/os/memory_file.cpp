#include "os/memory_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace slm::os {

Result<std::string> keep_as_file(std::string_view bytes) {
  const int descriptor = memfd_create("slmhub", MFD_CLOEXEC);
  if (descriptor < 0) return fail(std::string("cannot make a file in memory: ") + std::strerror(errno));
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      const std::string reason = std::strerror(errno);
      close(descriptor);
      return fail("cannot write a file in memory: " + reason);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return "/proc/self/fd/" + std::to_string(descriptor);
}

}  // namespace slm::os
