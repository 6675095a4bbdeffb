#include "http/access_log.h"

#include "base/date.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "os/thread.h"

namespace slm::http {
namespace {

constexpr std::size_t k_most_waiting_bytes = 16 * 1024 * 1024;

std::string digits(std::uint64_t number, std::size_t width) {
  const std::string text = format_uint(number);
  return std::string(width - std::min(width, text.size()), '0') + text;
}

std::string format_time(std::int64_t unix_us) {
  const std::int64_t seconds = unix_us / 1'000'000;
  const auto of_day = static_cast<std::uint64_t>(seconds % 86'400);
  return format_iso(date_of_unix_seconds(seconds)) + "T" + digits(of_day / 3600, 2) + ":" +
         digits(of_day / 60 % 60, 2) + ":" + digits(of_day % 60, 2) + "." +
         digits(static_cast<std::uint64_t>(unix_us % 1'000'000), 6) + "Z";
}

}  // namespace

std::string format_access_line(const AccessEntry& entry) {
  JsonWriter json;
  json.begin_object();
  json.key("time").string(format_time(entry.unix_us));
  json.key("id").string(entry.id);
  json.key("remote").string(entry.remote);
  json.key("method").string(entry.method);
  json.key("path").string(entry.path);
  json.key("status").number(entry.status);
  json.key("bytes").number(entry.body_bytes);
  json.key("us").number(entry.duration_us);
  json.key("agent").string(entry.user_agent);
  json.end_object();
  return json.take() + "\n";
}

AccessLog::AccessLog(os::AppendFile file)
    : file_(std::move(file)), writer_([this] { write_until_closed(); }) {}

AccessLog::~AccessLog() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_one();
  writer_.join();
}

void AccessLog::add(std::string_view lines) {
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() + lines.size() > k_most_waiting_bytes) {
      dropped_bytes_.fetch_add(lines.size(), std::memory_order_relaxed);
      return;
    }
    waiting_ += lines;
  }
  changed_.notify_one();
}

void AccessLog::write_until_closed() {
  os::name_this_thread("access-log");
  std::string batch;
  while (true) {
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      batch.swap(waiting_);
    }
    if (!file_.append(batch)) dropped_bytes_.fetch_add(batch.size(), std::memory_order_relaxed);
    batch.clear();
  }
}

}  // namespace slm::http
