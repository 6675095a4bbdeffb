#include "core/html/quantity.h"

#include "base/text.h"

namespace slm::html {
namespace {

std::string format_tenths(std::uint64_t value, std::uint64_t unit) {
  const std::uint64_t tenth = unit / 10;
  const std::uint64_t tenths = value / tenth + (value % tenth >= tenth - tenth / 2 ? 1 : 0);
  std::string text = format_uint(tenths / 10);
  if (tenths % 10 != 0) text += "." + format_uint(tenths % 10);
  return text;
}

}  // namespace

std::string format_gigabytes(std::uint64_t bytes) {
  return format_tenths(bytes, k_gigabyte);
}

std::string format_billions(std::uint64_t count) {
  return format_tenths(count, 1'000'000'000);
}

}  // namespace slm::html
