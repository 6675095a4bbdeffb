#include "http/event_channel.h"

#include "base/text.h"

namespace slm::http {

std::string format_event(std::string_view name, std::string_view data) {
  std::string text = "event: " + std::string(name) + "\n";
  for (const std::string_view line : split(data, '\n')) text += "data: " + std::string(line) + "\n";
  return text + "\n";
}

std::uint64_t EventChannel::subscribe(Listener listener) {
  const std::lock_guard lock(mutex_);
  listeners_.emplace(++last_id_, std::move(listener));
  return last_id_;
}

void EventChannel::unsubscribe(std::uint64_t id) {
  const std::lock_guard lock(mutex_);
  listeners_.erase(id);
}

void EventChannel::publish(std::string_view name, std::string_view data) {
  const std::string text = format_event(name, data);
  const std::lock_guard lock(mutex_);
  for (const auto& [id, listener] : listeners_) listener(text);
}

}  // namespace slm::http
