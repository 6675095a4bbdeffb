#include "mcp/arguments.h"

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "base/decimal.h"
#include "base/text.h"

namespace slm::mcp {
namespace {

namespace json = boost::json;

constexpr unsigned k_number_digits = 9;
constexpr std::size_t k_shown_bytes = 60;

// Nothing for what no input can be: lists, objects.
std::optional<std::string> argument_text(const json::value& value) {
  if (value.is_string()) return std::string(std::string_view(value.get_string()));
  if (value.is_bool()) return value.get_bool() ? "yes" : "no";
  if (value.is_null()) return std::string();
  if (value.is_uint64()) return format_uint(value.get_uint64());
  if (value.is_int64()) {
    const std::int64_t number = value.get_int64();
    return number < 0 ? "-" + format_uint(0 - static_cast<std::uint64_t>(number))
                      : format_uint(static_cast<std::uint64_t>(number));
  }
  if (value.is_double()) return format_significant(value.get_double(), k_number_digits);
  return std::nullopt;
}

}  // namespace

Result<tools::Parameters> read_arguments(const json::object& arguments) {
  tools::Parameters parameters;
  for (const auto& [name, value] : arguments) {
    auto text = argument_text(value);
    if (!text) {
      return fail("\"" + std::string(name.substr(0, k_shown_bytes)) +
                  "\" must be a text, a number or true or false");
    }
    parameters.emplace_back(std::string(name), std::move(*text));
  }
  return parameters;
}

Result<tools::Parameters> parse_arguments(std::string_view text) {
  boost::system::error_code error;
  const json::value parsed = json::parse(text, error);
  if (error) return fail("the body is not JSON: " + error.message());
  if (!parsed.is_object()) return fail("the body must be one JSON object, as {\"model\": \"phi-4\"}");
  return read_arguments(parsed.get_object());
}

}  // namespace slm::mcp
