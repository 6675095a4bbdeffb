#pragma once
// Which places the program may fetch from: a command what its user asks for, a server that fetches what
// strangers name only what its operator has listed.
//
// Immutable, safe from any thread. Asked anew for every redirect, so that an allowed host cannot lead
// elsewhere.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "os/web/web_address.h"

namespace slm::os {

enum class Permission : std::uint8_t {
  refused,
  public_only,  // if its name leads to a public address (public_address.h), and not over a proxy
  granted,
};

class Reach {
 public:
  /// Every http and https address, private ones included: for commands.
  static Reach everything();

  /// https on port 443 of any host with a public address: for programs that an agent drives.
  static Reach public_web();

  /// A list parted by commas, each either a host or an origin:
  ///   huggingface.co           https on port 443 of it and of hosts below it, at public addresses only
  ///   http://127.0.0.1:8081    exactly this origin, wherever it is: a mirror in the operator's own network
  /// An empty list allows nothing. Fails with what was found and what was expected.
  static Result<Reach> listed(std::string_view list);

  Permission permission(const WebAddress& address) const;

  /// What is allowed, for those who asked for something else: "huggingface.co and hf.co".
  std::string description() const;

 private:
  enum class Kind : std::uint8_t { everything, public_web, listed };

  Kind kind_ = Kind::listed;
  std::vector<std::string> hosts_;
  std::vector<WebAddress> origins_;
};

}  // namespace slm::os
