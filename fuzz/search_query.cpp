// A query and a text from anywhere: words end, marks stay inside the text, an excerpt is short.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/search/excerpt.h"
#include "core/search/query.h"
#include "core/search/typo.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::size_t end = all.find('\n');
  const slm::search::Query query = slm::search::parse_query(all.substr(0, end));
  if (query.words.size() > slm::search::k_max_query_words) std::abort();
  std::vector<slm::search::MarkKey> keys;
  for (const slm::search::QueryWord& word : query.words) {
    slm::search::distance_between(word.key, "quantization", slm::search::forgiven_mistakes(word.key));
    keys.push_back({word.key, static_cast<std::uint32_t>(keys.size())});
  }
  const std::string_view text = end == std::string_view::npos ? std::string_view() : all.substr(end + 1);
  const slm::search::Marker marker(keys);
  for (const slm::search::Marked& marked : {marker.mark(text), marker.excerpt(text)}) {
    std::uint32_t last = 0;
    for (const slm::search::Range& mark : marked.marks) {
      if (mark.begin < last || mark.end < mark.begin || mark.end > marked.text.size()) std::abort();
      last = mark.end;
    }
  }
  return 0;
}
