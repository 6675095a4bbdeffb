#pragma once
// One JSON line for each request, written by a thread of its own so that no answer waits for the disk.
//
// Where the disk is slower than the requests, whole batches are dropped and counted: the site goes on.

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "http/message.h"
#include "os/append_file.h"

namespace slm::http {

struct AccessEntry {
  std::int64_t unix_us = 0;
  std::string_view id;
  std::string_view remote;  // address of the client, without port
  std::string_view method;
  std::string_view path;
  std::string_view user_agent;
  int status = 0;
  std::uint64_t body_bytes = 0;
  std::uint64_t duration_us = 0;
};

/// {"time":"2026-11-21T08:00:00.000001Z","id":"…","remote":"…","method":"GET","path":"/","status":200,
///  "bytes":512,"us":12,"agent":"…"} and a line end.
std::string format_access_line(const AccessEntry& entry);

class AccessLog {
 public:
  explicit AccessLog(os::AppendFile file);
  ~AccessLog();  // writes what is left
  AccessLog(const AccessLog&) = delete;
  AccessLog& operator=(const AccessLog&) = delete;

  /// Takes whole lines; safe from any thread, never waits for the disk.
  void add(std::string_view lines);

  std::uint64_t dropped_bytes() const { return dropped_bytes_.load(std::memory_order_relaxed); }

 private:
  void write_until_closed();

  os::AppendFile file_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string waiting_;
  bool closed_ = false;
  std::atomic<std::uint64_t> dropped_bytes_{0};
  std::thread writer_;
};

}  // namespace slm::http
