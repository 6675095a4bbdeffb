// Apart from live_page.cpp, so that the module of tools that read no files has none of the readers.

#include "core/tools/faces/live_page.h"
#include "core/tools/inspect/given_file.h"

namespace slm::tools {

std::uint64_t LivePage::take_file(std::string_view name, std::string_view start, std::uint64_t file_bytes) {
  GivenFile file = read_given_file(name, {start, file_bytes});
  if (file.needed_bytes > 0) return file.needed_bytes;
  file_name_ = file.name;
  read_file_ = reader_of(std::move(file));
  return 0;
}

}  // namespace slm::tools
