#include "http/problem.h"

#include "base/json_writer.h"
#include "base/text.h"

namespace slm::http {

Dynamic problem(const Request& request, int status, std::string_view detail) {
  Dynamic response;
  response.status = status;
  if (request.target.path.find("/api/") == std::string::npos) {
    response.body = format_uint(static_cast<std::uint64_t>(status)) + " " + std::string(reason_of(status)) +
                    ": " + std::string(detail) + "\n";
    return response;
  }
  JsonWriter json;
  json.begin_object().key("type").string("about:blank").key("title").string(reason_of(status));
  json.key("status").number(status).key("detail").string(detail).end_object();
  response.content_type = "application/problem+json";
  response.body = json.take() + "\n";
  return response;
}

}  // namespace slm::http
