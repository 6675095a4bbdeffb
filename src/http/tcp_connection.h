#pragma once
// The coroutine of one connection, over plain TCP or TLS.
//
// Private to this room.

#include "http/worker.h"

namespace boost::asio::ssl {
class context;
}

namespace slm::http {

/// Starts to serve `socket` on the worker whose loop it belongs to. `tls` is null for plain TCP.
void start_connection(Worker& worker, Socket socket, asio::ssl::context* tls);

}  // namespace slm::http
