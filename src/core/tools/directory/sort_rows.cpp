#include "core/tools/directory/sort_rows.h"

#include <algorithm>

#include "base/text.h"

namespace slm::tools {
namespace {

using catalog::Model;
using catalog::Month;
using catalog::Sourced;

// What a row is compared by: a number or a text, or nothing.
struct Keyed {
  Row row;
  bool is_known = false;
  std::uint64_t number = 0;
  std::string text;
};

void set(Keyed& keyed, const std::optional<std::uint64_t>& number) {
  keyed.is_known = number.has_value();
  keyed.number = number.value_or(0);
}

void set(Keyed& keyed, const std::string& text) {
  keyed.is_known = !text.empty();
  keyed.text = to_lower(text);
}

std::optional<std::uint64_t> month_number(const Sourced<Month>& released) {
  if (!released.is_known()) return std::nullopt;
  return static_cast<std::uint64_t>(released.value->year) * 12 + released.value->month;
}

std::optional<std::uint64_t> thousandths(const std::optional<double>& value) {
  if (!value) return std::nullopt;
  return static_cast<std::uint64_t>(*value * 1000);
}

void set_key(Keyed& keyed, SortKey key, const Model& model) {
  switch (key) {
    case SortKey::id:
      return set(keyed, std::optional<std::uint64_t>(keyed.row.model));
    case SortKey::name:
      return set(keyed, model.name);
    case SortKey::parameters:
      return set(keyed, model.parameters.value);
    case SortKey::active_parameters:
      return set(keyed,
                 model.active_parameters.is_known() ? model.active_parameters.value : model.parameters.value);
    case SortKey::context:
      return set(keyed, model.architecture.context_length);
    case SortKey::released:
      return set(keyed, month_number(model.released));
    case SortKey::organisation:
      return set(keyed, model.organisation);
    case SortKey::family:
      return set(keyed, model.family);
    case SortKey::licence:
      return set(keyed, model.licence.is_known() ? model.licence.value->text() : std::string());
    case SortKey::file_size:
      return set(keyed, keyed.row.file_bytes);
    case SortKey::cache:
      return set(keyed, keyed.row.cache_bytes);
    case SortKey::speed:
      return set(keyed, thousandths(keyed.row.tokens_per_second));
  }
}

}  // namespace

void sort_rows(const catalog::Catalog& catalog, SortKey key, Direction direction, std::vector<Row>& rows) {
  std::vector<Keyed> keyed;
  keyed.reserve(rows.size());
  for (const Row& row : rows) {
    keyed.push_back({row});
    set_key(keyed.back(), key, catalog.models()[row.model]);
  }
  const auto is_before = [direction](const Keyed& a, const Keyed& b) {
    if (a.is_known != b.is_known) return a.is_known;
    const bool is_ascending = direction == Direction::ascending;
    if (a.number != b.number) return (a.number < b.number) == is_ascending;
    if (a.text != b.text) return (a.text < b.text) == is_ascending;
    return a.row.model < b.row.model;  // models stand in the order of their ids
  };
  std::sort(keyed.begin(), keyed.end(), is_before);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = keyed[i].row;
}

}  // namespace slm::tools
