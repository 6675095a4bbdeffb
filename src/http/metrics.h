#pragma once
// Numbers about the server in Prometheus' text format.
//
// Each worker counts in a set of its own without locks; whoever asks for the text adds them up.

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace slm::http {

/// A counter with one writer: cheaper than an atomic increment, and still safe to read from elsewhere.
class Count {
 public:
  void add(std::uint64_t amount) {
    value_.store(value_.load(std::memory_order_relaxed) + amount, std::memory_order_relaxed);
  }
  std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_{0};
};

/// Upper bounds of the duration buckets; the last bucket has none.
constexpr std::array<std::uint64_t, 9> k_duration_bounds_us = {10,     50,      100,     500,      1'000,
                                                               10'000, 100'000, 500'000, 1'000'000};

struct alignas(64) WorkerCounts {
  std::array<Count, 6> responses;  // by hundreds of the status; [0] is unused
  std::array<Count, k_duration_bounds_us.size() + 1> durations;
  Count duration_sum_us;
  Count sent_bytes;
  Count connections_opened;
  Count connections_closed;
  Count timeouts;

  void add_response(int status, std::uint64_t body_bytes, std::uint64_t duration_us);
};

class Metrics {
 public:
  /// A set for one worker; lives as long as the Metrics.
  WorkerCounts& add_worker();

  /// A number that is asked for when someone reads; the function may be called from any thread.
  void add_gauge(std::string name, std::string help, std::function<double()> read);

  /// Connections turned away because there were too many.
  std::atomic<std::uint64_t> refused_connections{0};

  /// The text to serve at /metrics (text/plain; version=0.0.4).
  std::string exposition() const;

 private:
  struct Gauge {
    std::string name, help;
    std::function<double()> read;
  };

  mutable std::mutex mutex_;
  std::vector<std::unique_ptr<WorkerCounts>> workers_;
  std::vector<Gauge> gauges_;
};

}  // namespace slm::http
