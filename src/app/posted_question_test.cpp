#include "app/posted_question.h"

#include <gtest/gtest.h>

namespace slm::app {
namespace {

Result<tools::Parameters, PostError> post(const std::string& type, const std::string& body,
                                          const std::string& query = "") {
  http::Request request;
  request.method = http::Method::post;
  request.target = {"/api/v1/tools/size", query};
  request.fields[static_cast<std::size_t>(http::Field::content_type)] = type;
  request.body = body;
  return posted_question(request);
}

TEST(posted_question, is_the_same_as_json_and_as_a_form) {
  const tools::Parameters expected{{"model", "phi-4"}, {"context", "16384"}};
  EXPECT_EQ(*post("application/json", R"({"model": "phi-4", "context": 16384})"), expected);
  EXPECT_EQ(*post("Application/JSON; charset=utf-8", R"({"model": "phi-4", "context": 16384})"), expected);
  EXPECT_EQ(*post("application/x-www-form-urlencoded", "model=phi-4&context=16384"), expected);
  EXPECT_EQ(*post("application/x-www-form-urlencoded", R"( {"model": "phi-4", "context": "16384"})"),
            expected);
  EXPECT_EQ(*post("", "context=16384", "model=phi-4"), expected);
}

TEST(posted_question, keeps_the_lines_of_a_text) {
  EXPECT_EQ(post("application/json", R"({"trace": "0,1,1\n2,3,4"})")->front().second, "0,1,1\n2,3,4");
  EXPECT_EQ(post("application/x-www-form-urlencoded", "trace=0%2C1%2C1%0D%0A2%2C3%2C4")->front().second,
            "0,1,1\r\n2,3,4");
}

TEST(posted_question, refuses_what_is_neither) {
  EXPECT_EQ(post("text/csv", "0,1,1").error().status, 415);
  EXPECT_EQ(post("multipart/form-data; boundary=x", "--x").error().status, 415);
  EXPECT_EQ(post("application/json", "{\"url\": \"" + std::string(5 << 20, 'x') + "\"}").error().status, 413);
  EXPECT_EQ(post("application/json", "[]").error().status, 400);
  EXPECT_EQ(post("application/json", "model=phi-4").error().status, 400);
  EXPECT_EQ(post("application/x-www-form-urlencoded", "model=%FF").error().status, 400);
  EXPECT_EQ(post("application/json", "{}", "model=%zz").error().status, 400);
}

}  // namespace
}  // namespace slm::app
