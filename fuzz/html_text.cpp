// Any bytes, written as text or as an attribute, leave no way out of the element: no <, > or quote survives.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "core/html/writer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t byte_count) {
  const std::string_view input(reinterpret_cast<const char*>(data), byte_count);
  const std::string escaped = slm::html::escape(input);
  SLM_CHECK(escaped.find_first_of("<>\"'") == std::string::npos);
  slm::html::Writer out;
  out.element("p", {{"title", input}}, [&] { out.text(input); });
  SLM_CHECK(out.take().bytes() == "<p title=\"" + escaped + "\">" + escaped + "</p>");
  return 0;
}
