#pragma once
// Listens, and serves a Router on one thread for each core until stopped.
//
// start() returns once connections are accepted. stop() finishes what is in flight, within the time that
// the options give; the destructor stops, too.

#include <memory>

#include "base/result.h"
#include "http/access_log.h"
#include "http/metrics.h"
#include "http/router.h"
#include "http/server_options.h"

namespace slm::http {

class Server {
 public:
  /// Fails where the address cannot be listened on or the TLS files cannot be used. `metrics` and `log`
  /// (may be null) must outlive the server.
  static Result<std::unique_ptr<Server>> start(ServerOptions options, Router router, Metrics& metrics,
                                               AccessLog* log);
  ~Server();

  /// The port, also where 0 was asked for.
  std::uint16_t port() const;

  /// Connections open now.
  std::uint32_t connection_count() const;

  void stop();

 private:
  struct State;
  explicit Server(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// "127.0.0.1:8080", "[::1]:8080", "localhost:8080" or "8080".
Result<Endpoint> parse_endpoint(std::string_view text);

}  // namespace slm::http
