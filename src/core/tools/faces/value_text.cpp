#include "core/tools/faces/value_text.h"

#include <algorithm>
#include <array>

#include "base/decimal.h"
#include "base/text.h"

namespace slm::tools {
namespace {

constexpr std::string_view k_thin_space = "\u202f";
constexpr unsigned k_shown_digits = 3;
constexpr unsigned k_estimate_digits = 2;
constexpr unsigned k_json_digits = 6;

struct Scale {
  double least;  // the scale is used from here on
  double divisor;
  unsigned decimals;
  std::string_view unit;
};

// GB are 10^9 bytes, as files are sold; two digits, because memory is counted to the last hundred megabytes.
constexpr std::array<Scale, 4> k_bytes{
    {{1e11, 1e9, 0, "GB"}, {1e8, 1e9, 2, "GB"}, {1e5, 1e6, 1, "MB"}, {0, 1, 0, "bytes"}}};
constexpr std::array<Scale, 3> k_memory{{{1024.0 * 1024 * 1024, 1024.0 * 1024 * 1024, 1, "GiB"},
                                         {1024.0 * 1024, 1024.0 * 1024, 0, "MiB"},
                                         {0, 1, 0, "bytes"}}};
constexpr std::array<Scale, 4> k_parameters{
    {{1e12, 1e12, 2, "T"}, {1e9, 1e9, 2, "B"}, {1e6, 1e6, 0, "M"}, {0, 1, 0, ""}}};

template <std::size_t count>
std::string scaled(double value, const std::array<Scale, count>& scales) {
  for (const Scale& scale : scales) {
    if (value < scale.least) continue;
    const double scaled_value = value / scale.divisor;
    std::string text = scale.decimals == 0 ? format_grouped(static_cast<std::uint64_t>(scaled_value + 0.5))
                                           : format_fixed(scaled_value, scale.decimals);
    if (!scale.unit.empty()) text += std::string(k_thin_space) + std::string(scale.unit);
    return text;
  }
  return format_significant(value, k_shown_digits);
}

std::string_view unit_words(Unit unit) {
  switch (unit) {
    case Unit::tokens:
      return "tokens";
    case Unit::tokens_per_second:
      return "tokens/s";
    case Unit::milliseconds:
      return "ms";
    case Unit::seconds:
      return "s";
    case Unit::hours:
      return "h";
    case Unit::watts:
      return "W";
    case Unit::joules:
      return "J";
    case Unit::percent:
      return "%";
    case Unit::bits_per_weight:
      return "bits a weight";
    default:
      return {};
  }
}

bool is_whole(Unit unit) {
  return unit == Unit::bytes || unit == Unit::memory || unit == Unit::tokens || unit == Unit::parameters;
}

// 2864.1 of three digits -> "2,864", because nobody misreads a whole number; of two -> "2,900".
std::string bare_number(double value, unsigned digits) {
  if (value < 100) return format_significant(value, digits);
  double step = 1;
  for (double left = value; digits == k_estimate_digits && left >= 100; left /= 10) step *= 10;
  return format_grouped(static_cast<std::uint64_t>(value / step + 0.5) * static_cast<std::uint64_t>(step));
}

// "12.0 GiB" is sold as "12 GiB".
std::string without_zero(std::string text) {
  if (const std::size_t at = text.find(".0"); at != std::string::npos) text.erase(at, 2);
  return text;
}

std::string number_text(double value, Unit unit) {
  switch (unit) {
    case Unit::bytes:
      return scaled(value, k_bytes);
    case Unit::memory:
      return without_zero(scaled(value, k_memory));
    case Unit::parameters:
      return scaled(value, k_parameters);
    case Unit::tokens:
      return format_grouped(static_cast<std::uint64_t>(value)) + std::string(k_thin_space) + "tokens";
    case Unit::us_dollars:
      return "$" + (value < 1 ? format_significant(value, k_shown_digits) : format_fixed(value, 2));
    default:
      break;
  }
  const std::string text = bare_number(value, k_shown_digits);
  const std::string_view words = unit_words(unit);
  return words.empty() ? text : text + std::string(k_thin_space) + std::string(words);
}

// "19 s (1.9 to 67)": the numbers share a unit, so it stands once. Waiting is told in seconds from one second
// on.
std::string estimate_text(const Quantity& quantity) {
  const bool is_long_wait = quantity.unit == Unit::milliseconds && quantity.value >= 1000;
  const Unit unit = is_long_wait ? Unit::seconds : quantity.unit;
  const auto number = [&](double value) { return estimated_number(is_long_wait ? value / 1000 : value); };
  std::string text = number(quantity.value);
  if (!unit_words(unit).empty()) text += std::string(k_thin_space) + std::string(unit_words(unit));
  return text + " (" + number(quantity.interval->low) + " to " + number(quantity.interval->high) + ")";
}

void write_number(JsonWriter& json, double value, Unit unit) {
  if (is_whole(unit)) {
    json.number(static_cast<std::uint64_t>(value));
  } else {
    json.embedded(format_significant(value, k_json_digits));
  }
}

void write_bar(JsonWriter& json, const html::FitBar& bar) {
  json.begin_object();
  json.key("smallest_bytes").number(bar.smallest_bytes).key("largest_bytes").number(bar.largest_bytes);
  json.key("cache_bytes").number(bar.cache_bytes).key("device_bytes").number(bar.device_bytes);
  json.end_object();
}

struct TextOf {
  std::string operator()(const Unknown&) const { return "unknown"; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const Quantity& quantity) const {
    return quantity.interval ? estimate_text(quantity) : quantity_text(quantity);
  }
  std::string operator()(bool is_yes) const { return is_yes ? "yes" : "no"; }
  std::string operator()(const Link& link) const { return link.text; }
  std::string operator()(const Bar& bar) const { return html::describe(bar.bar); }
};

}  // namespace

bool is_hidden(const FactList& list, const Fact& fact) {
  return list.hides_unknown && std::holds_alternative<Unknown>(fact.value);
}

bool is_hidden(const FactList& list) {
  return !list.facts.empty() && std::all_of(list.facts.begin(), list.facts.end(),
                                            [&](const Fact& fact) { return is_hidden(list, fact); });
}

std::string quantity_text(const Quantity& quantity) {
  return number_text(quantity.value, quantity.unit);
}

std::string estimated_number(double value) {
  return bare_number(value, k_estimate_digits);
}

std::string memory_text(std::uint64_t byte_count) {
  const auto value = static_cast<double>(byte_count);
  return number_text(value, Unit::memory) + " (" + number_text(value, Unit::bytes) + ")";
}

std::string value_text(const Value& value) {
  return std::visit(TextOf(), value);
}

void write_value(JsonWriter& json, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    json.string(*text);
  } else if (const auto* quantity = std::get_if<Quantity>(&value)) {
    write_number(json, quantity->value, quantity->unit);
  } else if (const auto* is_yes = std::get_if<bool>(&value)) {
    json.boolean(*is_yes);
  } else if (const auto* link = std::get_if<Link>(&value)) {
    json.string(link->text);
  } else if (const auto* bar = std::get_if<Bar>(&value)) {
    write_bar(json, bar->bar);
  } else {
    json.null();
  }
}

}  // namespace slm::tools
