#pragma once
// Threads for what takes too long for an event loop: reading files of other servers.
//
// Safe from any thread. As many jobs run at once as there are threads, a few wait, more are refused: that
// many requests to other servers are open at any time, whatever clients do.

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace slm::app {

class Background {
 public:
  Background(std::size_t thread_count, std::size_t most_waiting);
  ~Background() { stop(); }
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  /// False where too many wait already, or it was stopped.
  bool run(std::function<void()> job);

  /// Drops what waits and returns when nothing runs any more; jobs look at is_stopping().
  void stop();
  bool is_stopping() const { return is_stopping_; }

 private:
  void work();

  std::size_t most_waiting_;
  std::atomic<bool> is_stopping_{false};
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> waiting_;
  std::vector<std::thread> threads_;
};

}  // namespace slm::app
