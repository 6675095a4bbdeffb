#pragma once
// A query answered from the parts of the index. Start reading here.
//
// Pure. The same bytes and the same query give the same answer everywhere. Where parts are missing, the
// answer names them: a page fetches these and asks again, the server has all. Texts come last: without them
// the answer is complete but for its excerpts, which show each page's summary instead.
//
//   Answer answer = find(head, shards, {.query = "kv cahce", .limit = 8});

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/search/excerpt.h"
#include "core/search/shard.h"

namespace slm::search {

/// Where parts of the index come from.
class Shards {
 public:
  virtual ~Shards() = default;
  /// Its bytes, valid until the answer is made, or nothing where it is not there (yet).
  virtual std::optional<std::string_view> find(ShardId id) const = 0;
};

enum class HitKind : std::uint8_t { model, page, section };
/// "model", "page", "section"
std::string_view name_of(HitKind kind);
std::optional<HitKind> parse_hit_kind(std::string_view name);

struct Hit {
  HitKind kind = HitKind::page;
  std::string address;  // root-relative, without base path; of a section with "#anchor"
  Marked title;         // of a section: its heading
  std::string page;     // of a section: the title of its page
  Marked excerpt;
  std::uint64_t score = 0;  // means something only beside the other scores of one answer
};

constexpr std::uint32_t k_max_hits = 100;

struct Request {
  std::string_view query;
  std::uint32_t limit = 20;     // 1..k_max_hits
  std::optional<HitKind> kind;  // all where none is asked for
};

struct Answer {
  std::vector<Hit> hits;         // best first
  std::uint32_t page_count = 0;  // pages and models that match, shown or not
  std::vector<ShardId> missing;  // ordered; empty: this is the whole answer
  bool is_waiting = false;       // nothing can be shown before the missing parts are there
};

Answer find(const Head& head, const Shards& shards, const Request& request);

}  // namespace slm::search
