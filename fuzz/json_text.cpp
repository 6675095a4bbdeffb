// Any bytes, written as a JSON string, come out as valid UTF-8 between quotes, without a control byte, a
// bare quote or a "<" that could end a script element.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/json_writer.h"
#include "base/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t byte_count) {
  const std::string_view input(reinterpret_cast<const char*>(data), byte_count);
  slm::JsonWriter json;
  json.string(input);
  const std::string text = json.take();
  SLM_CHECK(text.size() >= 2 && text.front() == '"' && text.back() == '"');
  SLM_CHECK(slm::is_utf8(text));
  for (std::size_t index = 1; index + 1 < text.size(); ++index) {
    const unsigned char byte = static_cast<unsigned char>(text[index]);
    SLM_CHECK(byte >= 0x20 && byte != '<' && byte != '"');
    if (byte == '\\') ++index;
  }
  return 0;
}
