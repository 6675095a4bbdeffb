#pragma once
// Reads JSON (RFC 8259) strictly, one token after the other, without building a tree.
//
// Pure: it also runs in the page, where Boost.JSON does not. Strict: UTF-8 without byte order mark, no
// trailing commas, no comments, no lone surrogates, nesting at most k_max_json_depth. A failure names the
// byte where it stands; after one, the reader is not used any more.
//
//   JsonReader json(R"({"a":[1,2]})");
//   json.enter_object(); json.next_key();       // "a"
//   json.enter_array();  json.next_element();   // true, then read_uint() -> 1

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace slm::formats {

constexpr std::uint32_t k_max_json_depth = 64;

class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : text_(text) {}

  Result<void> enter_object();
  /// The next name, its value comes next; nothing at the end of the object, which is then left.
  Result<std::optional<std::string>> next_key();

  Result<void> enter_array();
  /// Whether an element comes next; false at the end of the array, which is then left.
  Result<bool> next_element();

  Result<std::string> read_string();
  /// A whole number of at most 64 bits without sign, point or exponent.
  Result<std::uint64_t> read_uint();
  /// Any value, checked as strictly as the others.
  Result<void> skip_value();

  /// Nothing but white space is left.
  Result<void> expect_end();

  std::size_t offset() const { return at_; }

 private:
  char peek();
  bool accept(char byte);
  Unexpected<Error> fail_here(std::string_view expected) const;
  Result<void> enter(char bracket);
  Result<bool> next_member(char bracket);
  Result<void> append_escape(std::string& text);
  Result<std::uint32_t> read_hex();
  Result<void> skip_container(char bracket);
  Result<void> skip_number();
  std::size_t skip_digits();

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t depth_ = 0;
  bool is_first_ = false;  // no member of the innermost container was read yet
};

}  // namespace slm::formats
