#include "app/search_routes.h"

#include <memory>
#include <optional>

#include "app/answers.h"
#include "base/text.h"
#include "core/search/results.h"
#include "formats/query.h"
#include "http/problem.h"

namespace slm::app {
namespace {

constexpr std::uint32_t k_usual_limit = 10;

Result<search::Request> read_request(const formats::Query& query) {
  search::Request request{.limit = k_usual_limit};
  const std::string* const text = query.find("q");
  if (text == nullptr || trim(*text).empty())
    return fail("found no q, expected what to search for: /api/v1/search?q=kv+cache");
  request.query = *text;
  if (const std::string* const limit = query.find("limit")) {
    const auto number = parse_uint(*limit);
    if (!number || *number == 0 || *number > search::k_max_hits)
      return fail("found limit \"" + *limit + "\", expected 1 to " + format_uint(search::k_max_hits));
    request.limit = static_cast<std::uint32_t>(*number);
  }
  if (const std::string* const kind = query.find("kind")) {
    request.kind = search::parse_hit_kind(*kind);
    if (!request.kind) return fail("found kind \"" + *kind + "\", expected model, page or section");
  }
  return request;
}

http::Response answer_program(const site::Site& site, const http::Request& request) {
  const auto query = formats::Query::parse(request.target.query);
  if (!query) return http::problem(request, 400, query.error().message);
  const auto asked = read_request(*query);
  if (!asked) return http::problem(request, 400, asked.error().message);
  http::Dynamic response;
  response.content_type = "application/json";
  response.headers.emplace_back("Cache-Control", "no-cache");
  response.body =
      search::answer_json(site.search(*asked), {.base_path = site.base_path(), .query = asked->query});
  return response;
}

http::Response answer_reader(const Snapshot& snapshot, const http::Request& request) {
  const auto query = formats::Query::parse(request.target.query);
  const std::string* const text = query ? query->find("q") : nullptr;
  if (text == nullptr || trim(*text).empty()) return snapshot.answer(request);
  http::Dynamic response;
  response.content_type = "text/html; charset=utf-8";
  response.headers.emplace_back("Cache-Control", "no-cache");
  response.body = snapshot.site()->search_page(*text);
  return response;
}

}  // namespace

void add_search_routes(http::Router& router, const Publisher& publisher, const std::string& base_path) {
  router.add(http::Method::get, base_path + "/search/", [&publisher](const http::Request& request) {
    const auto snapshot = publisher.current();
    return snapshot && snapshot->site() ? answer_reader(*snapshot, request) : not_yet(request);
  });
  router.add(http::Method::get, base_path + "/api/v1/search", [&publisher](const http::Request& request) {
    const auto snapshot = publisher.current();
    return snapshot && snapshot->site() ? answer_program(*snapshot->site(), request) : not_yet(request);
  });
}

}  // namespace slm::app
