// A catalogue's snapshot of any bytes, as they came and behind a header whose hash is right: no crash,
// bounded memory, and what was understood comes back through its own snapshot.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "core/catalog/snapshot.h"

namespace catalog = slm::catalog;

namespace {

void read(std::string_view bytes) {
  const auto read = catalog::read_snapshot(bytes);
  if (!read) {
    SLM_CHECK(!read.error().message.empty());
    return;
  }
  const std::string written = catalog::write_snapshot(*read);
  const auto again = catalog::read_snapshot(written);
  SLM_CHECK(again.has_value() && catalog::write_snapshot(*again) == written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read(bytes);
  read(catalog::seal_snapshot(bytes));
  return 0;
}
