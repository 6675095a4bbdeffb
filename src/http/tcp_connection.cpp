#include "http/tcp_connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <deque>
#include <exception>
#include <optional>

#include "http/conversation.h"
#include "http/event_channel.h"

namespace slm::http {
namespace {

using TlsStream = asio::ssl::stream<Socket>;

constexpr std::chrono::seconds k_stream_ping{15};
constexpr std::chrono::seconds k_longest_deferral{120};
constexpr std::size_t k_most_unsent_events = 64;
constexpr std::size_t k_linger_bytes = 256 * 1024;
constexpr std::int64_t k_linger_ms = 2000;

std::string remote_address(const Socket& socket) {
  ErrorCode code;
  const auto endpoint = socket.remote_endpoint(code);
  return code ? std::string() : endpoint.address().to_string(code);
}

/// Where events wait for the coroutine that sends them. Touched on the worker's thread only.
struct Mailbox {
  explicit Mailbox(const Executor& executor) : wake(executor) {}
  Timer wake;
  std::deque<std::string> events;
};

/// Where a deferred response is put down. Touched on the worker's thread only.
struct Tray {
  explicit Tray(const Executor& executor) : wake(executor) {}
  Timer wake;
  std::optional<Dynamic> response;
};

/// Listens to a channel for as long as it lives.
class Subscription {
 public:
  Subscription(EventChannel& channel, const Executor& executor, const std::shared_ptr<Mailbox>& mailbox)
      : channel_(channel), id_(channel.subscribe([executor, mailbox](const std::string& text) {
          asio::post(executor, [mailbox, text] {
            if (mailbox->events.size() < k_most_unsent_events) mailbox->events.push_back(text);
            mailbox->wake.cancel();
          });
        })) {}
  ~Subscription() { channel_.unsubscribe(id_); }
  Subscription(const Subscription&) = delete;
  Subscription& operator=(const Subscription&) = delete;

 private:
  EventChannel& channel_;
  std::uint64_t id_;
};

// In these coroutines co_await stands in statements and plain conditions only: GCC 12 miscompiles it inside
// "&&" (the frame's `this` is lost).
template <class Stream>
class StreamConnection final : public Connection {
 public:
  template <class... Extra>
  StreamConnection(Worker& worker, Socket socket, Extra&... extra)
      : worker_(worker),
        conversation_(worker.router(), worker.options().limits, worker.options().security_lines,
                      worker.state(), remote_address(socket)),
        stream_(std::move(socket), extra...) {
    worker_.add(*this);
  }
  ~StreamConnection() override { worker_.remove(*this); }

  void expire() override {
    if (expired_ || waiting_ == Waiting::deferred) return abort();
    expired_ = true;
    worker_.state().counts().timeouts.add(waiting_ == Waiting::read && is_idle() ? 0 : 1);
    socket().cancel(ignored_);
  }
  bool is_idle() const override {
    return waiting_ == Waiting::stream ||
           (waiting_ == Waiting::read && conversation_.phase() == Conversation::Phase::idle);
  }
  void abort() override {
    expired_ = true;
    aborted_ = true;
    if (wake_) wake_->wake.cancel();
    if (tray_) tray_->wake.cancel();
    socket().close(ignored_);
  }

  Awaitable<void> serve() {
    socket().set_option(asio::ip::tcp::no_delay(true), ignored_);
    socket().non_blocking(true, ignored_);
    const bool ready = co_await shake_hands();
    if (!ready) co_return;
    while (true) {
      conversation_.answer_requests();
      if (!conversation_.pieces().empty()) {
        if (!co_await write_pieces()) co_return;
        if (conversation_.stream()) {
          co_await send_events();
          co_return;
        }
        if (conversation_.must_close()) break;
        continue;  // more requests may have arrived in the same read
      }
      if (conversation_.is_deferred()) {
        if (!co_await wait_for_deferred()) co_return;
        continue;
      }
      if (conversation_.take_continue()) {
        if (!co_await write_text("HTTP/1.1 100 Continue\r\n\r\n")) co_return;
      }
      if (!co_await read_more()) {
        if (!may_apologise()) co_return;
        conversation_.answer_timeout();
        if (!co_await write_pieces()) co_return;
        break;
      }
    }
    co_await linger();
  }

 private:
  enum class Waiting : std::uint8_t { read, write, stream, deferred };

  Socket& socket() {
    if constexpr (std::is_same_v<Stream, Socket>) {
      return stream_;
    } else {
      return stream_.next_layer();
    }
  }

  void set_deadline(std::int64_t duration_ms) { deadline_ms = worker_.now_ms() + duration_ms; }

  // A client that began a request and stalled is told so; one that only kept the line open is not.
  bool may_apologise() const {
    return expired_ && !aborted_ && conversation_.phase() != Conversation::Phase::idle;
  }

  Awaitable<bool> shake_hands() {
    if constexpr (!std::is_same_v<Stream, Socket>) {
      waiting_ = Waiting::write;
      set_deadline(worker_.options().timeouts.header_ms);
      ErrorCode code;
      co_await stream_.async_handshake(asio::ssl::stream_base::server,
                                       asio::redirect_error(k_awaitable, code));
      co_return !code;
    }
    co_return true;
  }

  Awaitable<bool> read_more() {
    const Timeouts& timeouts = worker_.options().timeouts;
    const Conversation::Phase phase = conversation_.phase();
    if (phase == Conversation::Phase::idle && worker_.state().draining) co_return false;
    if (phase != timed_phase_ || waiting_ != Waiting::read) {
      timed_phase_ = phase;
      set_deadline(phase == Conversation::Phase::idle     ? timeouts.idle_ms
                   : phase == Conversation::Phase::header ? timeouts.header_ms
                                                          : timeouts.body_ms);
    }
    waiting_ = Waiting::read;
    const Conversation::Space space = conversation_.space();
    ErrorCode code;
    const std::size_t count = co_await stream_.async_read_some(asio::buffer(space.data, space.size),
                                                               asio::redirect_error(k_awaitable, code));
    conversation_.received(count);
    co_return !code;
  }

  Awaitable<bool> write_pieces() {
    waiting_ = Waiting::write;
    set_deadline(
        worker_.options().timeouts.write_ms +
        static_cast<std::int64_t>(conversation_.pending_bytes() * 1000 / k_slowest_bytes_per_second));
    buffers_.clear();
    for (const std::string_view piece : conversation_.pieces())
      buffers_.emplace_back(piece.data(), piece.size());
    ErrorCode code;
    if (!write_at_once())
      co_await asio::async_write(stream_, buffers_, asio::redirect_error(k_awaitable, code));
    conversation_.sent();
    co_return !code;
  }

  // Most answers fit into the socket's buffer: one system call and no wait. Keeps in buffers_ what did not.
  bool write_at_once() {
    if constexpr (std::is_same_v<Stream, Socket>) {
      ErrorCode code;
      std::size_t written = stream_.write_some(buffers_, code);
      if (code && code != asio::error::would_block) return false;  // the write that follows reports it
      std::size_t first = 0;
      while (first < buffers_.size() && written >= buffers_[first].size())
        written -= buffers_[first++].size();
      buffers_.erase(buffers_.begin(), buffers_.begin() + static_cast<std::ptrdiff_t>(first));
      if (!buffers_.empty()) buffers_.front() += written;
      return buffers_.empty();
    }
    return false;
  }

  Awaitable<bool> write_text(std::string_view text) {
    waiting_ = Waiting::write;
    set_deadline(worker_.options().timeouts.write_ms);
    ErrorCode code;
    co_await asio::async_write(stream_, asio::buffer(text.data(), text.size()),
                               asio::redirect_error(k_awaitable, code));
    co_return !code;
  }

  Awaitable<bool> wait_for_deferred() {
    waiting_ = Waiting::deferred;
    set_deadline(std::chrono::milliseconds(k_longest_deferral).count());
    const Executor executor = socket().get_executor();
    tray_ = std::make_shared<Tray>(executor);
    tray_->wake.expires_after(2 * k_longest_deferral);
    conversation_.start_deferred([executor, tray = tray_](Dynamic response) {
      asio::post(executor, [tray, response = std::move(response)]() mutable {
        tray->response = std::move(response);
        tray->wake.cancel();
      });
    });
    ErrorCode code;
    co_await tray_->wake.async_wait(asio::redirect_error(k_awaitable, code));
    if (aborted_ || !tray_->response) co_return false;
    conversation_.finish_deferred(std::move(*tray_->response));
    co_return true;
  }

  Awaitable<void> send_events() {
    wake_ = std::make_shared<Mailbox>(socket().get_executor());
    const Subscription subscription(*conversation_.stream(), socket().get_executor(), wake_);
    while (!aborted_ && !worker_.state().draining) {
      while (!wake_->events.empty()) {
        const std::string text = std::move(wake_->events.front());
        wake_->events.pop_front();
        if (!co_await write_text(text)) co_return;
      }
      waiting_ = Waiting::stream;
      set_deadline(2 * std::chrono::milliseconds(k_stream_ping).count());
      wake_->wake.expires_after(k_stream_ping);
      ErrorCode code;
      co_await wake_->wake.async_wait(asio::redirect_error(k_awaitable, code));
      // A comment now and then: proxies keep the line open, and a client that left is noticed.
      if (!code) {
        if (!co_await write_text(": ping\n\n")) co_return;
      }
    }
  }

  // Closing with unread bytes resets the connection, and the client may lose the answer. So say that no
  // more comes, and read for a moment what is still on its way.
  Awaitable<void> linger() {
    waiting_ = Waiting::read;
    expired_ = false;
    set_deadline(k_linger_ms);
    ErrorCode code;
    if constexpr (!std::is_same_v<Stream, Socket>) {
      co_await stream_.async_shutdown(asio::redirect_error(k_awaitable, code));
      co_return;
    }
    socket().shutdown(Socket::shutdown_send, code);
    for (std::size_t total = 0; !code && total < k_linger_bytes && !expired_;) {
      std::array<char, 4096> waste;
      total +=
          co_await socket().async_read_some(asio::buffer(waste), asio::redirect_error(k_awaitable, code));
    }
  }

  Worker& worker_;
  Conversation conversation_;
  Stream stream_;
  std::vector<asio::const_buffer> buffers_;
  std::shared_ptr<Mailbox> wake_;
  std::shared_ptr<Tray> tray_;
  Waiting waiting_ = Waiting::write;
  Conversation::Phase timed_phase_ = Conversation::Phase::idle;
  bool expired_ = false;
  bool aborted_ = false;
  ErrorCode ignored_;
};

Awaitable<void> run_plain(Worker& worker, Socket socket) {
  StreamConnection<Socket> connection(worker, std::move(socket));
  co_await connection.serve();
}

Awaitable<void> run_tls(Worker& worker, Socket socket, asio::ssl::context& tls) {
  StreamConnection<TlsStream> connection(worker, std::move(socket), tls);
  co_await connection.serve();
}

}  // namespace

void start_connection(Worker& worker, Socket socket, asio::ssl::context* tls) {
  const Executor executor = worker.context().get_executor();
  if (tls == nullptr) {
    asio::co_spawn(executor, run_plain(worker, std::move(socket)), asio::detached);
  } else {
    asio::co_spawn(executor, run_tls(worker, std::move(socket), *tls), asio::detached);
  }
}

}  // namespace slm::http
