#include "core/html/chart_number.h"

#include <array>

#include "base/text.h"

namespace slm::html {
namespace {

constexpr double k_largest = 1e100;
constexpr double k_first_power_shown = 1e15;
constexpr double k_smallest_shown = 1e-6;

struct Step {
  double size;
  std::string_view letter;
};

constexpr std::array<Step, 4> k_thousands = {{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "K"}}};
constexpr std::array<Step, 3> k_1024s = {{{1073741824.0, "G"}, {1048576.0, "M"}, {1024.0, "K"}}};

void part_thousands(std::string& digits) {
  if (digits.size() < 5) return;
  for (std::size_t at = digits.size() - 3; at > 0; at = at > 3 ? at - 3 : 0) digits.insert(at, 1, ',');
}

// `size` at least 0 and below k_first_power_shown.
std::string format_fixed(double size, unsigned decimals) {
  std::uint64_t scale = 1;
  for (unsigned digit = 0; digit < decimals; ++digit) scale *= 10;
  const auto scaled = static_cast<std::uint64_t>(size * static_cast<double>(scale) + 0.5);
  std::string text = format_uint(scaled / scale);
  part_thousands(text);
  std::string fraction = format_uint(scaled % scale);
  fraction.insert(0, decimals > fraction.size() ? decimals - fraction.size() : 0, '0');
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  if (decimals > 0 && !fraction.empty()) text += "." + fraction;
  return text;
}

// Digits after the point that show `digits` of `size`; at most 12, which keeps the scaled number below 2^64.
unsigned decimals_of(double size, unsigned digits) {
  unsigned decimals = digits - 1;
  for (; size >= 10 && decimals > 0; size /= 10) --decimals;
  for (; size > 0 && size < 1 && decimals < 12; size *= 10) ++decimals;
  return decimals;
}

std::string format_size(double size, unsigned digits) {
  if (size == 0 || (size >= k_smallest_shown && size < k_first_power_shown)) {
    return format_fixed(size, size == 0 ? 0 : decimals_of(size, digits));
  }
  int exponent = 0;
  for (; size >= 10; size /= 10) ++exponent;
  for (; size < 1; size *= 10) --exponent;
  const std::string power = (exponent < 0 ? "e-" : "e") +
                            format_uint(static_cast<std::uint64_t>(exponent < 0 ? -exponent : exponent));
  return format_fixed(size, digits - 1) + power;
}

template <std::size_t Count>
std::string format_stepped(double value, const std::array<Step, Count>& steps, unsigned digits) {
  const double size = value < 0 ? -value : value;
  for (const Step& step : steps) {
    // What would round up to the next letter takes it: 999,950 is 1M and not 1000K.
    if (size < step.size * 0.9995) continue;
    return format_significant(value / step.size, digits) + std::string(step.letter);
  }
  return format_significant(value, digits);
}

}  // namespace

bool is_known(double value) {
  return value >= -k_largest && value <= k_largest;  // false for NaN, too
}

double power_of_ten(int exponent) {
  double power = 1;
  for (int step = exponent < 0 ? -exponent : exponent; step > 0; --step) power *= 10;
  return exponent < 0 ? 1 / power : power;
}

std::string format_significant(double value, unsigned digits) {
  if (!is_known(value)) return "–";
  const std::string text = format_size(value < 0 ? -value : value, digits);
  return value < 0 && text != "0" ? "−" + text : text;
}

std::string format_number(double value, Notation notation, unsigned digits) {
  if (!is_known(value)) return "–";
  switch (notation) {
    case Notation::plain:
      break;
    case Notation::compact:
      return format_stepped(value, k_thousands, digits);
    case Notation::binary:
      return format_stepped(value, k_1024s, digits);
  }
  return format_significant(value, digits);
}

std::string with_unit(std::string_view number, std::string_view unit) {
  std::string text(number);
  if (unit == "$") {
    constexpr std::string_view k_minus = "−";
    const bool is_negative = number.substr(0, k_minus.size()) == k_minus;
    return text.insert(is_negative ? k_minus.size() : 0, "$");
  }
  if (unit.empty()) return text;
  if (unit != "%") text += ' ';
  return text += unit;
}

}  // namespace slm::html
