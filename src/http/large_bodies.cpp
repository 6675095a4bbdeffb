#include "http/large_bodies.h"

#include <algorithm>

#include "base/check.h"

namespace slm::http {

void LargeBodies::allow(Method method, const std::string& path, std::uint64_t most_bytes) {
  allowed_.push_back({method, path, most_bytes});
  most_bytes_each_ = std::max(most_bytes_each_, most_bytes);
}

std::uint64_t LargeBodies::most_bytes_of(Method method, std::string_view path) const {
  for (const Address& address : allowed_) {
    if (address.method == method && address.path == path) return address.most_bytes;
  }
  return 0;
}

bool LargeBodies::take(const std::string& client, std::uint64_t byte_count) {
  const std::lock_guard lock(mutex_);
  const auto found = held_by_.find(client);
  const std::uint64_t held = found == held_by_.end() ? 0 : found->second;
  if (byte_count > most_bytes_together_ - held_bytes_ || byte_count > most_bytes_each_ - held) return false;
  held_bytes_ += byte_count;
  held_by_[client] = held + byte_count;
  return true;
}

void LargeBodies::give_back(const std::string& client, std::uint64_t byte_count) {
  const std::lock_guard lock(mutex_);
  const auto found = held_by_.find(client);
  SLM_CHECK(found != held_by_.end() && found->second >= byte_count);
  held_bytes_ -= byte_count;
  found->second -= byte_count;
  if (found->second == 0) held_by_.erase(found);
}

std::uint64_t LargeBodies::held_bytes() const {
  const std::lock_guard lock(mutex_);
  return held_bytes_;
}

}  // namespace slm::http
