// The parts of a search index from anywhere: reading them and searching in them must end, and marks must stay
// inside their texts.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "core/search/results.h"
#include "core/search/search.h"

namespace {

using slm::search::Marked;

/// Every part is the same bytes.
class OnePart : public slm::search::Shards {
 public:
  explicit OnePart(std::string_view bytes) : bytes_(bytes) {}
  std::optional<std::string_view> find(slm::search::ShardId) const override { return bytes_; }

 private:
  std::string_view bytes_;
};

void check(const Marked& marked) {
  std::uint32_t last = 0;
  for (const slm::search::Range& mark : marked.marks) {
    if (mark.begin < last || mark.end < mark.begin || mark.end > marked.text.size()) std::abort();
    last = mark.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // Head, part and query, parted by their sizes in the first two bytes.
  if (size < 2) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const std::size_t head_size = std::min<std::size_t>(data[0] * 8u, bytes.size());
  const std::size_t query_size = std::min<std::size_t>(data[1], bytes.size() - head_size);
  const auto head = slm::search::read_head(bytes.substr(0, head_size));
  if (!head || head->page_count > 4096) return 0;
  const std::string_view query = bytes.substr(head_size, query_size);
  const OnePart part(bytes.substr(head_size + query_size));
  const slm::search::Answer answer = slm::search::find(*head, part, {.query = query, .limit = 20});
  for (const slm::search::Hit& hit : answer.hits) {
    check(hit.title);
    check(hit.excerpt);
  }
  slm::html::Writer out;
  slm::search::draw_answer(out, answer, {.query = query});
  slm::search::answer_json(answer, {.query = query});
  return 0;
}
