#pragma once
// Percent-encoding (RFC 3986) and the query strings that forms send (application/x-www-form-urlencoded).
//
// Pure; the input is hostile. Text that is not valid UTF-8 after decoding is refused, so that nothing
// behind this point has to think about it.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace slm::formats {

/// More parameters than any form of ours has; beyond it a query is an attack.
constexpr std::size_t k_max_query_parameters = 256;

/// What a '+' stands for: itself in a path, a space in a form.
enum class PlusSign : unsigned char { literal, space };

/// "caf%C3%A9" -> "café". Fails on "%", "%4", "%zz", a NUL byte and invalid UTF-8.
Result<std::string> percent_decode(std::string_view text, PlusSign plus);

/// Everything but letters, digits and "-._~" as %XX, "/" kept: "/a b/" -> "/a%20b/".
std::string percent_encode_path(std::string_view path);

/// The same for a value in a query: "/" is encoded, too.
std::string percent_encode_query(std::string_view value);

/// Parameters of a query string in the order in which they were sent.
class Query {
 public:
  /// "model=phi-4&bits=4" -> model: phi-4, bits: 4. A name without "=" has an empty value; empty parts are
  /// skipped.
  static Result<Query> parse(std::string_view text);

  /// The first value of that name, or nullptr.
  const std::string* find(std::string_view name) const;

  const std::vector<std::pair<std::string, std::string>>& parameters() const { return parameters_; }

  /// A query string that parses to the same parameters.
  std::string format() const;

 private:
  std::vector<std::pair<std::string, std::string>> parameters_;
};

}  // namespace slm::formats
