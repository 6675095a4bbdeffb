#pragma once
// From method and path to the handler: a table of exact paths, and one handler for the rest.
//
// Built once at start-up, then read from any thread. HEAD goes to the handler of GET; a method that a path
// does not know gets 405 and the list of those that it does.

#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "http/message.h"

namespace slm::http {

using Handler = std::function<Response(const Request&)>;

class Router {
 public:
  /// Twice the same method and path is a programmer's mistake and traps.
  void add(Method method, const std::string& path, Handler handler);

  /// For GET of every path not added.
  void set_fallback(Handler handler) { fallback_ = std::move(handler); }

  Response route(const Request& request) const;

 private:
  using Methods = std::vector<std::pair<Method, Handler>>;

  std::unordered_map<std::string, Methods> paths_;
  Handler fallback_;
};

}  // namespace slm::http
