#include "content/catalog/map_reader.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "base/utf8.h"

namespace slm::content {

using formats::Field;
using formats::FieldKind;

namespace {

bool is_scalar(const Field& field) {
  return field.kind != FieldKind::null && field.kind != FieldKind::list && field.kind != FieldKind::map;
}

std::string quoted(std::string_view text) {
  return "\"" + std::string(utf8_prefix(text, 60)) + "\"";
}

// "49.3" with 2 digits -> 4930; nothing for more decimals, signs, exponents and numbers beyond 64 bits.
std::optional<std::uint64_t> parse_decimal(std::string_view text, std::uint32_t digits) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  std::string_view fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  while (!fraction.empty() && fraction.back() == '0') fraction.remove_suffix(1);
  if (fraction.size() > digits) return std::nullopt;
  std::string scaled = std::string(whole) + std::string(fraction);
  scaled.append(digits - fraction.size(), '0');
  return whole.empty() ? std::nullopt : parse_uint(scaled);
}

}  // namespace

void MapReader::report(std::string_view code, const Field& place, std::string message, std::string hint,
                       Severity severity) {
  // Of a map or a list the name is shown, of a value the value; the map of a whole file has neither.
  const bool shows_name = !is_scalar(place) && place.key_range.line > 0;
  SourceRange range = shows_name ? place.key_range : place.range;
  if (range.line == 0) range = {1, 1, 1};
  diagnostics_.push_back({std::string(code), severity, file_, range, std::move(message), std::move(hint)});
}

void MapReader::report_value(const Field& place, std::string_view expected) {
  const std::string found =
      is_scalar(place) ? quoted(place.text) : std::string(formats::describe(place.kind));
  const std::string name = place.key.empty() ? "an item of the list" : quoted(place.key);
  report("SLM0602", place, name + " is " + found + ", expected " + std::string(expected),
         "write " + std::string(expected) + ", or delete the line where it is not known");
}

void MapReader::report_word(const Field& place, std::span<const std::string_view> words) {
  std::string hint;
  if (place.text.size() <= 64) {
    if (const auto word = nearest(place.text, words)) hint = "did you mean \"" + *word + "\"?";
  }
  if (hint.empty()) {
    hint = "one of: " + join(std::vector<std::string>(words.begin(), words.end()), ", ");
  }
  report("SLM0602", place, quoted(place.text) + " is not one of the words that the catalogue knows here",
         hint);
}

const Field* MapReader::take(std::string_view name) {
  taken_.push_back(name);
  return map_.find(name);
}

const Field* MapReader::take_scalar(std::string_view name) {
  const Field* field = take(name);
  if (field == nullptr) return nullptr;
  if (is_scalar(*field) && !trim(field->text).empty()) return field;
  report_value(*field, "a value");
  return nullptr;
}

std::string MapReader::text(std::string_view name, Need need) {
  const Field* field = take_scalar(name);
  if (field != nullptr) return std::string(trim(field->text));
  if (need == Need::required && map_.find(name) == nullptr) {
    report("SLM0603", map_, "the field " + quoted(name) + " is missing", "add it");
  }
  return {};
}

std::optional<std::uint64_t> MapReader::whole(std::string_view name) {
  return decimal(name, 0);
}

std::optional<std::uint64_t> MapReader::decimal(std::string_view name, std::uint32_t digits) {
  const Field* field = take_scalar(name);
  if (field == nullptr) return std::nullopt;
  const bool is_number = field->kind == FieldKind::integer || field->kind == FieldKind::number;
  const auto value = is_number ? parse_decimal(field->text, digits) : std::nullopt;
  if (!value) {
    report_value(*field, digits == 0 ? "a whole number without a sign"
                                     : "a number with at most " + format_uint(digits) + " decimals");
  }
  return value;
}

std::optional<std::int64_t> MapReader::signed_decimal(std::string_view name, std::uint32_t digits) {
  constexpr std::uint64_t k_limit = 1'000'000'000'000'000;
  const Field* field = take_scalar(name);
  if (field == nullptr) return std::nullopt;
  const bool is_number = field->kind == FieldKind::integer || field->kind == FieldKind::number;
  const bool is_negative = field->text.starts_with('-');
  const std::string_view magnitude = std::string_view(field->text).substr(is_negative ? 1 : 0);
  const auto value = is_number ? parse_decimal(magnitude, digits) : std::nullopt;
  if (value && *value < k_limit) {
    return is_negative ? -static_cast<std::int64_t>(*value) : static_cast<std::int64_t>(*value);
  }
  report_value(*field, "a number with at most " + format_uint(digits) + " decimals");
  return std::nullopt;
}

catalog::Count MapReader::count(std::string_view name) {
  const auto value = whole(name);
  if (!value) return std::nullopt;
  if (*value == 0 || *value > std::numeric_limits<std::uint32_t>::max()) {
    report_value(place_of(name), "a whole number from 1 to 4294967295");
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(*value);
}

std::optional<bool> MapReader::flag(std::string_view name) {
  const Field* field = take_scalar(name);
  if (field == nullptr) return std::nullopt;
  if (field->kind == FieldKind::boolean) return to_lower(field->text) == "true";
  report_value(*field, "true or false");
  return std::nullopt;
}

std::optional<catalog::Month> MapReader::month(std::string_view name) {
  const Field* field = take_scalar(name);
  if (field == nullptr) return std::nullopt;
  const auto value = catalog::parse_month(field->text);
  if (!value) report_value(*field, "a month such as 2026-11");
  return value;
}

Date MapReader::date(std::string_view name) {
  const Field* field = take_scalar(name);
  if (field == nullptr) return {};
  const Result<Date> value = parse_date(field->text);
  if (!value) report_value(*field, "a date such as 2026-11-21");
  return value.value_or(Date{});
}

std::vector<const Field*> MapReader::scalar_items(std::string_view name) {
  std::vector<const Field*> items;
  const Field* field = take(name);
  if (field == nullptr) return items;
  if (field->kind != FieldKind::list) {
    report_value(*field, "a list in brackets");
    return items;
  }
  for (const Field& item : field->children) {
    if (is_scalar(item) && !item.text.empty()) {
      items.push_back(&item);
    } else {
      report_value(item, "a value");
    }
  }
  return items;
}

std::vector<std::string> MapReader::texts(std::string_view name) {
  std::vector<std::string> values;
  for (const Field* item : scalar_items(name)) values.push_back(item->text);
  return values;
}

std::vector<std::string> MapReader::texts_among(std::string_view name,
                                                std::span<const std::string_view> words) {
  std::vector<std::string> values;
  for (const Field* item : scalar_items(name)) {
    if (std::find(words.begin(), words.end(), item->text) == words.end()) report_word(*item, words);
    values.push_back(item->text);
  }
  return values;
}

void MapReader::check_reference(const Field& place, const IdSet& known) {
  if (known.ids.count(place.text) > 0) return;
  std::string hint = "write an id that stands there, or add it";
  if (place.text.size() <= 64) {
    const std::vector<std::string_view> ids(known.ids.begin(), known.ids.end());
    if (const auto id = nearest(place.text, ids)) hint = "did you mean \"" + *id + "\"?";
  }
  report("SLM0612", place, "the catalogue knows no " + std::string(known.noun) + " " + quoted(place.text),
         std::move(hint));
}

std::string MapReader::reference(std::string_view name, const IdSet& known) {
  const Field* field = take_scalar(name);
  if (field == nullptr) return {};
  check_reference(*field, known);
  return field->text;
}

std::vector<std::string> MapReader::references(std::string_view name, const IdSet& known) {
  std::vector<std::string> values;
  for (const Field* item : scalar_items(name)) {
    check_reference(*item, known);
    values.push_back(item->text);
  }
  return values;
}

catalog::Provenance MapReader::provenance(const Field& map, Date file_checked, std::string_view what) {
  catalog::Provenance provenance;
  provenance.source = text("source");
  const Date checked = date("checked");
  provenance.checked = checked.is_known() ? checked : file_checked;
  const bool is_doubted = flag("unverified").value_or(false);
  if (!is_doubted) provenance.standing = catalog::Standing::verified;
  if (!is_doubted && provenance.source.empty()) {
    report("SLM0605", map, std::string(what) + " names no source",
           "add \"source: \", or \"unverified: true\" until one is found");
  }
  return provenance;
}

std::vector<const Field*> MapReader::maps(std::string_view name) {
  std::vector<const Field*> items;
  const Field* field = take(name);
  if (field == nullptr) return items;
  if (field->kind != FieldKind::list) {
    report_value(*field, "a list of maps");
    return items;
  }
  for (const Field& item : field->children) {
    if (item.kind == FieldKind::map) {
      items.push_back(&item);
    } else {
      report_value(item, "a map");
    }
  }
  return items;
}

const Field* MapReader::map(std::string_view name) {
  const Field* field = take(name);
  if (field == nullptr || field->kind == FieldKind::map) return field;
  report_value(*field, "a map");
  return nullptr;
}

const Field& MapReader::place_of(std::string_view name) const {
  const Field* field = map_.find(name);
  return field == nullptr ? map_ : *field;
}

void MapReader::finish() {
  for (const Field& field : map_.children) {
    if (std::find(taken_.begin(), taken_.end(), field.key) != taken_.end()) continue;
    std::string hint = "delete it";
    if (field.key.size() <= 64) {
      if (const auto name = nearest(field.key, taken_)) hint = "did you mean \"" + *name + "\"?";
    }
    diagnostics_.push_back({"SLM0601", Severity::error, file_, field.key_range,
                            "the catalogue knows no field " + quoted(field.key) + " here", std::move(hint)});
  }
}

}  // namespace slm::content
