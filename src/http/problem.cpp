#include "http/problem.h"

#include "base/json_writer.h"
#include "base/text.h"

namespace slm::http {

Dynamic problem_json(int status, std::string_view detail, std::string_view name, std::string_view json) {
  JsonWriter out;
  out.begin_object().key("type").string("about:blank").key("title").string(reason_of(status));
  out.key("status").number(status).key("detail").string(detail);
  if (!name.empty()) out.key(name).embedded(json);
  out.end_object();
  Dynamic response;
  response.status = status;
  response.content_type = "application/problem+json";
  response.body = out.take() + "\n";
  return response;
}

Dynamic problem(const Request& request, int status, std::string_view detail) {
  if (request.target.path.find("/api/") != std::string::npos) return problem_json(status, detail, {}, {});
  Dynamic response;
  response.status = status;
  response.body = format_uint(static_cast<std::uint64_t>(status)) + " " + std::string(reason_of(status)) +
                  ": " + std::string(detail) + "\n";
  return response;
}

}  // namespace slm::http
