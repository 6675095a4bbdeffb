#include "http/server.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <future>
#include <optional>
#include <random>
#include <thread>

#include "base/text.h"
#include "http/tcp_connection.h"
#include "http/worker.h"
#include "os/thread.h"

namespace slm::http {
namespace {

constexpr std::chrono::milliseconds k_pause_without_descriptors{100};
constexpr std::size_t k_most_at_once = 256;  // then those who are in have their turn
constexpr std::string_view k_too_many =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 1\r\nConnection: close\r\n\r\n";

std::string name_of(const Endpoint& endpoint) {
  return endpoint.address + ":" + format_uint(endpoint.port);
}

Result<void> open_acceptor(Acceptor& acceptor, const Endpoint& endpoint) {
  ErrorCode code;
  const auto address = asio::ip::make_address(endpoint.address, code);
  if (code) return fail("cannot listen on " + name_of(endpoint) + ": the address must be an IP address");
  const asio::ip::tcp::endpoint place(address, endpoint.port);
  acceptor.open(place.protocol(), code);
  if (!code) acceptor.set_option(Acceptor::reuse_address(true), code);
  if (!code) acceptor.bind(place, code);
  if (!code) acceptor.listen(Acceptor::max_listen_connections, code);
  if (!code) return {};
  return fail("cannot listen on " + name_of(endpoint) + ": " + code.message() +
              "; choose another with --listen");
}

Result<void> load_tls(std::optional<asio::ssl::context>& tls, const TlsFiles& files) {
  if (files.certificate.empty() && files.key.empty()) return {};
  if (files.certificate.empty() || files.key.empty()) return fail("TLS needs both a certificate and a key");
  ErrorCode code;
  tls.emplace(asio::ssl::context::tls_server);
  ::SSL_CTX_set_min_proto_version(tls->native_handle(), TLS1_2_VERSION);
  tls->use_certificate_chain_file(files.certificate, code);
  if (code) return fail("cannot use the certificate " + files.certificate + ": " + code.message());
  tls->use_private_key_file(files.key, asio::ssl::context::pem, code);
  if (code) return fail("cannot use the key " + files.key + ": " + code.message());
  return {};
}

}  // namespace

struct Server::State {
  State(ServerOptions given, Router given_router)
      : options(std::move(given)), router(std::move(given_router)) {}

  Awaitable<void> accept_connections();
  Worker& next_worker() { return *workers[turn++ % workers.size()]; }
  void take_in(Worker& worker, Socket socket);
  void turn_away(Socket socket);

  ServerOptions options;
  Router router;
  Metrics* metrics = nullptr;
  std::optional<asio::ssl::context> tls;
  std::atomic<std::uint32_t> connection_count{0};
  std::vector<std::unique_ptr<Worker>> workers;
  std::size_t turn = 0;  // of the workers, to whom connections go one after the other
  std::optional<Acceptor> acceptor;
  std::optional<Timer> pause;
  std::uint16_t port = 0;
  std::vector<std::thread> threads;
  bool stopped = false;
};

// Between two waits every open connection of this thread may have been answered once. So all who knock are
// taken in at once: one for each wait, and the last of 64 who come together stands before the door while the
// others are answered two thousand times.
Awaitable<void> Server::State::accept_connections() {
  ErrorCode code;
  acceptor->non_blocking(true, code);
  while (true) {
    Worker* worker = &next_worker();
    Socket socket = co_await acceptor->async_accept(worker->context().get_executor(),
                                                    asio::redirect_error(k_awaitable, code));
    if (!acceptor->is_open()) co_return;
    for (std::size_t count = 1; !code; ++count) {
      take_in(*worker, std::move(socket));
      if (count == k_most_at_once) break;
      worker = &next_worker();
      socket = acceptor->accept(worker->context().get_executor(), code);
    }
    if (!code || code == asio::error::would_block) continue;
    // Out of descriptors or memory: some will come back.
    pause->expires_after(k_pause_without_descriptors);
    co_await pause->async_wait(asio::redirect_error(k_awaitable, code));
  }
}

void Server::State::take_in(Worker& worker, Socket socket) {
  if (connection_count.load(std::memory_order_relaxed) >= options.connection_limit) {
    return turn_away(std::move(socket));
  }
  connection_count.fetch_add(1, std::memory_order_relaxed);
  start_connection(worker, std::move(socket), tls ? &*tls : nullptr);
}

void Server::State::turn_away(Socket socket) {
  metrics->refused_connections.fetch_add(1, std::memory_order_relaxed);
  ErrorCode ignored;
  socket.non_blocking(true, ignored);
  if (!tls) socket.write_some(asio::buffer(k_too_many.data(), k_too_many.size()), ignored);
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}

Server::~Server() {
  stop();
}

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, Router router, Metrics& metrics,
                                              AccessLog* log) {
  auto state = std::make_unique<State>(std::move(options), std::move(router));
  state->metrics = &metrics;
  SLM_TRY_DONE(load_tls(state->tls, state->options.tls));
  const unsigned wanted = state->options.thread_count;
  const unsigned thread_count = wanted == 0 ? os::core_count() : wanted;
  std::random_device random;
  for (unsigned index = 0; index < thread_count; ++index) {
    const std::uint64_t id_seed = (std::uint64_t{random()} << 32) | random();
    state->workers.push_back(
        std::make_unique<Worker>(state->options, state->router, metrics.add_worker(), log, id_seed));
    state->workers.back()->share_connection_count(state->connection_count);
  }
  asio::io_context& first = state->workers.front()->context();
  state->acceptor.emplace(first);
  state->pause.emplace(first);
  SLM_TRY_DONE(open_acceptor(*state->acceptor, state->options.endpoint));
  ErrorCode ignored;
  state->port = state->acceptor->local_endpoint(ignored).port();
  asio::co_spawn(first.get_executor(), state->accept_connections(), asio::detached);
  for (const auto& worker : state->workers)
    state->threads.emplace_back([&worker = *worker] { worker.run(); });
  return std::unique_ptr<Server>(new Server(std::move(state)));
}

std::uint16_t Server::port() const {
  return state_->port;
}

std::uint32_t Server::connection_count() const {
  return state_->connection_count.load(std::memory_order_relaxed);
}

void Server::stop() {
  if (std::exchange(state_->stopped, true)) return;
  // First nobody new, then everybody out: a connection accepted before is on its worker by then.
  std::promise<void> closed;
  asio::post(state_->workers.front()->context(), [&] {
    ErrorCode ignored;
    state_->acceptor->close(ignored);
    state_->pause->cancel();
    closed.set_value();
  });
  closed.get_future().wait();
  for (const auto& worker : state_->workers) worker->drain();
  for (std::thread& thread : state_->threads) thread.join();
}

Result<Endpoint> parse_endpoint(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  const bool bare = colon == std::string_view::npos;
  std::string_view address = bare ? std::string_view("127.0.0.1") : text.substr(0, colon);
  const auto port = parse_uint(bare ? text : text.substr(colon + 1));
  if (address.size() > 2 && address.front() == '[' && address.back() == ']') {
    address = address.substr(1, address.size() - 2);
  }
  if (address == "localhost") address = "127.0.0.1";
  ErrorCode code;
  asio::ip::make_address(std::string(address), code);
  if (code || !port || *port > 65535) {
    return fail("found \"" + std::string(text) + "\", expected ADDRESS:PORT as in 127.0.0.1:8080");
  }
  return Endpoint{std::string(address), static_cast<std::uint16_t>(*port)};
}

}  // namespace slm::http
