#include "app/answers.h"

#include <utility>

#include "http/problem.h"

namespace slm::app {

http::Dynamic not_yet(const http::Request& request, std::string_view what) {
  http::Dynamic response = http::problem(request, 503, std::string(what) + "; try again in a second");
  response.headers.emplace_back("Retry-After", "1");
  return response;
}

http::Dynamic open_json(std::string json) {
  http::Dynamic response;
  response.content_type = "application/json";
  response.headers = {{"Cache-Control", "no-cache"}, {"Access-Control-Allow-Origin", "*"}};
  response.body = std::move(json) + "\n";
  return response;
}

}  // namespace slm::app
