#include "http/worker_state.h"

#include "base/date.h"
#include "base/hash.h"
#include "os/clock.h"

namespace slm::http {
namespace {

constexpr std::size_t k_log_batch_bytes = 64 * 1024;

}  // namespace

WorkerState::WorkerState(WorkerCounts& counts, AccessLog* log, std::uint64_t id_seed)
    : counts_(counts), log_(log), id_seed_(id_seed) {
  tick();
}

void WorkerState::tick() {
  flush_log();
  const std::int64_t now = os::unix_seconds();
  if (now == second_) return;
  second_ = now;
  const std::string date = "Date: " + format_http(now) + "\r\n";
  tails_.plain = date + "\r\n";
  tails_.keep_alive = date + "Connection: keep-alive\r\n\r\n";
  tails_.close = date + "Connection: close\r\n\r\n";
}

std::string WorkerState::next_request_id() {
  ++id_count_;
  const std::string_view bytes(reinterpret_cast<const char*>(&id_count_), sizeof(id_count_));
  constexpr std::string_view k_digits = "0123456789abcdef";
  std::uint64_t id = fingerprint(bytes, id_seed_);
  std::string text(16, '0');
  for (std::size_t at = text.size(); at-- > 0; id >>= 4) text[at] = k_digits[id & 15];
  return text;
}

void WorkerState::log(const AccessEntry& entry) {
  log_lines_ += format_access_line(entry);
  if (log_lines_.size() >= k_log_batch_bytes) flush_log();
}

void WorkerState::flush_log() {
  if (log_ == nullptr || log_lines_.empty()) return;
  log_->add(log_lines_);
  log_lines_.clear();
}

}  // namespace slm::http
