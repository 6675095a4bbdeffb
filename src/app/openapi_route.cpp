#include "app/openapi_route.h"

#include "app/answers.h"
#include "app/api_routes.h"
#include "base/version.h"
#include "core/tools/faces/openapi.h"
#include "core/tools/registry.h"

namespace slm::app {
namespace {

http::Response describe(const std::string& base_path, const Publisher& publisher,
                        const http::Request& request) {
  const auto snapshot = publisher.current();
  if (!snapshot) return not_yet(request);
  return open_json(tools::openapi_json({.version = program_version(),
                                        .base_path = base_path,
                                        .tools = tools::all_tools(),
                                        .operations = api_operations()},
                                       snapshot->knowledge()));
}

}  // namespace

void add_openapi_route(http::Router& router, const Publisher& publisher, const std::string& base_path) {
  router.add(http::Method::get, base_path + "/api/v1/openapi.json",
             [base_path, &publisher](const http::Request& request) {
               return describe(base_path, publisher, request);
             });
}

}  // namespace slm::app
