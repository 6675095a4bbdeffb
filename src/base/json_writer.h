#pragma once
// Writes JSON (RFC 8259) into a string, one token after the other; commas and colons come by themselves.
//
// Pure. Used by every face, in WebAssembly too; reading JSON is `formats`' work (Boost.JSON).
// Invalid UTF-8 becomes U+FFFD, so the output is always valid JSON. `<` is written \u003c, so that the
// text may stand inside a <script type="application/ld+json"> element.
//
//   JsonWriter json;
//   json.begin_object().key("pages").number(3u).key("kinds").begin_array().string("doc").end_array().end_object();
//   json.take();  // {"pages":3,"kinds":["doc"]}

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace slm {

class JsonWriter {
 public:
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  template <std::integral Integer>
  JsonWriter& number(Integer value) {
    return integer(value < 0,
                   value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value));
  }

  /// A value that is JSON already, written by another JsonWriter.
  JsonWriter& embedded(std::string_view json);

  std::string take() { return std::move(text_); }

 private:
  JsonWriter& integer(bool negative, std::uint64_t magnitude);
  void before_value();

  std::string text_;
  bool needs_comma_ = false;
};

}  // namespace slm
