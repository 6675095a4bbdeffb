#pragma once
// A web server of a few lines for tests: one thread on loopback, one scripted answer for each request.

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace slm::os {

class LoopbackServer {
 public:
  /// Gets the head of a request, gives all bytes of the answer; the connection is closed behind it.
  using Answer = std::function<std::string(const std::string& request)>;

  explicit LoopbackServer(Answer answer);
  ~LoopbackServer();
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  /// "http://127.0.0.1:PORT" and `path`.
  std::string address(std::string_view path) const;
  std::vector<std::string> requests() const;
  /// What clients took, heads included; some of it may still lie in the system's buffers.
  std::uint64_t sent_bytes() const { return sent_bytes_; }

 private:
  void run();
  void serve(int connection);

  Answer answer_;
  int socket_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<std::uint64_t> sent_bytes_{0};
  mutable std::mutex mutex_;
  std::vector<std::string> requests_;
  std::thread thread_;
};

/// Answers ranges of `file` as RFC 9110 has it.
LoopbackServer::Answer serve_ranges(std::string file);

}  // namespace slm::os
