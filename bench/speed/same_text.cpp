#include "same_text.h"

#include <cmath>
#include <vector>

#include "base/text.h"

namespace slm::speed_fit {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// Takes the decimal number at the start of `text`; texts come from our own writer, so it is short.
double take_number(std::string_view& text) {
  double value = 0, unit = 1;
  bool is_fraction = false;
  while (!text.empty() && (is_digit(text.front()) || (text.front() == '.' && !is_fraction))) {
    if (text.front() == '.') {
      is_fraction = true;
    } else {
      value = value * 10 + (text.front() - '0');
      if (is_fraction) unit *= 10;
    }
    text.remove_prefix(1);
  }
  return value / unit;
}

// Texts with numbers cut out, and the numbers; a minus sign belongs to its number.
struct Parts {
  std::string words;
  std::vector<double> numbers;
};

Parts parts_of(std::string_view line) {
  Parts parts;
  while (!line.empty()) {
    const bool is_negative = line.size() > 1 && line[0] == '-' && is_digit(line[1]);
    if (is_negative) line.remove_prefix(1);
    if (is_digit(line.front())) {
      const double value = take_number(line);
      parts.numbers.push_back(is_negative ? -value : value);
      parts.words += '#';
    } else {
      parts.words += line.front();
      line.remove_prefix(1);
    }
  }
  return parts;
}

bool is_same(std::string_view left, std::string_view right, double tolerance) {
  const Parts a = parts_of(left), b = parts_of(right);
  if (a.words != b.words || a.numbers.size() != b.numbers.size()) return false;
  for (std::size_t i = 0; i < a.numbers.size(); ++i) {
    if (std::abs(a.numbers[i] - b.numbers[i]) > tolerance) return false;
  }
  return true;
}

}  // namespace

std::string first_difference(std::string_view left, std::string_view right, double tolerance) {
  const std::vector<std::string_view> a = split_lines(left), b = split_lines(right);
  if (a.size() != b.size()) return format_uint(a.size()) + " lines, " + format_uint(b.size()) + " expected";
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (is_same(a[i], b[i], tolerance)) continue;
    return "line " + format_uint(i + 1) + ": \"" + std::string(a[i]) + "\", expected \"" + std::string(b[i]) +
           "\"";
  }
  return "";
}

}  // namespace slm::speed_fit
