#include "http/router.h"

#include <algorithm>

#include "base/check.h"
#include "http/problem.h"

namespace slm::http {
namespace {

Response refuse_method(const Request& request, std::string allowed) {
  Dynamic response = problem(request, 405, "this address takes " + allowed);
  response.headers.emplace_back("Allow", std::move(allowed));
  return response;
}

}  // namespace

void Router::add(Method method, const std::string& path, Handler handler) {
  Methods& methods = paths_[path];
  SLM_CHECK(
      std::none_of(methods.begin(), methods.end(), [&](const auto& known) { return known.first == method; }));
  methods.emplace_back(method, std::move(handler));
}

Response Router::route(const Request& request) const {
  const Method method = request.method == Method::head ? Method::get : request.method;
  const auto found = paths_.find(request.target.path);
  if (found == paths_.end()) {
    if (!fallback_) return problem(request, 404, "there is nothing at this address");
    return method == Method::get ? fallback_(request) : refuse_method(request, "GET, HEAD");
  }
  std::string allowed;
  for (const auto& [known, handler] : found->second) {
    if (known == method) return handler(request);
    if (!allowed.empty()) allowed += ", ";
    allowed += name_of(known);
    if (known == Method::get) allowed += ", HEAD";
  }
  return refuse_method(request, std::move(allowed));
}

}  // namespace slm::http
