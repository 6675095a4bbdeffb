#include "app/tool_routes.h"

#include "app/api_routes.h"
#include "base/version.h"
#include "core/tools/faces/answer_json.h"
#include "core/tools/faces/openapi.h"
#include "core/tools/registry.h"
#include "formats/query.h"
#include "http/problem.h"

namespace slm::app {
namespace {

http::Dynamic mistakes(const tools::InputErrors& errors) {
  JsonWriter json;
  tools::write_errors(json, errors);
  return http::problem_json(400, tools::sentence_of(errors.front()), "errors", json.take());
}

http::Dynamic json_response(std::string json) {
  http::Dynamic response;
  response.content_type = "application/json";
  response.headers = {{"Cache-Control", "no-cache"}, {"Access-Control-Allow-Origin", "*"}};
  response.body = std::move(json) + "\n";
  return response;
}

http::Response answer(const tools::Tool& tool, const Publisher& publisher, const http::Request& request) {
  const auto snapshot = publisher.current();
  if (!snapshot) return http::problem(request, 503, "the hub is starting; try again in a second");
  const auto query = formats::Query::parse(request.target.query);
  if (!query) return http::problem(request, 400, query.error().message);
  const tools::Asked asked = tools::ask(tool, snapshot->knowledge(), query->parameters());
  if (!asked.answer) return mistakes(asked.answer.error());
  return json_response(tools::answer_json(tool, asked));
}

http::Response describe(const std::string& base_path, const Publisher& publisher,
                        const http::Request& request) {
  const auto snapshot = publisher.current();
  if (!snapshot) return http::problem(request, 503, "the hub is starting; try again in a second");
  return json_response(tools::openapi_json({.version = program_version(),
                                            .base_path = base_path,
                                            .tools = tools::all_tools(),
                                            .operations = api_operations()},
                                           snapshot->knowledge()));
}

}  // namespace

void add_tool_routes(http::Router& router, const Publisher& publisher, const std::string& base_path) {
  router.add(http::Method::get, base_path + "/api/v1/openapi.json",
             [base_path, &publisher](const http::Request& request) {
               return describe(base_path, publisher, request);
             });
  for (const tools::Tool& tool : tools::all_tools()) {
    router.add(
        http::Method::get, base_path + "/api/v1/tools/" + std::string(tool.name),
        [&tool, &publisher](const http::Request& request) { return answer(tool, publisher, request); });
  }
}

}  // namespace slm::app
