#pragma once
// How much each client may have of something slow: so many at once, so many a minute.
//
// Safe from any thread. Clients are forgotten when they have nothing running and their minute is over.

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace slm::app {

struct ShareLimits {
  std::uint32_t most_at_once = 2;
  std::uint32_t most_a_minute = 60;  // that many may also come at once after a pause
};

class ClientShares {
 public:
  explicit ClientShares(ShareLimits limits) : limits_(limits) {}

  enum class Limit : std::uint8_t { at_once, a_minute };
  struct Refusal {
    Limit limit;
    std::uint32_t retry_after_s;
  };

  /// Nothing: `client` may go on, and leave() must follow. `now_ns` only grows (os::monotonic_ns).
  std::optional<Refusal> enter(const std::string& client, std::int64_t now_ns);
  void leave(const std::string& client);

  std::size_t client_count() const;

 private:
  struct Use {
    std::uint32_t running = 0;
    double left = 0;  // of this minute's; grows back steadily
    std::int64_t counted_ns = 0;
  };

  void count(Use& use, std::int64_t now_ns) const;
  void forget_idle(std::int64_t now_ns);

  ShareLimits limits_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Use> uses_;
  std::size_t forget_at_ = 1024;  // clients known
};

}  // namespace slm::app
