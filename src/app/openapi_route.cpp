#include "app/openapi_route.h"

#include "app/api_routes.h"
#include "base/version.h"
#include "core/tools/faces/openapi.h"
#include "core/tools/registry.h"
#include "http/problem.h"

namespace slm::app {
namespace {

http::Response describe(const std::string& base_path, const Publisher& publisher,
                        const http::Request& request) {
  const auto snapshot = publisher.current();
  if (!snapshot) return http::problem(request, 503, "the hub is starting; try again in a second");
  http::Dynamic response;
  response.content_type = "application/json";
  response.headers = {{"Cache-Control", "no-cache"}, {"Access-Control-Allow-Origin", "*"}};
  response.body = tools::openapi_json({.version = program_version(),
                                       .base_path = base_path,
                                       .tools = tools::all_tools(),
                                       .operations = api_operations()},
                                      snapshot->knowledge()) +
                  "\n";
  return response;
}

}  // namespace

void add_openapi_route(http::Router& router, const Publisher& publisher, const std::string& base_path) {
  router.add(http::Method::get, base_path + "/api/v1/openapi.json",
             [base_path, &publisher](const http::Request& request) {
               return describe(base_path, publisher, request);
             });
}

}  // namespace slm::app
