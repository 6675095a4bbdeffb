#include "core/tools/simulate/replay.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "base/check.h"

namespace slm::tools {
namespace {

constexpr double k_never = std::numeric_limits<double>::infinity();

// An answer in the making. All running answers advance alike, so one clock of steps serves them all: an
// answer begun at step s ends at s plus its tokens.
struct Running {
  double end_step = 0;
  double begin_step = 0;
  std::size_t request = 0;
};

bool ends_later(const Running& one, const Running& other) {
  return one.end_step != other.end_step ? one.end_step > other.end_step : one.request > other.request;
}

class Run {
 public:
  Run(std::span<const Request> requests, const Server& server) : requests_(requests), server_(server) {
    result_.served.resize(requests.size());
  }

  Replay play() {
    while (play_event()) note_moment();
    return std::move(result_);
  }

 private:
  // Plays on to the next event; false where none is left.
  bool play_event() {
    begin_next_prompt();
    const double arrival = arrived_ < requests_.size() ? requests_[arrived_].arrival_s - now_ : k_never;
    const double prompt_end = is_reading_ ? prompt_left_s_ / speed_share() : k_never;
    const double answer_end = is_reading_ || running_.empty() ? k_never : seconds_to_answer();
    const double warm = feels_heat() && is_busy() && !is_warm() ? server_.heat.after_s - heat_s_ : k_never;
    const double first = std::min({arrival, prompt_end, answer_end, warm});
    if (first == k_never) return false;
    pass(std::max(first, 0.0));
    // The states are set, not summed up, so that rounding cannot leave a rest that takes no time.
    if (first == arrival) {
      now_ = std::max(now_, requests_[arrived_].arrival_s);
      ++arrived_;
    } else if (first == prompt_end) {
      finish_prompt();
    } else if (first == answer_end) {
      note_moment();  // the cache is largest just before an answer ends
      finish_answer();
    } else {
      heat_s_ = server_.heat.after_s;
    }
    return true;
  }

  bool is_busy() const { return is_reading_ || !running_.empty(); }
  bool feels_heat() const { return server_.heat.speed_share < 1; }
  bool is_warm() const { return feels_heat() && heat_s_ >= server_.heat.after_s; }
  double speed_share() const { return is_warm() ? server_.heat.speed_share : 1; }
  double step_seconds() const {
    return server_.step.at(static_cast<double>(running_.size())) / speed_share();
  }
  double seconds_to_answer() const { return (running_.front().end_step - step_) * step_seconds(); }

  double whole_cache(const Request& request) const {
    return (static_cast<double>(request.prompt_tokens) + request.output_tokens) *
           server_.cache_bytes_per_token;
  }

  void begin_next_prompt() {
    while (!is_reading_ && begun_ < arrived_) {
      const Request& request = requests_[begun_];
      const double limit = server_.cache_limit_bytes;
      if (limit > 0 && whole_cache(request) > limit) {
        result_.served[begun_++] = {now_, now_, now_, true};
        continue;
      }
      const bool has_room = limit <= 0 || reserved_bytes_ + whole_cache(request) <= limit;
      if (running_.size() >= server_.slot_count || !has_room) return;
      result_.served[begun_].start_s = now_;
      reserved_bytes_ += whole_cache(request);
      prompt_left_s_ = server_.prefill.at(request.prompt_tokens);
      is_reading_ = true;
      reading_ = begun_++;
    }
  }

  void pass(double seconds) {
    now_ += seconds;
    if (!is_busy()) {
      heat_s_ = std::max(0.0, heat_s_ - seconds);
      return;
    }
    result_.busy_s += seconds;
    if (is_warm()) result_.warm_s += seconds;
    if (is_reading_) {
      prompt_left_s_ -= seconds * speed_share();
    } else {
      step_ += seconds / step_seconds();
    }
    heat_s_ = std::min(server_.heat.after_s, heat_s_ + seconds);
  }

  void finish_prompt() {
    is_reading_ = false;
    result_.served[reading_].first_token_s = now_;
    const Request& request = requests_[reading_];
    prompt_tokens_ += request.prompt_tokens;
    begin_steps_ += step_;
    running_.push_back({step_ + request.output_tokens, step_, reading_});
    std::push_heap(running_.begin(), running_.end(), ends_later);
  }

  void finish_answer() {
    std::pop_heap(running_.begin(), running_.end(), ends_later);
    const Running done = running_.back();
    running_.pop_back();
    step_ = done.end_step;
    result_.served[done.request].finish_s = now_;
    reserved_bytes_ -= whole_cache(requests_[done.request]);
    prompt_tokens_ -= requests_[done.request].prompt_tokens;
    begin_steps_ = running_.empty() ? 0 : begin_steps_ - done.begin_step;
    if (running_.empty()) reserved_bytes_ = 0;
  }

  void note_moment() {
    const double read = is_reading_ ? requests_[reading_].prompt_tokens : 0;
    const double generated = static_cast<double>(running_.size()) * step_ - begin_steps_;
    result_.moments.push_back(
        {now_, static_cast<std::uint32_t>(arrived_ - begun_),
         static_cast<std::uint32_t>(running_.size() + (is_reading_ ? 1 : 0)),
         std::max(0.0, prompt_tokens_ + read + generated) * server_.cache_bytes_per_token});
  }

  std::span<const Request> requests_;
  const Server& server_;
  Replay result_;
  double now_ = 0;
  double step_ = 0;               // steps that running answers have taken
  std::size_t arrived_ = 0;       // requests that have come
  std::size_t begun_ = 0;         // of these, no longer waiting
  bool is_reading_ = false;       // a prompt
  std::size_t reading_ = 0;       // whose
  double prompt_left_s_ = 0;      // at full speed
  std::vector<Running> running_;  // a heap, the next to end in front
  double prompt_tokens_ = 0;      // of running answers
  double begin_steps_ = 0;        // their sum
  double reserved_bytes_ = 0;
  double heat_s_ = 0;
};

}  // namespace

SecondsCurve::SecondsCurve(std::vector<Place> places) : places_(std::move(places)) {
  SLM_CHECK(!places_.empty());
}

double SecondsCurve::at(double count) const {
  if (count <= places_.front().at || places_.size() == 1) {
    return places_.front().seconds * count / places_.front().at;
  }
  std::size_t right = 1;
  while (right + 1 < places_.size() && places_[right].at < count) ++right;
  const Place& a = places_[right - 1];
  const Place& b = places_[right];
  return a.seconds + (b.seconds - a.seconds) * (count - a.at) / (b.at - a.at);
}

Replay replay(std::span<const Request> requests, const Server& server) {
  return Run(requests, server).play();
}

double percentile(std::vector<double> values, double percent) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const double rank = std::ceil(percent / 100 * static_cast<double>(values.size()));
  const auto at = static_cast<std::size_t>(std::max(rank, 1.0)) - 1;
  return values[std::min(at, values.size() - 1)];
}

}  // namespace slm::tools
