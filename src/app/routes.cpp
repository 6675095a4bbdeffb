#include "app/routes.h"

#include "app/answers.h"
#include "app/api_routes.h"
#include "app/mcp_routes.h"
#include "app/openapi_route.h"
#include "app/search_routes.h"
#include "app/tool_routes.h"
#include "http/problem.h"

namespace slm::app {
namespace {

http::Dynamic text_response(std::string body) {
  http::Dynamic response;
  response.body = std::move(body);
  return response;
}

http::Response readiness(const http::Request& request, const RouteParts& parts) {
  if (!parts.publisher.current()) return not_yet(request);
  if (!parts.publisher.is_ready()) return not_yet(request, "the search index is being made");
  // The cause is for the operator's eyes; whoever asks learns only that it is not ready.
  if (!parts.database.check()) return http::problem(request, 503, "the database does not answer");
  return text_response("ready\n");
}

}  // namespace

http::Router make_router(const RouteParts& parts) {
  http::Router router;
  router.add(http::Method::get, "/healthz", [](const http::Request&) { return text_response("ok\n"); });
  router.add(http::Method::get, "/readyz",
             [parts](const http::Request& request) { return readiness(request, parts); });
  router.add(http::Method::get, "/metrics", [&metrics = parts.metrics](const http::Request&) {
    http::Dynamic response = text_response(metrics.exposition());
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    return response;
  });
  if (parts.reloads) {
    router.add(http::Method::get, parts.base_path + "/_watch",
               [reloads = parts.reloads](const http::Request&) { return http::EventStream{reloads}; });
  }
  add_api_routes(router, parts.publisher, parts.base_path);
  add_openapi_route(router, parts.publisher, parts.base_path);
  add_tool_routes(router, parts.publisher, parts.files, parts.base_path);
  add_mcp_routes(router, parts.publisher, parts.files, parts.base_path);
  add_search_routes(router, parts.publisher, parts.base_path);
  router.set_fallback([&publisher = parts.publisher,
                       &files = parts.files](const http::Request& request) -> http::Response {
    auto snapshot = publisher.current();
    if (!snapshot) return not_yet(request);
    if (request.target.query.empty()) return snapshot->answer(request);
    return files.answer(request, [snapshot = std::move(snapshot), request](const tools::ReadWeights& reader) {
      return snapshot->answer(request, &reader);
    });
  });
  return router;
}

}  // namespace slm::app
