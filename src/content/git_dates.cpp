#include "content/git_dates.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <memory>

#include "base/text.h"

namespace slm::content {
namespace {

constexpr char k_commit_mark = '\x01';
constexpr std::size_t k_log_byte_limit = 64 * 1024 * 1024;

// What `git` prints in that folder; "" where it fails or prints too much. A quoted folder cannot end its
// quotes.
std::string run_git(const std::string& folder, const std::string& arguments) {
  const std::string command = "timeout 20 git -C '" + replace_all(folder, "'", "'\\''") + "' " + arguments +
                              " 2>/dev/null </dev/null";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "re"), pclose);
  std::string output;
  std::array<char, 65536> chunk;
  while (pipe != nullptr) {
    const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), pipe.get());
    if (count == 0) break;
    output.append(chunk.data(), count);
    if (output.size() > k_log_byte_limit) return "";
  }
  return output;
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
  std::string head = run_git(folder, "rev-parse HEAD");
  if (head == head_) return dates_;
  head_ = std::move(head);
  dates_.clear();
  if (!head_.empty()) {
    dates_ =
        parse_git_log(run_git(folder, "log -z --relative --no-renames --name-only --format=%x01%at -- ."));
  }
  return dates_;
}

}  // namespace slm::content
