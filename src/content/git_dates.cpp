#include "content/git_dates.h"

#include <charconv>
#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/text.h"
#include "os/process.h"

namespace slm::content {
namespace {

constexpr char k_commit_mark = '\x01';
constexpr os::ProcessLimits k_limits{.time = std::chrono::seconds(20), .output_bytes = 64 * 1024 * 1024};

// What `git` prints in that folder; "" where it fails.
std::string run_git(const std::string& folder, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"git", "-C", folder});
  const Result<os::ProcessOutput> result = os::run_process(arguments, "", k_limits);
  return result && result->exit_code == 0 ? result->output : "";
}

}  // namespace

DatesBySource parse_git_log(std::string_view log) {
  DatesBySource dates;
  Date date;
  for (std::string_view part : split(log, '\0')) {
    if (!part.empty() && part.front() == '\n') part.remove_prefix(1);
    if (part.empty()) continue;
    if (part.front() != k_commit_mark) {
      if (date.is_known()) dates.emplace(part, date);
      continue;
    }
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(part.data() + 1, part.data() + part.size(), seconds);
    date = error == std::errc() && end == part.data() + part.size() ? date_of_unix_seconds(seconds) : Date{};
  }
  return dates;
}

const DatesBySource& GitDates::of_folder(const std::string& folder) {
  std::string head = run_git(folder, {"rev-parse", "HEAD"});
  if (head == head_) return dates_;
  head_ = std::move(head);
  dates_.clear();
  if (!head_.empty()) {
    dates_ = parse_git_log(run_git(
        folder, {"log", "-z", "--relative", "--no-renames", "--name-only", "--format=%x01%at", "--", "."}));
  }
  return dates_;
}

}  // namespace slm::content
