#include "app/mcp_routes.h"

#include "base/version.h"
#include "core/tools/registry.h"
#include "http/problem.h"
#include "mcp/protocol.h"

namespace slm::app {
namespace {

// "http://localhost:8080" and "localhost:8080"; programs send no origin.
bool is_own_origin(const http::Request& request) {
  const std::string_view origin = request.field(http::Field::origin);
  if (origin.empty()) return true;
  const std::size_t scheme_end = origin.find("://");
  return scheme_end != std::string_view::npos &&
         origin.substr(scheme_end + 3) == request.field(http::Field::host);
}

http::Response answer(const Publisher& publisher, const http::Request& request) {
  if (!is_own_origin(request))
    return http::problem(request, 403, "pages of other origins may not use this hub");
  const auto snapshot = publisher.current();
  if (!snapshot) return http::problem(request, 503, "the hub is starting; try again in a second");
  const mcp::Service service{program_version(), tools::all_tools(), snapshot->knowledge()};
  auto text = mcp::answer_message(request.body, service);
  http::Dynamic response;
  response.headers = {{"Cache-Control", "no-store"}};
  if (!text) {
    response.status = 202;
    return response;
  }
  response.content_type = "application/json";
  response.body = std::move(*text);
  return response;
}

}  // namespace

void add_mcp_routes(http::Router& router, const Publisher& publisher, const std::string& base_path) {
  router.add(http::Method::post, base_path + "/mcp",
             [&publisher](const http::Request& request) { return answer(publisher, request); });
}

}  // namespace slm::app
