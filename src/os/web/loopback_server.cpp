#include "os/web/loopback_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace slm::os {

LoopbackServer::LoopbackServer(Answer answer) : answer_(std::move(answer)) {
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof(place);
  ::bind(socket_, reinterpret_cast<sockaddr*>(&place), length);
  ::listen(socket_, 16);
  ::getsockname(socket_, reinterpret_cast<sockaddr*>(&place), &length);
  port_ = ntohs(place.sin_port);
  thread_ = std::thread([this] { run(); });
}

LoopbackServer::~LoopbackServer() {
  ::shutdown(socket_, SHUT_RDWR);  // ends accept()
  thread_.join();
  ::close(socket_);
}

std::string LoopbackServer::address(std::string_view path) const {
  return "http://127.0.0.1:" + format_uint(port_) + std::string(path);
}

std::vector<std::string> LoopbackServer::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

void LoopbackServer::run() {
  while (true) {
    const int connection = ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
    if (connection < 0) return;
    serve(connection);
    ::close(connection);
  }
}

void LoopbackServer::serve(int connection) {
  std::string request;
  char buffer[4096];
  while (request.find("\r\n\r\n") == std::string::npos) {
    const ssize_t count = ::recv(connection, buffer, sizeof(buffer), 0);
    if (count <= 0) return;
    request.append(buffer, static_cast<std::size_t>(count));
  }
  {
    const std::lock_guard lock(mutex_);
    requests_.push_back(request);
  }
  const std::string answer = answer_(request);
  for (std::string_view rest = answer; !rest.empty();) {
    const ssize_t count =
        ::send(connection, rest.data(), std::min<std::size_t>(rest.size(), 65536), MSG_NOSIGNAL);
    if (count <= 0) return;
    rest.remove_prefix(static_cast<std::size_t>(count));
    sent_bytes_ += static_cast<std::uint64_t>(count);
  }
}

LoopbackServer::Answer serve_ranges(std::string file) {
  return [file = std::move(file)](const std::string& request) {
    constexpr std::string_view k_field = "Range: bytes=";
    const std::size_t field = request.find(k_field);
    const std::size_t dash = request.find('-', field);
    const std::size_t start = field + k_field.size();
    const auto first = parse_uint(request.substr(start, dash - start));
    const auto last = parse_uint(request.substr(dash + 1, request.find('\r', dash) - dash - 1));
    const std::string total = format_uint(file.size());
    if (field == std::string::npos || !first || !last || *first >= file.size()) {
      return "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Range: bytes */" + total +
             "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    }
    const std::uint64_t end = std::min<std::uint64_t>(*last + 1, file.size());
    return "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + format_uint(*first) + "-" +
           format_uint(end - 1) + "/" + total + "\r\nContent-Length: " + format_uint(end - *first) +
           "\r\nConnection: close\r\n\r\n" + file.substr(*first, end - *first);
  };
}

}  // namespace slm::os
