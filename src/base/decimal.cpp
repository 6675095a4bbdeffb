#include "base/decimal.h"

#include <array>

#include "base/check.h"
#include "base/text.h"

namespace slm {
namespace {

constexpr std::array<std::uint64_t, 10> k_powers{1,       10,        100,        1'000,       10'000,
                                                 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
constexpr double k_limit = 1e15;

bool is_small_enough(double value) {
  return value < k_limit && value > -k_limit;  // false for NaN
}

}  // namespace

std::string format_fixed(double value, unsigned decimals) {
  SLM_CHECK(decimals < k_powers.size());
  if (!is_small_enough(value)) return {};
  const double magnitude = value < 0 ? -value : value;
  auto whole = static_cast<std::uint64_t>(magnitude);
  const double rest = magnitude - static_cast<double>(whole);
  auto fraction = static_cast<std::uint64_t>(rest * static_cast<double>(k_powers[decimals]) + 0.5);
  if (fraction >= k_powers[decimals]) {
    ++whole;
    fraction = 0;
  }
  std::string text = value < 0 && (whole != 0 || fraction != 0) ? "-" : "";
  text += format_uint(whole);
  if (decimals == 0) return text;
  const std::string digits = format_uint(fraction);
  return text + "." + std::string(decimals - digits.size(), '0') + digits;
}

std::string format_significant(double value, unsigned digits) {
  SLM_CHECK(digits > 0 && digits < k_powers.size());
  if (!is_small_enough(value)) return {};
  const double magnitude = value < 0 ? -value : value;
  unsigned decimals = digits - 1;
  for (double bound = 10; magnitude >= bound && decimals > 0; bound *= 10) --decimals;
  for (double bound = 1; magnitude < bound && magnitude > 0 && decimals + 1 < k_powers.size(); bound /= 10) {
    ++decimals;
  }
  std::string text = format_fixed(value, decimals);
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string format_grouped(std::uint64_t number) {
  std::string text = format_uint(number);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

}  // namespace slm
