#include "base/date.h"

#include <array>

#include "base/text.h"

namespace slm {
namespace {

constexpr std::array<std::string_view, 12> k_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> k_weekdays{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
constexpr std::int64_t k_seconds_per_day = 86400;

bool is_leap(std::int32_t year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in_month(std::int32_t year, int month) {
  constexpr std::array<int, 12> k_days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : k_days[static_cast<std::size_t>(month - 1)];
}

std::string padded(std::int64_t number, std::size_t width) {
  std::string digits = format_uint(static_cast<std::uint64_t>(number));
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string_view month_name(const Date& date) {
  return k_months[static_cast<std::size_t>(date.month - 1)];
}

}  // namespace

Result<Date> parse_date(std::string_view text) {
  const auto wrong = [&] {
    return fail("found \"" + std::string(text) + "\", expected a date such as 2026-11-21");
  };
  const bool has_time = text.size() > 10 && (text[10] == 'T' || text[10] == ' ');
  const std::string_view day_text = has_time ? text.substr(0, 10) : text;
  if (day_text.size() != 10 || day_text[4] != '-' || day_text[7] != '-') return wrong();
  const auto year = parse_uint(day_text.substr(0, 4));
  const auto month = parse_uint(day_text.substr(5, 2));
  const auto day = parse_uint(day_text.substr(8, 2));
  if (!year || !month || !day || *year == 0 || *month < 1 || *month > 12 || *day < 1) return wrong();
  const Date date{static_cast<std::int32_t>(*year), static_cast<std::uint8_t>(*month),
                  static_cast<std::uint8_t>(*day)};
  if (date.day > days_in_month(date.year, date.month)) return wrong();
  return date;
}

// Both conversions follow the era method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
std::int64_t days_since_epoch(const Date& date) {
  const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t shifted_month = date.month > 2 ? date.month - 3 : date.month + 9;
  const std::int64_t day_of_year = (153 * shifted_month + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date date_of_unix_seconds(std::int64_t unix_seconds) {
  const std::int64_t rest = unix_seconds % k_seconds_per_day;
  const std::int64_t days = (unix_seconds - rest) / k_seconds_per_day - (rest < 0 ? 1 : 0) + 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const std::int64_t day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  const std::int64_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {static_cast<std::int32_t>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)),
          static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::string format_iso(const Date& date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string format_reader(const Date& date) {
  return format_uint(date.day) + " " + std::string(month_name(date)) + " " +
         format_uint(static_cast<std::uint64_t>(date.year));
}

std::string format_http(std::int64_t unix_seconds) {
  const Date date = date_of_unix_seconds(unix_seconds);
  const std::int64_t second_of_day = unix_seconds - days_since_epoch(date) * k_seconds_per_day;
  const auto weekday = static_cast<std::size_t>(((days_since_epoch(date) % 7) + 7) % 7);
  return std::string(k_weekdays[weekday]) + ", " + padded(date.day, 2) + " " + std::string(month_name(date)) +
         " " + padded(date.year, 4) + " " + padded(second_of_day / 3600, 2) + ":" +
         padded(second_of_day / 60 % 60, 2) + ":" + padded(second_of_day % 60, 2) + " GMT";
}

std::string format_rfc3339(const Date& date) {
  return format_iso(date) + "T00:00:00Z";
}

}  // namespace slm
