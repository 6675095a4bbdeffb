#include "cli/rows_file.h"

#include <iostream>

#include "core/tools/values.h"
#include "os/file.h"

namespace slm::cli {
namespace {

// One byte more than may be, so that what is too long is seen to be.
std::string read_standard_input() {
  std::string text(tools::k_rows_byte_limit + 1, '\0');
  std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::cin.gcount()));
  return text;
}

}  // namespace

Result<std::string> read_rows(const std::string& path) {
  if (path == "-") return read_standard_input();
  return os::read_file(path, tools::k_rows_byte_limit);
}

}  // namespace slm::cli
