#pragma once
// One thread with its event loop and the connections that live on it.
//
// Deadlines are kept as numbers and looked at four times a second: no timer is armed for each request.

#include <atomic>
#include <cstdint>
#include <unordered_set>

#include "http/asio.h"
#include "http/router.h"
#include "http/server_options.h"
#include "http/worker_state.h"

namespace slm::http {

/// What the worker may do to a connection when its time is over.
class Connection {
 public:
  virtual ~Connection() = default;
  /// Ends the wait that is going on; the connection then says 408 or goodbye and closes.
  virtual void expire() = 0;
  /// Nothing is in flight and nothing was begun.
  virtual bool is_idle() const = 0;
  /// Closes at once.
  virtual void abort() = 0;

  std::int64_t deadline_ms = 0;  // on the worker's clock
};

class Worker {
 public:
  Worker(const ServerOptions& options, const Router& router, WorkerCounts& counts, AccessLog* log,
         std::uint64_t id_seed);

  asio::io_context& context() { return context_; }
  const ServerOptions& options() const { return options_; }
  const Router& router() const { return router_; }
  WorkerState& state() { return state_; }

  /// Milliseconds that move on with each tick.
  std::int64_t now_ms() const { return now_ms_; }

  /// Runs the loop until drain() and the last connection is gone.
  void run();

  /// From any thread: idle connections close now, busy ones after what they are doing, all of them when
  /// the shutdown time is over.
  void drain();

  void add(Connection& connection);
  void remove(Connection& connection);

  /// Connections of the whole server; shared by all workers.
  void share_connection_count(std::atomic<std::uint32_t>& count) { connection_count_ = &count; }

 private:
  void arm_tick();
  void tick();
  void finish_if_empty();

  const ServerOptions& options_;
  const Router& router_;
  WorkerState state_;
  std::unordered_set<Connection*> connections_;  // outlives the loop, whose frames leave it as they go
  std::atomic<std::uint32_t>* connection_count_ = nullptr;
  std::int64_t now_ms_ = 0;
  std::int64_t drain_deadline_ms_ = 0;
  asio::io_context context_{1};
  Timer tick_timer_{context_};
};

}  // namespace slm::http
