#include "app/mcp_routes.h"

#include "app/answers.h"
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

http::Dynamic answer(const std::string& message, const tools::Knowledge& knowledge) {
  const mcp::Service service{program_version(), tools::all_tools(), knowledge};
  auto text = mcp::answer_message(message, service);
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

http::Response answer(const Publisher& publisher, RemoteFiles& files, const http::Request& request) {
  if (!is_own_origin(request))
    return http::problem(request, 403, "pages of other origins may not use this hub");
  auto snapshot = publisher.current();
  if (!snapshot) return not_yet(request);
  return files.answer(request,
                      [snapshot = std::move(snapshot),
                       message = request.body](const tools::ReadWeights& reader) -> http::Response {
                        tools::Knowledge knowledge = snapshot->knowledge();
                        knowledge.read_weights = &reader;
                        return answer(message, knowledge);
                      });
}

}  // namespace

void add_mcp_routes(http::Router& router, const Publisher& publisher, RemoteFiles& files,
                    const std::string& base_path) {
  router.add(http::Method::post, base_path + "/mcp", [&publisher, &files](const http::Request& request) {
    return answer(publisher, files, request);
  });
}

}  // namespace slm::app
