// Our JSON reader and Boost.JSON accept the same texts, and read the same strings from them.

#include <boost/json.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "formats/weights/json_reader.h"

using slm::formats::JsonReader;

namespace {

bool accepts(std::string_view text) {
  JsonReader json(text);
  return json.skip_value() && json.expect_end();
}

boost::json::error_code parse_with_boost(std::string_view text, boost::json::value& value) {
  boost::json::error_code error;
  boost::json::parse_options options;
  options.max_depth = slm::formats::k_max_json_depth;
  value = boost::json::parse({text.data(), text.size()}, error, {}, options);
  return error;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  boost::json::value value;
  const bool is_accepted = accepts(text);
  const auto error = parse_with_boost(text, value);
  // Boost stops at numbers that no double holds; the grammar allows them, and we do not make doubles of them.
  if (error == boost::json::error::exponent_overflow) return 0;
  SLM_CHECK(is_accepted == !error);
  if (!is_accepted) return 0;
  if (value.is_string()) {
    const auto read = JsonReader(text).read_string();
    SLM_CHECK(read && *read == std::string_view(value.get_string()));
  }
  const auto number = JsonReader(text).read_uint();
  if (number && value.is_int64()) SLM_CHECK(*number == static_cast<std::uint64_t>(value.get_int64()));
  return 0;
}
