#pragma once
// The inputs of one question, parsed: names and texts become models, devices and numbers in range.
//
// Pure. Texts are hostile: at most 4 KiB each, rows 1 MiB. All mistakes are collected, so that a form can
// show each at its field.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "core/catalog/catalog.h"
#include "core/tools/input.h"

namespace slm::tools {

/// Names and texts as they came: from an address, flags or JSON. "_" and "-" in names are the same.
using Parameters = std::vector<std::pair<std::string, std::string>>;

struct InputError {
  std::string input;                     // its name
  std::string message;                   // "no model \"phi-5\" in the catalogue"
  std::vector<std::string> suggestions;  // the nearest values, best first
  bool needs_server = false;             // it cannot be answered here; a served hub or the command may
};
using InputErrors = std::vector<InputError>;

/// Of one input of the kind `rows`.
constexpr std::size_t k_rows_byte_limit = std::size_t{1} << 20;

/// "no model \"phi-5\" in the catalogue; the nearest are phi-4, phi-3.5-mini"
std::string sentence_of(const InputError& error);

/// Whether `name` is one of `inputs`; "_" and "-" are the same.
bool is_input(std::span<const Input> inputs, std::string_view name);

/// Nothing where the input is empty.
using InputValue = std::variant<std::monostate, std::string, std::uint64_t, bool, const catalog::Model*,
                                const catalog::Device*, const catalog::Quantization*>;

/// Asking for a name that the tool does not define, or by another kind, is a programmer's mistake and traps.
class Values {
 public:
  std::string_view text(std::string_view name) const;  // text, rows and choice
  std::uint64_t number(std::string_view name) const;   // number, tokens, memory; 0 where empty
  bool is_yes(std::string_view name) const;
  const catalog::Model* model(std::string_view name) const;  // nullptr where empty
  const catalog::Device* device(std::string_view name) const;
  const catalog::Quantization* quantization(std::string_view name) const;
  bool is_empty(std::string_view name) const;

  /// Inputs that differ from their defaults, in the tool's order: what an address must say to ask this again.
  Parameters parameters() const;
  /// Every input that is not empty, defaults included.
  Parameters complete() const;

 private:
  friend Result<Values, InputErrors> parse_values(std::span<const Input>, const catalog::Catalog&,
                                                  const Parameters&);
  template <class T>
  const T* find(std::string_view name) const;
  const InputValue& at(std::string_view name) const;

  std::span<const Input> inputs_;
  std::vector<InputValue> values_;  // one for each input
  std::vector<std::string> texts_;  // as canonically written: "phi-4" for "microsoft/phi-4"
};

/// What is not given has its default; an empty text leaves an input empty. An unknown name is an error that
/// names the nearest input; of a name given twice the last counts, unless its input is a list.
Result<Values, InputErrors> parse_values(std::span<const Input> inputs, const catalog::Catalog& catalog,
                                         const Parameters& parameters);

}  // namespace slm::tools
