#pragma once
// Which requests come when: a trace as text, or arrivals at a rate.
//
// Pure; the text is hostile.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/tools/simulate/replay.h"

namespace slm::tools {

/// More take too long to answer at each keystroke.
constexpr std::size_t k_request_limit = 10'000;

/// Rows of "seconds, prompt tokens, output tokens", each on a line or before a semicolon, ascending in time;
/// a first row of names is skipped. The error says in which line, or row where there is one line, and what is
/// wrong there.
/// "0,512,128; 2.5,300,64" -> two requests.
Result<std::vector<Request>> parse_trace(std::string_view text);

struct ArrivalRate {
  std::uint64_t requests_per_minute = 1;
  std::uint64_t minutes = 1;
};

/// Alike requests with gaps as uneven as those of independent people (exponential), in an order that is
/// always the same. At most k_request_limit.
std::vector<Request> arrivals(const ArrivalRate& rate, const Request& each);

}  // namespace slm::tools
