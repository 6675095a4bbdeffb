#pragma once
// Requests over time, served by one device: who waits, how the cache grows, when each answer is done.
//
// Pure and deterministic; about 3 events a request, each logarithmic in the sequences that run. The order of
// work: requests are served as they came; a prompt is read alone while running answers wait; then all running
// answers take each step together, as llama-server does with one slot for each sequence. Room in the cache is
// reserved for the whole answer before a request begins.

#include <cstdint>
#include <span>
#include <vector>

namespace slm::tools {

struct Request {
  double arrival_s = 0;             // ascending
  std::uint32_t prompt_tokens = 1;  // at least 1
  std::uint32_t output_tokens = 1;  // at least 1
};

/// Seconds over a count, given at some counts and straight between them. At least one place, ascending.
class SecondsCurve {
 public:
  struct Place {
    double at = 0;
    double seconds = 0;
  };
  explicit SecondsCurve(std::vector<Place> places);

  /// Below the first place in proportion to it, beyond the last as between the last two.
  double at(double count) const;

 private:
  std::vector<Place> places_;
};

/// What lasting work does to the speed: an assumption of the one who asks.
struct Heat {
  double after_s = 300;    // of work without as much rest
  double speed_share = 1;  // what is left then, above 0; 1: heat changes nothing
};

struct Server {
  SecondsCurve prefill;  // of a whole prompt, by its tokens
  SecondsCurve step;     // of one more token in each sequence, by the number of sequences
  std::uint32_t slot_count = 1;
  double cache_bytes_per_token = 0;
  double cache_limit_bytes = 0;  // 0: none
  Heat heat = {};
};

/// When one request was served. A request that never fits the cache is refused: its times are its arrival.
struct Served {
  double start_s = 0;
  double first_token_s = 0;
  double finish_s = 0;
  bool is_refused = false;
};

/// The state after an event.
struct Moment {
  double time_s = 0;
  std::uint32_t waiting = 0;
  std::uint32_t running = 0;
  double cache_bytes = 0;
};

struct Replay {
  std::vector<Served> served;  // in the order of the requests
  std::vector<Moment> moments;
  double busy_s = 0;
  double warm_s = 0;  // of it, at the share that heat leaves
};

/// One request of 100 and 10 tokens at 1 s a prompt of 100 and 0.5 s a step: first token after 1 s, done
/// after 6 s.
Replay replay(std::span<const Request> requests, const Server& server);

/// The value that `percent` of a hundred do not exceed (nearest rank): {1, 2, 3, 4}, 50 -> 2. 0 of nothing.
double percentile(std::vector<double> values, double percent);

}  // namespace slm::tools
