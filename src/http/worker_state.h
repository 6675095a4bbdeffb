#pragma once
// What the connections of one worker thread share: the time as text, counters, log lines, request ids.
//
// One thread.

#include <cstdint>
#include <string>

#include "http/access_log.h"
#include "http/metrics.h"

namespace slm::http {

/// The end of a head: date, connection, empty line. Made anew when the second changes.
struct HeadTails {
  std::string plain;       // HTTP/1.1, the connection stays
  std::string keep_alive;  // HTTP/1.0 client that asked to stay
  std::string close;
};

class WorkerState {
 public:
  WorkerState(WorkerCounts& counts, AccessLog* log, std::uint64_t id_seed);

  /// To be called a few times a second: the date moves on and log lines go to the writer.
  void tick();

  /// 16 hexadecimal digits, not the same twice.
  std::string next_request_id();

  bool has_log() const { return log_ != nullptr; }
  void log(const AccessEntry& entry);
  void flush_log();

  const HeadTails& tails() const { return tails_; }
  WorkerCounts& counts() { return counts_; }

  bool draining = false;  // the server is stopping: answer, then close

 private:
  WorkerCounts& counts_;
  AccessLog* log_;
  std::string log_lines_;
  std::uint64_t id_seed_;
  std::uint64_t id_count_ = 0;
  std::int64_t second_ = 0;
  HeadTails tails_;
};

}  // namespace slm::http
