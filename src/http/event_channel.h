#pragma once
// Server-Sent Events: what is published reaches every client that listens now.
//
// Safe from any thread. Listeners are called on the publisher's thread and must only pass the text on.

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace slm::http {

/// "event: reload\ndata: 3\n\n"; `data` may have several lines.
std::string format_event(std::string_view name, std::string_view data);

class EventChannel {
 public:
  using Listener = std::function<void(const std::string& text)>;

  std::uint64_t subscribe(Listener listener);
  /// After this returns the listener is not called again.
  void unsubscribe(std::uint64_t id);

  void publish(std::string_view name, std::string_view data);

 private:
  std::mutex mutex_;
  std::uint64_t last_id_ = 0;
  std::map<std::uint64_t, Listener> listeners_;
};

}  // namespace slm::http
