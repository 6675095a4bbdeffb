#include "core/catalog/month.h"

#include <array>

#include "base/text.h"

namespace slm::catalog {
namespace {

constexpr std::array<std::string_view, 12> k_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::uint64_t k_first_year = 1950;
constexpr std::uint64_t k_last_year = 2199;

}  // namespace

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = parse_uint(text.substr(0, 4));
  const auto month = parse_uint(text.substr(5));
  if (!year || !month || *year < k_first_year || *year > k_last_year || *month < 1 || *month > 12) {
    return std::nullopt;
  }
  return Month{static_cast<std::int32_t>(*year), static_cast<std::uint8_t>(*month)};
}

std::string format_iso(Month month) {
  return format_uint(static_cast<std::uint64_t>(month.year)) + (month.month < 10 ? "-0" : "-") +
         format_uint(month.month);
}

std::string format_reader(Month month) {
  return std::string(k_names[month.month - 1u]) + " " + format_uint(static_cast<std::uint64_t>(month.year));
}

}  // namespace slm::catalog
