#pragma once
// Addresses that take a longer body than others, and the memory that all such bodies may have together.
//
// allow() at start-up; the rest is safe from any thread. Memory is counted as bytes arrive, not as they are
// announced, so that nobody holds what he does not send. One client may hold one such body at a time, so that
// nobody keeps the others away.

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "http/message.h"

namespace slm::http {

class LargeBodies {
 public:
  explicit LargeBodies(std::uint64_t most_bytes_together) : most_bytes_together_(most_bytes_together) {}

  /// Bodies of `method` at exactly `path` may have `most_bytes`.
  void allow(Method method, const std::string& path, std::uint64_t most_bytes);

  /// 0 where nothing was allowed.
  std::uint64_t most_bytes_of(Method method, std::string_view path) const;

  /// True: `byte_count` more bytes are `client`'s until give_back(). False: all together or this client would
  /// have too many.
  bool take(const std::string& client, std::uint64_t byte_count);
  void give_back(const std::string& client, std::uint64_t byte_count);

  std::uint64_t held_bytes() const;

 private:
  struct Address {
    Method method;
    std::string path;
    std::uint64_t most_bytes;
  };

  std::uint64_t most_bytes_together_;
  std::uint64_t most_bytes_each_ = 0;
  std::vector<Address> allowed_;  // few: asked for each request
  mutable std::mutex mutex_;
  std::uint64_t held_bytes_ = 0;
  std::unordered_map<std::string, std::uint64_t> held_by_;  // those who hold any
};

}  // namespace slm::http
