#include "core/tools/values.h"

#include <algorithm>
#include <optional>

#include "base/check.h"
#include "base/decimal.h"
#include "base/text.h"
#include "core/tools/directory/query_parameters.h"

namespace slm::tools {
namespace {

constexpr std::size_t k_text_byte_limit = 4096;
constexpr std::size_t k_shown_bytes = 60;  // of a wrong value in a message
constexpr std::size_t k_suggestion_count = 5;

std::string quoted(std::string_view text) {
  return "\"" + std::string(text.substr(0, k_shown_bytes)) + "\"";
}

bool is_same_name(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char a, char b) { return (a == '_' ? '-' : a) == (b == '_' ? '-' : b); });
}

std::optional<std::size_t> place_of(std::span<const Input> inputs, std::string_view name) {
  for (std::size_t at = 0; at < inputs.size(); ++at) {
    if (is_same_name(inputs[at].name, name)) return at;
  }
  return std::nullopt;
}

std::string range_of(const Input& input) {
  const auto words = [&](std::uint64_t value) {
    if (input.kind != InputKind::memory) return format_grouped(value);
    const bool is_gibibytes = value > 0 && value % (std::uint64_t{1} << 30) == 0;
    return is_gibibytes ? format_grouped(value >> 30) + " GiB" : format_grouped(value >> 20) + " MiB";
  };
  const std::string unit =
      input.unit.empty() || input.kind == InputKind::memory ? std::string() : " " + std::string(input.unit);
  if (input.maximum == UINT64_MAX) return "at least " + words(input.minimum) + unit;
  return "from " + words(input.minimum) + " to " + words(input.maximum) + unit;
}

template <class Ids>
std::vector<std::string> texts_of(const Ids& ids) {
  std::vector<std::string> texts;
  for (const auto& id : ids) texts.push_back(id.text());
  return texts;
}

// One input's text on its way to a value; `error` is filled where it has none.
struct Reading {
  const Input& input;
  const catalog::Catalog& catalog;
  std::string_view text;
  std::string canonical;
  std::optional<InputError> error;

  void fail(std::string message, std::vector<std::string> suggestions = {}) {
    error = InputError{std::string(input.name), std::move(message), std::move(suggestions)};
  }
};

std::optional<std::uint64_t> read_number(Reading& reading) {
  std::optional<std::uint64_t> number;
  if (reading.input.kind == InputKind::number) number = parse_uint(reading.text);
  if (reading.input.kind == InputKind::tokens) number = parse_token_count(reading.text);
  if (reading.input.kind == InputKind::memory) number = parse_memory(reading.text);
  // A zero has no unit to misread: "0" tokens, "0" bytes.
  if (!number && parse_uint(reading.text) == 0) number = 0;
  if (!number) {
    const bool is_memory = reading.input.kind == InputKind::memory;
    reading.fail(
        quoted(reading.text) +
        (is_memory ? " is not an amount of memory such as 8 or 512MiB; " : " is not a whole number; ") +
        range_of(reading.input));
  } else if (*number < reading.input.minimum || *number > reading.input.maximum) {
    reading.fail(quoted(reading.text) + " is out of range; " + range_of(reading.input));
  }
  if (number && reading.input.kind != InputKind::memory) reading.canonical = format_uint(*number);
  return number;
}

std::string read_choice(Reading& reading) {
  std::vector<std::string_view> known;
  for (const Choice& choice : reading.input.choices) {
    if (is_same_name(to_lower(choice.value), to_lower(reading.text))) {
      reading.canonical = choice.value;
      return reading.canonical;
    }
    known.push_back(choice.value);
  }
  reading.fail(quoted(reading.text) + " is none of " +
               join(std::vector<std::string>(known.begin(), known.end()), ", "));
  if (const auto meant = nearest(reading.text.substr(0, k_shown_bytes), known)) {
    reading.error->suggestions = {*meant};
  }
  return {};
}

bool read_yes_no(Reading& reading) {
  const std::string word = to_lower(reading.text);
  const bool is_yes = word == "yes" || word == "on" || word == "true" || word == "1";
  if (!is_yes && word != "no" && word != "off" && word != "false" && word != "0") {
    reading.fail(quoted(reading.text) + " is neither yes nor no");
  }
  reading.canonical = is_yes ? "yes" : "no";
  return is_yes;
}

const catalog::Model* read_model(Reading& reading) {
  const catalog::Model* model = reading.catalog.find_model(reading.text);
  if (model != nullptr) {
    reading.canonical = model->id.text();
  } else {
    reading.fail("no model " + quoted(reading.text) + " in the catalogue",
                 texts_of(reading.catalog.nearest_models(reading.text, k_suggestion_count)));
  }
  return model;
}

const catalog::Device* read_device(Reading& reading) {
  const catalog::Device* device = reading.catalog.find_device(reading.text);
  if (device != nullptr) {
    reading.canonical = device->id.text();
  } else {
    reading.fail("no device " + quoted(reading.text) + " in the catalogue",
                 texts_of(reading.catalog.nearest_devices(reading.text, k_suggestion_count)));
  }
  return device;
}

const catalog::Quantization* read_quantization(Reading& reading) {
  const catalog::Quantization* found = reading.catalog.find_quantization(reading.text);
  if (found != nullptr) {
    reading.canonical = found->id.text();
    return found;
  }
  const std::string wanted = to_lower(reading.text.substr(0, k_shown_bytes));
  std::vector<std::string_view> known;
  std::vector<std::string> longer;  // "q4" is not near any name, but the beginning of some
  for (const catalog::Quantization& other : reading.catalog.quantizations()) {
    known.push_back(other.id.text());
    if (other.is_common && other.id.text().starts_with(wanted)) longer.push_back(other.id.text());
  }
  reading.fail("no quantization " + quoted(reading.text) + " in the catalogue", std::move(longer));
  if (!reading.error->suggestions.empty()) return nullptr;
  if (const auto meant = nearest(wanted, known)) reading.error->suggestions = {*meant};
  return nullptr;
}

InputValue read_value(Reading& reading) {
  if (reading.text.empty()) return {};
  const bool has_rows = reading.input.kind == InputKind::rows;
  if (reading.text.size() > (has_rows ? k_rows_byte_limit : k_text_byte_limit)) {
    reading.fail(has_rows ? "the rows are longer than 1 MiB" : "the text is longer than 4 KiB");
    return {};
  }
  switch (reading.input.kind) {
    case InputKind::text:
    case InputKind::rows:
      return std::string(reading.text);
    case InputKind::number:
    case InputKind::tokens:
    case InputKind::memory:
      return read_number(reading).value_or(0);
    case InputKind::choice:
      return read_choice(reading);
    case InputKind::yes_no:
      return read_yes_no(reading);
    case InputKind::model:
      return read_model(reading);
    case InputKind::device:
      return read_device(reading);
    case InputKind::quantization:
      return read_quantization(reading);
  }
  return {};
}

InputError unknown_input(std::span<const Input> inputs, std::string_view name) {
  std::vector<std::string_view> known;
  for (const Input& input : inputs) known.push_back(input.name);
  const std::string_view shown = name.substr(0, k_shown_bytes);
  InputError error{std::string(shown), "there is no input " + quoted(name), {}};
  if (const auto meant = nearest(shown, known)) error.suggestions = {*meant};
  return error;
}

}  // namespace

bool is_input(std::span<const Input> inputs, std::string_view name) {
  return place_of(inputs, name).has_value();
}

std::string sentence_of(const InputError& error) {
  if (error.suggestions.empty()) return error.message;
  return error.message + (error.suggestions.size() == 1 ? "; the nearest is " : "; the nearest are ") +
         join(error.suggestions, ", ");
}

template <class T>
const T* Values::find(std::string_view name) const {
  const InputValue& value = at(name);
  if (std::holds_alternative<std::monostate>(value)) return nullptr;
  const T* held = std::get_if<T>(&value);
  SLM_CHECK(held != nullptr);
  return held;
}

const InputValue& Values::at(std::string_view name) const {
  const auto place = place_of(inputs_, name);
  SLM_CHECK(place.has_value());
  return values_[*place];
}

std::string_view Values::text(std::string_view name) const {
  const auto* held = find<std::string>(name);
  return held == nullptr ? std::string_view() : std::string_view(*held);
}

std::uint64_t Values::number(std::string_view name) const {
  const auto* held = find<std::uint64_t>(name);
  return held == nullptr ? 0 : *held;
}

bool Values::is_yes(std::string_view name) const {
  const auto* held = find<bool>(name);
  return held != nullptr && *held;
}

const catalog::Model* Values::model(std::string_view name) const {
  const auto* held = find<const catalog::Model*>(name);
  return held == nullptr ? nullptr : *held;
}

const catalog::Device* Values::device(std::string_view name) const {
  const auto* held = find<const catalog::Device*>(name);
  return held == nullptr ? nullptr : *held;
}

const catalog::Quantization* Values::quantization(std::string_view name) const {
  const auto* held = find<const catalog::Quantization*>(name);
  return held == nullptr ? nullptr : *held;
}

bool Values::is_empty(std::string_view name) const {
  return std::holds_alternative<std::monostate>(at(name));
}

Parameters Values::parameters() const {
  Parameters parameters;
  for (std::size_t at = 0; at < inputs_.size(); ++at) {
    if (texts_[at] != inputs_[at].default_text) parameters.emplace_back(inputs_[at].name, texts_[at]);
  }
  return parameters;
}

Parameters Values::complete() const {
  Parameters parameters;
  for (std::size_t at = 0; at < inputs_.size(); ++at) {
    if (!texts_[at].empty()) parameters.emplace_back(inputs_[at].name, texts_[at]);
  }
  return parameters;
}

Result<Values, InputErrors> parse_values(std::span<const Input> inputs, const catalog::Catalog& catalog,
                                         const Parameters& parameters) {
  Values values;
  InputErrors errors;
  values.inputs_ = inputs;
  for (const Input& input : inputs) values.texts_.emplace_back(input.default_text);
  for (const auto& [name, text] : parameters) {
    if (const auto place = place_of(inputs, name)) {
      std::string& known = values.texts_[*place];
      if (!inputs[*place].is_list || known.empty()) {
        known = trim(text);
      } else if (!trim(text).empty()) {
        known += "," + std::string(trim(text));
      }
    } else {
      errors.push_back(unknown_input(inputs, name));
    }
  }
  for (std::size_t at = 0; at < inputs.size(); ++at) {
    Reading reading{inputs[at], catalog, values.texts_[at], values.texts_[at], {}};
    values.values_.push_back(read_value(reading));
    if (reading.error) errors.push_back(std::move(*reading.error));
    values.texts_[at] = std::move(reading.canonical);
  }
  if (!errors.empty()) return Unexpected{std::move(errors)};
  return values;
}

}  // namespace slm::tools
