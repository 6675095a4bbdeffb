#include "cli/terminal_weights.h"

#include <iostream>

#include "core/tools/faces/value_text.h"
#include "os/clock.h"
#include "os/environment.h"
#include "os/terminal.h"

namespace slm::cli {
namespace {

constexpr std::int64_t k_progress_after_ns = 500'000'000;

// A line on the terminal that is written over and over, for those who wait.
class ProgressLine {
 public:
  ~ProgressLine() {
    if (is_shown_) std::cerr << "\r\x1b[K";
  }

  void show(std::uint64_t byte_count) {
    if (!is_terminal_ || os::monotonic_ns() - started_ns_ < k_progress_after_ns) return;
    const tools::Quantity bytes{.value = static_cast<double>(byte_count), .unit = tools::Unit::bytes};
    std::cerr << "\rreading the header: " << tools::quantity_text(bytes) << "\x1b[K" << std::flush;
    is_shown_ = true;
  }

 private:
  bool is_terminal_ = os::is_terminal(os::Stream::error);
  bool is_shown_ = false;
  std::int64_t started_ns_ = os::monotonic_ns();
};

Result<tools::WeightsRead, tools::ReadFailure> read(const std::string& place, std::uint32_t timeout_s,
                                                    const os::Reach& reach) {
  app::WeightsSourceOptions options;
  options.http.timeout_ms = std::int64_t{timeout_s} * 1000;
  options.http.token = os::environment_variable("HF_TOKEN").value_or("");
  options.http.token_host = "huggingface.co";
  options.http.reach = reach;
  ProgressLine line;
  options.progress = [&](std::uint64_t byte_count) { line.show(byte_count); };
  return app::WeightsSource(std::move(options)).read(place);
}

}  // namespace

TerminalWeights::TerminalWeights(std::uint32_t timeout_s, os::Reach reach)
    : reader_([this, timeout_s, reach = std::move(reach)](const std::string& place) {
        auto weights = read(place, timeout_s, reach);
        failure_ = weights ? std::nullopt : std::optional(weights.error().kind);
        return weights;
      }) {}

}  // namespace slm::cli
