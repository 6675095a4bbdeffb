// Query strings and percent-encoding: what parses comes back unchanged through its own format.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/utf8.h"
#include "formats/query.h"

using slm::formats::PlusSign;
using slm::formats::Query;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto query = Query::parse(text);
  if (query) {
    for (const auto& [name, value] : query->parameters())
      SLM_CHECK(slm::is_utf8(name) && slm::is_utf8(value));
    const auto again = Query::parse(query->format());
    SLM_CHECK(again.has_value());
    // A parameter without name and value is written as "=", so even that one comes back.
    SLM_CHECK(again->parameters() == query->parameters());
  }
  const auto path = slm::formats::percent_decode(text, PlusSign::literal);
  if (path) {
    const auto encoded = slm::formats::percent_encode_path(*path);
    SLM_CHECK(slm::formats::percent_decode(encoded, PlusSign::literal).value() == *path);
  }
  return 0;
}
