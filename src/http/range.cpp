#include "http/range.h"

#include <algorithm>

#include "base/text.h"

namespace slm::http {

Range parse_range(std::string_view field, std::uint64_t total_bytes) {
  constexpr std::string_view k_unit = "bytes=";
  if (!field.starts_with(k_unit)) return {};
  const std::string_view range = trim(field.substr(k_unit.size()));
  const std::size_t dash = range.find('-');
  if (dash == std::string_view::npos || range.find(',') != std::string_view::npos) return {};
  const auto first = parse_uint(range.substr(0, dash));
  const auto last = parse_uint(range.substr(dash + 1));
  if (dash == 0) {  // the last N bytes
    if (!last) return {};
    if (*last == 0 || total_bytes == 0) return {RangeKind::unsatisfiable};
    const std::uint64_t byte_count = std::min(*last, total_bytes);
    return {RangeKind::part, total_bytes - byte_count, byte_count};
  }
  const bool open = dash + 1 == range.size();
  if (!first || (!last && !open) || (last && *last < *first)) return {};
  if (*first >= total_bytes) return {RangeKind::unsatisfiable};
  const std::uint64_t end = open ? total_bytes - 1 : std::min(*last, total_bytes - 1);
  return {RangeKind::part, *first, end - *first + 1};
}

}  // namespace slm::http
