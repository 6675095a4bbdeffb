// The functions that page code may call in the module of the search: it holds the parts of the index that
// were fetched, and answers.
//
// Strings go in and out through the buffers of module_buffers.h.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/search/results.h"
#include "core/search/search.h"
#include "wasm/module_buffers.h"

namespace slm {
namespace {

/// The parts of the index that this page has fetched.
class FetchedShards : public search::Shards {
 public:
  std::optional<std::string_view> find(search::ShardId id) const override {
    for (const Part& part : parts_) {
      if (part.id == id) return part.bytes;
    }
    return std::nullopt;
  }
  void add(search::ShardId id, std::string bytes) { parts_.push_back({id, std::move(bytes)}); }
  void clear() { parts_.clear(); }

 private:
  struct Part {
    search::ShardId id;
    std::string bytes;
  };
  std::vector<Part> parts_;
};

// Never destroyed: a module has no end.
struct Session {
  std::string base_path;
  search::Head head;
  FetchedShards shards;
};

Session& session() {
  static Session* const instance = new Session;
  return *instance;
}

// "words/3.bin pages/0.bin\n"
std::string missing_line(const search::Answer& answer) {
  std::string line = answer.is_waiting ? "waiting" : "shown";
  for (const search::ShardId id : answer.missing) line += " " + search::file_of(id);
  return line + "\n";
}

}  // namespace
}  // namespace slm

/// Version of this interface; page code that was cached with another one must not call on.
SLM_EXPORT(slm_search_version) std::uint32_t slm_search_version() {
  return 1;
}

SLM_EXPORT(slm_input) char* slm_input(std::size_t byte_count) {
  slm::buffers().input.resize(byte_count);
  return slm::buffers().input.data();
}

SLM_EXPORT(slm_output) const char* slm_output() {
  return slm::buffers().output.data();
}

/// Input: what stands before every address, "" or "/slmhub".
SLM_EXPORT(slm_search_base) void slm_search_base() {
  slm::session().base_path = slm::buffers().input;
}

/// Input: the head of the index. 1: from now on it is searched; 0: it is broken.
SLM_EXPORT(slm_search_head) std::uint32_t slm_search_head() {
  auto head = slm::search::read_head(slm::buffers().input);
  if (!head) return 0;
  slm::session().head = std::move(*head);
  slm::session().shards.clear();
  return 1;
}

/// Input: a part of the index; `kind` as in search::ShardKind. 1: taken; 0: it is of another index than the
/// head, which must be fetched again.
SLM_EXPORT(slm_search_part) std::uint32_t slm_search_part(std::uint32_t kind, std::uint32_t number) {
  slm::Session& session = slm::session();
  if (kind > 2 || slm::search::stamp_of(slm::buffers().input) != session.head.stamp) return 0;
  session.shards.add({static_cast<slm::search::ShardKind>(kind), number}, slm::buffers().input);
  return 1;
}

/// Input: the query. Answer: one line, "waiting" or "shown" and the parts that are missing, then the results
/// as HTML for the surface (0: page, 1: dialog), nothing while waiting.
SLM_EXPORT(slm_search_ask) std::size_t slm_search_ask(std::uint32_t surface, std::uint32_t limit) {
  const slm::Session& session = slm::session();
  const std::string query = slm::buffers().input;
  const slm::search::Answer answer =
      slm::search::find(session.head, session.shards, {.query = query, .limit = limit});
  std::string text = slm::missing_line(answer);
  if (!answer.is_waiting) {
    slm::html::Writer out;
    slm::search::draw_answer(out, answer,
                             {.surface = static_cast<slm::search::Surface>(surface == 1),
                              .base_path = session.base_path,
                              .query = query});
    text += out.take().bytes();
  }
  return slm::answer(std::move(text));
}
