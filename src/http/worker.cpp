#include "http/worker.h"

#include <boost/asio/post.hpp>
#include <vector>

#include "os/clock.h"
#include "os/thread.h"

namespace slm::http {
namespace {

constexpr std::chrono::milliseconds k_tick{250};

std::int64_t clock_ms() {
  return os::monotonic_ns() / 1'000'000;
}

}  // namespace

Worker::Worker(const ServerOptions& options, const Router& router, WorkerCounts& counts, AccessLog* log,
               std::uint64_t id_seed)
    : options_(options), router_(router), state_(counts, log, id_seed), now_ms_(clock_ms()) {
  arm_tick();
}

void Worker::run() {
  os::name_this_thread("http");
  context_.run();
  state_.flush_log();
}

void Worker::arm_tick() {
  tick_timer_.expires_after(k_tick);
  tick_timer_.async_wait([this](const ErrorCode& code) {
    if (!code) tick();
  });
}

void Worker::tick() {
  now_ms_ = clock_ms();
  state_.tick();
  const bool force = state_.draining && now_ms_ >= drain_deadline_ms_;
  // A copy, because a connection that ends leaves the set.
  const std::vector<Connection*> connections(connections_.begin(), connections_.end());
  for (Connection* connection : connections) {
    if (force) {
      connection->abort();
    } else if (now_ms_ >= connection->deadline_ms) {
      connection->expire();
    }
  }
  if (!state_.draining || !connections_.empty()) arm_tick();
}

void Worker::drain() {
  asio::post(context_, [this] {
    state_.draining = true;
    drain_deadline_ms_ = clock_ms() + options_.timeouts.shutdown_ms;
    const std::vector<Connection*> connections(connections_.begin(), connections_.end());
    for (Connection* connection : connections) {
      if (connection->is_idle()) connection->abort();
    }
    finish_if_empty();
  });
}

void Worker::finish_if_empty() {
  if (state_.draining && connections_.empty()) tick_timer_.cancel();
}

void Worker::add(Connection& connection) {
  connections_.insert(&connection);
  state_.counts().connections_opened.add(1);
}

void Worker::remove(Connection& connection) {
  connections_.erase(&connection);
  state_.counts().connections_closed.add(1);
  connection_count_->fetch_sub(1, std::memory_order_relaxed);
  finish_if_empty();
}

}  // namespace slm::http
