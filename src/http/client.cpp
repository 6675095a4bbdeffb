#include "http/client.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>

namespace slm::http {

std::string client_of(const std::string& address) {
  boost::system::error_code code;
  const auto parsed = boost::asio::ip::make_address(address, code);
  if (code || parsed.is_v4()) return address;
  const boost::asio::ip::address_v6 v6 = parsed.to_v6();
  if (v6.is_v4_mapped()) {
    return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, v6).to_string();
  }
  auto bytes = v6.to_bytes();
  std::fill(bytes.begin() + bytes.size() / 2, bytes.end(), std::uint8_t{0});
  return boost::asio::ip::address_v6(bytes).to_string() + "/64";
}

}  // namespace slm::http
