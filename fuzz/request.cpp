// Bytes of a connection to answers, whole and in pieces: there are as many answers either way, and none is
// 500. The statuses may differ for what is wrong in two ways (a bad letter in a header that is also too
// long).

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "base/text.h"
#include "http/conversation.h"

namespace {

const slm::http::Router& router() {
  static const slm::http::Router made = [] {
    slm::http::Router table;
    table.add(slm::http::Method::post, "/echo", [](const slm::http::Request& request) {
      slm::http::Dynamic response;
      response.body = request.body;
      return response;
    });
    return table;
  }();
  return made;
}

// The statuses that a conversation answers with, one character each, when the input arrives `step` bytes at a
// time.
std::vector<int> converse(std::string_view bytes, std::size_t step) {
  slm::http::WorkerCounts counts;
  slm::http::WorkerState worker(counts, nullptr, 0);
  slm::http::Conversation conversation(router(), {.header_bytes = 4096, .body_bytes = 4096}, "", worker, "");
  std::vector<int> statuses;
  while (!conversation.must_close()) {
    conversation.answer_requests();
    for (const std::string_view piece : conversation.pieces()) {
      if (!piece.starts_with("HTTP/1.1 ")) continue;
      statuses.push_back(static_cast<int>(slm::parse_uint(piece.substr(9, 3)).value_or(0)));
    }
    if (!conversation.pieces().empty()) {
      conversation.sent();
      continue;
    }
    if (bytes.empty()) break;
    const auto space = conversation.space();
    const std::size_t count = std::min({space.size, bytes.size(), step});
    bytes.copy(space.data, count);
    bytes.remove_prefix(count);
    conversation.received(count);
  }
  return statuses;
}

// What was accepted. Refusals may differ: bytes that can only go wrong are refused at once or still waited
// for.
std::vector<int> accepted(std::vector<int> statuses) {
  statuses.erase(std::remove_if(statuses.begin(), statuses.end(), [](int status) { return status >= 400; }),
                 statuses.end());
  return statuses;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  // The line ends let every header end: one that is cut off may be refused early or still be waited for.
  const std::string bytes = std::string(reinterpret_cast<const char*>(data) + 1, size - 1) + "\r\n\r\n";
  const std::vector<int> whole = converse(bytes, bytes.size());
  SLM_CHECK(std::find(whole.begin(), whole.end(), 500) == whole.end());
  SLM_CHECK(accepted(converse(bytes, 1u + data[0])) == accepted(whole));
  SLM_CHECK(accepted(converse(bytes, 1)) == accepted(whole));
  return 0;
}
