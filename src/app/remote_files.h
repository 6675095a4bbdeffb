#pragma once
// How a hub answers questions about files on other servers: only listed hosts, only so many bytes, only so
// long, only so many at once, for all and for each client, and never on the event loop.
//
// Safe from any thread. Whoever asks is a stranger and must not get the hub to ask, in its own name, what the
// stranger could not: see os/web/reach.h for addresses, docs/settings.md for `inspect-hosts`. No token, no
// cookie and no proxy of the hub is used.

#include <cstdint>
#include <functional>

#include "app/background.h"
#include "app/client_shares.h"
#include "core/tools/inspect/weights_reader.h"
#include "http/message.h"
#include "os/web/reach.h"

namespace slm::app {

struct RemoteLimits {
  std::uint64_t most_bytes = 32u << 20;  // of all headers of a model; the longest known have about 16 MB
  std::size_t most_parts = 64;
  std::int64_t timeout_ms = 20'000;
  std::size_t most_at_once = 4;
  std::size_t most_waiting = 32;
  ShareLimits each_client = {};
};

class RemoteFiles {
 public:
  explicit RemoteFiles(os::Reach reach, RemoteLimits limits = {});

  /// Makes an answer with what reads files. An answer that reads none is made at once, on this thread; for
  /// the others `make` is called again, on a thread that may wait, so it must own what it needs. Who has
  /// asked too much gets 429, everyone 503 while too many wait; both say when to come back (Retry-After).
  using Make = std::function<http::Response(const tools::ReadWeights& reader)>;
  http::Response answer(const http::Request& request, const Make& make);

  /// Ends what is being read; later questions get 503. To be called before the server is destroyed.
  void stop() { background_.stop(); }

 private:
  Result<tools::WeightsRead, tools::ReadFailure> read(const std::string& place) const;

  os::Reach reach_;
  RemoteLimits limits_;
  tools::ReadWeights reader_;
  ClientShares shares_;
  Background background_;  // its jobs use the others
};

}  // namespace slm::app
