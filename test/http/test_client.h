#pragma once
// A client that sends any bytes and reads what comes back; every wait ends after a few seconds.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace slm::test {

struct TestResponse {
  int status = 0;
  std::string head;  // with its last CRLF
  std::string body;

  /// The value of a field, "" where it is missing.
  std::string field(std::string_view name) const;
};

class TestClient {
 public:
  explicit TestClient(std::uint16_t port);
  ~TestClient();
  TestClient(const TestClient&) = delete;
  TestClient& operator=(const TestClient&) = delete;

  /// False where the server closed.
  bool send(std::string_view bytes);
  /// Says that nothing more comes; reading goes on.
  void finish_sending();

  /// The next response; `has_body` is false after HEAD. Nothing where the connection ended before one came.
  std::optional<TestResponse> read_response(bool has_body = true);
  std::optional<TestResponse> ask(std::string_view bytes);

  /// At least one more byte, or "" at the end of the connection.
  std::string read_some();
  /// True where the server closes within a few seconds.
  bool is_closed();

 private:
  int socket_ = -1;
  std::string buffer_;
};

/// "GET path HTTP/1.1" with a Host and `fields` ("Name: value\r\n").
std::string get(std::string_view path, std::string_view fields = "");

}  // namespace slm::test
