#include "http/test_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "base/check.h"
#include "base/text.h"

namespace slm::test {
namespace {

constexpr timeval k_patience{8, 0};

}  // namespace

std::string TestResponse::field(std::string_view name) const {
  for (const std::string_view line : split_lines(head)) {
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && to_lower(line.substr(0, colon)) == to_lower(name)) {
      return std::string(trim(line.substr(colon + 1)));
    }
  }
  return "";
}

TestClient::TestClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  SLM_CHECK(socket_ >= 0);
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &k_patience, sizeof(k_patience));
  ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &k_patience, sizeof(k_patience));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  SLM_CHECK(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
}

TestClient::~TestClient() {
  ::close(socket_);
}

bool TestClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void TestClient::finish_sending() {
  ::shutdown(socket_, SHUT_WR);
}

std::string TestClient::read_some() {
  if (!buffer_.empty()) return std::exchange(buffer_, {});
  std::array<char, 65536> bytes;
  const ssize_t count = ::recv(socket_, bytes.data(), bytes.size(), 0);
  return count > 0 ? std::string(bytes.data(), static_cast<std::size_t>(count)) : std::string();
}

std::optional<TestResponse> TestClient::read_response(bool has_body) {
  std::size_t end = 0;
  while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
    std::string seen = std::exchange(buffer_, {});
    const std::string more = read_some();
    if (more.empty()) return std::nullopt;
    buffer_ = std::move(seen) + more;
  }
  TestResponse response;
  response.head = buffer_.substr(0, end + 2);
  buffer_.erase(0, end + 4);
  if (response.head.size() > 12)
    response.status = static_cast<int>(parse_uint(response.head.substr(9, 3)).value_or(0));
  const std::uint64_t length = has_body ? parse_uint(response.field("Content-Length")).value_or(0) : 0;
  while (response.status != 304 && buffer_.size() < length) {
    std::string seen = std::exchange(buffer_, {});
    const std::string more = read_some();
    if (more.empty()) return std::nullopt;
    buffer_ = std::move(seen) + more;
  }
  if (response.status == 304) return response;
  response.body = buffer_.substr(0, length);
  buffer_.erase(0, length);
  return response;
}

std::optional<TestResponse> TestClient::ask(std::string_view bytes) {
  send(bytes);
  return read_response();
}

bool TestClient::is_closed() {
  while (true) {
    std::array<char, 4096> bytes;
    const ssize_t count = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (count > 0) continue;
    return count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
  }
}

std::string get(std::string_view path, std::string_view fields) {
  return "GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(fields) + "\r\n";
}

}  // namespace slm::test
