// Bytes of a connection to answers, whole and cut at every place that the input names: both must agree, and
// nothing but a clean status may come out.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "http/conversation.h"

namespace {

using namespace std::string_view_literals;

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
std::string converse(std::string_view bytes, std::size_t step) {
  slm::http::WorkerCounts counts;
  slm::http::WorkerState worker(counts, nullptr, 0);
  slm::http::Conversation conversation(router(), {.header_bytes = 2048, .body_bytes = 4096}, "", worker, "");
  std::string statuses;
  while (!conversation.must_close()) {
    conversation.answer_requests();
    for (const std::string_view piece : conversation.pieces()) {
      if (piece.starts_with("HTTP/1.1 "sv)) statuses += piece.substr(9, 3);
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string whole = converse(bytes, bytes.size() + 1);
  SLM_CHECK(whole.find("500") == std::string::npos);
  SLM_CHECK(converse(bytes, 1u + data[0]) == whole);
  SLM_CHECK(converse(bytes, 1) == whole);
  return 0;
}
