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

// Twice the same method is a programmer's mistake.
void add_method(std::vector<std::pair<Method, Handler>>& methods, Method method, Handler handler) {
  SLM_CHECK(
      std::none_of(methods.begin(), methods.end(), [&](const auto& known) { return known.first == method; }));
  methods.emplace_back(method, std::move(handler));
}

}  // namespace

void Router::add(Method method, const std::string& path, Handler handler) {
  add_method(paths_[path], method, std::move(handler));
}

void Router::add_below(Method method, const std::string& folder, Handler handler) {
  SLM_CHECK(folder.ends_with('/'));
  const auto known = std::find_if(folders_.begin(), folders_.end(),
                                  [&](const auto& entry) { return entry.first == folder; });
  if (known != folders_.end()) return add_method(known->second, method, std::move(handler));
  const auto place = std::find_if(folders_.begin(), folders_.end(),
                                  [&](const auto& entry) { return entry.first.size() < folder.size(); });
  add_method(folders_.emplace(place, folder, Methods{})->second, method, std::move(handler));
}

const Router::Methods* Router::find(std::string_view path) const {
  if (const auto exact = paths_.find(std::string(path)); exact != paths_.end()) return &exact->second;
  for (const auto& [folder, methods] : folders_) {
    if (path.size() > folder.size() && path.starts_with(folder)) return &methods;
  }
  return nullptr;
}

Response Router::route(const Request& request) const {
  const Method method = request.method == Method::head ? Method::get : request.method;
  const Methods* methods = find(request.target.path);
  if (methods == nullptr) {
    if (!fallback_) return problem(request, 404, "there is nothing at this address");
    return method == Method::get ? fallback_(request) : refuse_method(request, "GET, HEAD");
  }
  std::string allowed;
  for (const auto& [known, handler] : *methods) {
    if (known == method) return handler(request);
    if (!allowed.empty()) allowed += ", ";
    allowed += name_of(known);
    if (known == Method::get) allowed += ", HEAD";
  }
  return refuse_method(request, std::move(allowed));
}

}  // namespace slm::http
