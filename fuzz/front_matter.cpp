// Front matter of any bytes: no crash, and every complaint points into the text.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "formats/front_matter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  slm::Diagnostics diagnostics;
  const slm::formats::FrontMatter parsed = slm::formats::parse_front_matter(text, "page.md", diagnostics);
  SLM_CHECK(parsed.body.size() <= text.size());
  SLM_CHECK(parsed.fields.has_value() || !diagnostics.empty());
  const auto line_count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  for (const slm::Diagnostic& diagnostic : diagnostics) {
    SLM_CHECK(diagnostic.range.line >= 1 && diagnostic.range.line <= line_count);
    SLM_CHECK(diagnostic.range.column >= 1);
  }
  return 0;
}
