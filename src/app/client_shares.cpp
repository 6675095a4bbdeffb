#include "app/client_shares.h"

#include <algorithm>
#include <cmath>

namespace slm::app {
namespace {

constexpr double k_minute_ns = 60e9;
constexpr std::size_t k_least_known = 1024;
constexpr std::uint32_t k_retry_after_s = 5;  // a header is there or given up after a few of these

}  // namespace

std::optional<ClientShares::Refusal> ClientShares::enter(const std::string& client, std::int64_t now_ns) {
  const std::lock_guard lock(mutex_);
  if (uses_.size() >= forget_at_) forget_idle(now_ns);
  const Use fresh{0, static_cast<double>(limits_.most_a_minute), now_ns};
  Use& use = uses_.try_emplace(client, fresh).first->second;
  count(use, now_ns);
  if (use.running >= limits_.most_at_once) return Refusal{Limit::at_once, k_retry_after_s};
  if (use.left < 1) {
    const double seconds = (1 - use.left) * 60 / std::max(1u, limits_.most_a_minute);
    return Refusal{Limit::a_minute, static_cast<std::uint32_t>(std::ceil(seconds))};
  }
  use.left -= 1;
  ++use.running;
  return std::nullopt;
}

void ClientShares::leave(const std::string& client) {
  const std::lock_guard lock(mutex_);
  --uses_.at(client).running;
}

std::size_t ClientShares::client_count() const {
  const std::lock_guard lock(mutex_);
  return uses_.size();
}

void ClientShares::count(Use& use, std::int64_t now_ns) const {
  const double most = limits_.most_a_minute;
  const auto passed_ns = static_cast<double>(now_ns - use.counted_ns);
  use.left = std::min(most, use.left + most * passed_ns / k_minute_ns);
  use.counted_ns = now_ns;
}

void ClientShares::forget_idle(std::int64_t now_ns) {
  for (auto at = uses_.begin(); at != uses_.end();) {
    count(at->second, now_ns);
    const bool is_idle = at->second.running == 0 && at->second.left >= limits_.most_a_minute;
    at = is_idle ? uses_.erase(at) : std::next(at);
  }
  forget_at_ = std::max(k_least_known, 2 * uses_.size());
}

}  // namespace slm::app
