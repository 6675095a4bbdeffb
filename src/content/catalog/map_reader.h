#pragma once
// Reads one map of fields into typed values. Each field is asked for once by name; finish() reports the rest.
//
// Mistakes are appended to the diagnostics and the value is left out, so that one run reports them all.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "content/catalog/known_ids.h"
#include "core/catalog/architecture.h"
#include "core/catalog/month.h"
#include "core/catalog/names.h"
#include "core/catalog/sourced.h"
#include "formats/fields.h"

namespace slm::content {

enum class Need : std::uint8_t { optional, required };

class MapReader {
 public:
  /// `map` must be a map and outlive the reader, like `file` and `diagnostics`.
  MapReader(const formats::Field& map, const std::string& file, Diagnostics& diagnostics)
      : map_(map), file_(file), diagnostics_(diagnostics) {}

  /// A scalar as text; "" where it is missing.
  std::string text(std::string_view name, Need need = Need::optional);
  std::optional<std::uint64_t> whole(std::string_view name);
  /// A whole number from 1 to 2^32 - 1.
  catalog::Count count(std::string_view name);
  /// A decimal number of at most `digits` decimals, times 10^digits: ("score", 2) of 49.3 -> 4930.
  std::optional<std::uint64_t> decimal(std::string_view name, std::uint32_t digits);
  /// The same with a sign; within 15 digits: ("change", 2) of -4.5 -> -450.
  std::optional<std::int64_t> signed_decimal(std::string_view name, std::uint32_t digits);
  std::optional<bool> flag(std::string_view name);
  std::optional<catalog::Month> month(std::string_view name);
  Date date(std::string_view name);
  std::vector<std::string> texts(std::string_view name);
  /// Those of a list of words that stand among `words`; others are reported.
  std::vector<std::string> texts_among(std::string_view name, std::span<const std::string_view> words);
  /// The id of another thing, "" where it is missing; reported (SLM0612) where there is no such thing.
  std::string reference(std::string_view name, const IdSet& known);
  std::vector<std::string> references(std::string_view name, const IdSet& known);
  /// The fields `source`, `checked` (else `file_checked`) and `unverified: true`. What is not marked as
  /// unverified and names no source is reported (SLM0605): `what` "has no source".
  catalog::Provenance provenance(const formats::Field& map, Date file_checked, std::string_view what);
  /// The items of a list of maps.
  std::vector<const formats::Field*> maps(std::string_view name);
  const formats::Field* map(std::string_view name);

  /// A word of one of the catalogue's closed lists; nothing where the field is missing or wrong.
  template <class Enum>
  std::optional<Enum> word(std::string_view name) {
    const formats::Field* field = take_scalar(name);
    if (field == nullptr) return std::nullopt;
    const std::optional<Enum> value = catalog::parse_name<Enum>(field->text);
    if (!value) report_word(*field, catalog::names<Enum>());
    return value;
  }
  template <class Enum>
  std::vector<Enum> words(std::string_view name) {
    std::vector<Enum> values;
    for (const formats::Field* item : scalar_items(name)) {
      const std::optional<Enum> value = catalog::parse_name<Enum>(item->text);
      if (value) values.push_back(*value);
      if (!value) report_word(*item, catalog::names<Enum>());
    }
    return values;
  }

  /// Fields that someone else reads.
  void skip(std::string_view name) { take(name); }
  /// Reports fields that nobody asked for.
  void finish();

  /// The field of that name, or the whole map: where a later complaint should point.
  const formats::Field& place_of(std::string_view name) const;
  void report(std::string_view code, const formats::Field& place, std::string message, std::string hint,
              Severity severity = Severity::error);

 private:
  const formats::Field* take(std::string_view name);
  const formats::Field* take_scalar(std::string_view name);
  std::vector<const formats::Field*> scalar_items(std::string_view name);
  void check_reference(const formats::Field& place, const IdSet& known);
  void report_word(const formats::Field& place, std::span<const std::string_view> words);
  void report_value(const formats::Field& place, std::string_view expected);

  const formats::Field& map_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> taken_;
};

}  // namespace slm::content
