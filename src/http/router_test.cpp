#include "http/router.h"

#include <gtest/gtest.h>

namespace slm::http {
namespace {

Handler say(const std::string& word) {
  return [word](const Request&) {
    Dynamic response;
    response.body = word;
    return response;
  };
}

Dynamic ask(const Router& router, const std::string& path, Method method = Method::get) {
  Request request;
  request.method = method;
  request.target.path = path;
  return std::get<Dynamic>(router.route(request));
}

TEST(Router, takes_the_exact_path_then_the_longest_folder_then_the_rest) {
  Router router;
  router.add(Method::get, "/api/models", say("list"));
  router.add(Method::get, "/api/models/all", say("all"));
  router.add_below(Method::get, "/api/", say("api"));
  router.add_below(Method::get, "/api/models/", say("one"));
  router.set_fallback(say("rest"));
  const struct {
    const char* path;
    const char* word;
  } rows[] = {{"/api/models", "list"},    {"/api/models/all", "all"}, {"/api/models/phi-4", "one"},
              {"/api/models/a/b", "one"}, {"/api/models/", "api"},    {"/api/other", "api"},
              {"/api/", "rest"},          {"/apix", "rest"},          {"/", "rest"}};
  for (const auto& row : rows) EXPECT_EQ(ask(router, row.path).body, row.word) << row.path;
}

TEST(Router, says_which_methods_a_path_takes) {
  Router router;
  router.add_below(Method::get, "/api/", say("api"));
  router.add_below(Method::remove, "/api/", say("gone"));
  EXPECT_EQ(ask(router, "/api/x", Method::head).body, "api");
  EXPECT_EQ(ask(router, "/api/x", Method::remove).body, "gone");
  const Dynamic refused = ask(router, "/api/x", Method::post);
  EXPECT_EQ(refused.status, 405);
  EXPECT_EQ(refused.headers.back().second, "GET, HEAD, DELETE");
}

}  // namespace
}  // namespace slm::http
