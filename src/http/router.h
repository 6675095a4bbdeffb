#pragma once
// From method and path to the handler: a table of exact paths, then folders whose paths have a name at the
// end, then one handler for the rest.
//
// Built once at start-up, then read from any thread. HEAD goes to the handler of GET; a method that a path
// does not know gets 405 and the list of those that it does.

#include <functional>
#include <string>
#include <string_view>
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

  /// For every path below `folder`, which ends in "/": ("/api/v1/models/") gets "/api/v1/models/phi-4". An
  /// exact path comes first, then the longest folder.
  void add_below(Method method, const std::string& folder, Handler handler);

  /// For GET of every path not added.
  void set_fallback(Handler handler) { fallback_ = std::move(handler); }

  Response route(const Request& request) const;

 private:
  using Methods = std::vector<std::pair<Method, Handler>>;

  const Methods* find(std::string_view path) const;

  std::unordered_map<std::string, Methods> paths_;
  std::vector<std::pair<std::string, Methods>> folders_;  // the longest first
  Handler fallback_;
};

}  // namespace slm::http
