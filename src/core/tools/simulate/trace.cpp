#include "core/tools/simulate/trace.h"

#include <algorithm>
#include <cmath>

#include "base/decimal.h"
#include "base/text.h"

namespace slm::tools {
namespace {

constexpr std::uint64_t k_token_limit = 1u << 22;
constexpr std::uint64_t k_second_limit = 10'000'000;  // four months
constexpr std::size_t k_fraction_digit_limit = 9;
constexpr double k_golden_fraction = 0.6180339887498949;
constexpr double k_last_share = 0.999999;  // its logarithm is finite

std::optional<double> parse_seconds(std::string_view text) {
  const std::size_t dot = text.find('.');
  const auto whole = parse_uint(text.substr(0, dot));
  if (!whole || *whole > k_second_limit) return std::nullopt;
  if (dot == std::string_view::npos) return static_cast<double>(*whole);
  const std::string_view digits = text.substr(dot + 1);
  const auto fraction = parse_uint(digits);
  if (!fraction || digits.size() > k_fraction_digit_limit) return std::nullopt;
  double divisor = 1;
  for (std::size_t at = 0; at < digits.size(); ++at) divisor *= 10;
  return static_cast<double>(*whole) + static_cast<double>(*fraction) / divisor;
}

std::optional<std::uint32_t> parse_tokens(std::string_view text) {
  const auto count = parse_uint(text);
  if (!count || *count < 1 || *count > k_token_limit) return std::nullopt;
  return static_cast<std::uint32_t>(*count);
}

struct Row {
  std::string_view text;
  std::size_t line = 1;
};

std::vector<Row> rows_of(std::string_view text) {
  std::vector<Row> rows;
  std::size_t number = 0;
  for (const std::string_view line : split_lines(text)) {
    ++number;
    for (const std::string_view row : split(line, ';')) {
      if (!trim(row).empty()) rows.push_back({trim(row), number});
    }
  }
  return rows;
}

bool is_row_of_names(std::string_view row) {
  const char first = row.front();
  return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '"';
}

Result<Request> parse_row(std::string_view row) {
  const std::vector<std::string_view> cells = split(row, ',');
  if (cells.size() != 3) return fail("expected second, prompt tokens, answer tokens");
  const auto arrival = parse_seconds(trim(cells[0]));
  if (!arrival) return fail("expected seconds from 0 to 10000000, such as 2.5");
  const auto prompt = parse_tokens(trim(cells[1]));
  const auto output = parse_tokens(trim(cells[2]));
  if (!prompt || !output) return fail("expected from 1 to 4194304 tokens");
  return Request{*arrival, *prompt, *output};
}

}  // namespace

Result<std::vector<Request>> parse_trace(std::string_view text) {
  std::vector<Row> rows = rows_of(text);
  if (!rows.empty() && is_row_of_names(rows.front().text)) rows.erase(rows.begin());
  if (rows.empty()) return fail("the trace has no rows; write for example 0,512,128; 2.5,300,64");
  if (rows.size() > k_request_limit) {
    return fail("the trace has " + format_grouped(rows.size()) + " requests, at most " +
                format_grouped(k_request_limit) + " are replayed");
  }
  std::vector<Request> requests;
  requests.reserve(rows.size());
  const bool has_lines = rows.back().line > 1;
  const auto fail_at = [&](std::size_t at, std::string_view message) {
    const std::string place = has_lines ? "line " + format_uint(rows[at].line) : "row " + format_uint(at + 1);
    return fail(place + " of the trace: " + std::string(message));
  };
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const Result<Request> request = parse_row(rows[at].text);
    if (!request) return fail_at(at, request.error().message);
    if (!requests.empty() && request->arrival_s < requests.back().arrival_s) {
      return fail_at(at, "earlier than the row before; order them by time");
    }
    requests.push_back(*request);
  }
  return requests;
}

std::vector<Request> arrivals(const ArrivalRate& rate, const Request& each) {
  const double mean_gap_s = 60.0 / static_cast<double>(rate.requests_per_minute);
  const std::uint64_t count =
      std::min<std::uint64_t>(rate.requests_per_minute * rate.minutes, k_request_limit);
  std::vector<Request> requests;
  requests.reserve(count);
  double time_s = 0;
  double share = 0;
  for (std::uint64_t at = 0; at < count; ++at) {
    Request request = each;
    request.arrival_s = time_s;
    requests.push_back(request);
    // Multiples of the golden ratio fall evenly between 0 and 1; the logarithm makes them gaps.
    share += k_golden_fraction;
    if (share >= 1) share -= 1;
    time_s -= mean_gap_s * std::log(1 - std::min(share, k_last_share));
  }
  return requests;
}

}  // namespace slm::tools
