// Markdown of any bytes: no crash, well-ordered slots inside the HTML, and two renderings are equal.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/utf8.h"
#include "formats/markdown.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  slm::Diagnostics diagnostics;
  const slm::formats::MarkdownBody body =
      slm::formats::render_markdown(text, {.file = "page.md"}, diagnostics);
  std::size_t last_offset = 0;
  for (const slm::formats::Slot& slot : body.slots) {
    SLM_CHECK(slot.offset >= last_offset && slot.offset <= body.html.size());
    SLM_CHECK(slot.range.line >= 1 && slot.range.column >= 1);
    last_offset = slot.offset;
  }
  SLM_CHECK(slm::is_utf8(body.html));
  SLM_CHECK(body.html.find("<script") == std::string::npos);
  slm::Diagnostics again;
  SLM_CHECK(slm::formats::render_markdown(text, {.file = "page.md"}, again).html == body.html);
  SLM_CHECK(again.size() == diagnostics.size());
  return 0;
}
