#include "app/tool_routes.h"

#include <gtest/gtest.h>

#include <future>

#include "base/text.h"
#include "core/tools/inspect/example_weights.h"
#include "core/tools/test_knowledge.h"
#include "formats/query.h"
#include "formats/weights/sample_files.h"
#include "os/web/loopback_server.h"

namespace slm::app {
namespace {

class ToolRoutes : public ::testing::Test {
 protected:
  ToolRoutes() {
    add_tool_routes(router_, publisher_, files_, "/hub");
    Pages pages;
    pages.knowledge = [this]() -> const tools::Knowledge& { return known_.knowledge; };
    publisher_.publish(std::make_shared<const Snapshot>(std::move(pages), SecurityLines{}));
  }

  http::Dynamic ask(http::Method method, const std::string& tool, const std::string& query,
                    const std::string& body = "", const std::string& type = "") {
    http::Request request;
    request.fields[static_cast<std::size_t>(http::Field::content_type)] = type;
    request.method = method;
    request.target = {"/hub/api/v1/tools/" + tool, query};
    request.body = body;
    http::Response response = router_.route(request);
    if (auto* dynamic = std::get_if<http::Dynamic>(&response)) return std::move(*dynamic);
    std::promise<http::Dynamic> made;
    std::get<http::Deferred>(response).start(
        [&](http::Dynamic answer) { made.set_value(std::move(answer)); });
    return made.get_future().get();
  }
  http::Dynamic get(const std::string& query) { return ask(http::Method::get, "inspect", query); }
  http::Dynamic post(const std::string& query, const std::string& body) {
    return ask(http::Method::post, "inspect", query, body);
  }

  tools::TestKnowledge known_;
  Publisher publisher_;
  os::LoopbackServer server_{os::serve_ranges(tools::example_weights())};
  RemoteFiles files_{os::Reach::listed(server_.address("")).value()};
  http::Router router_;
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// What both say of the file, without what differs: where it was read from and how much of it.
std::string facts_of(const std::string& json) {
  const std::size_t start = json.find("\"kind\":");
  const std::size_t end = json.find("\"read_bytes\":");
  return json.substr(start, end - start) + json.substr(json.find("\"alignment\":"));
}

TEST_F(ToolRoutes, answer_alike_for_the_example_an_address_and_the_bytes_themselves) {
  const http::Dynamic example = get("");
  ASSERT_EQ(example.status, 200) << example.body;
  const http::Dynamic fetched = get("url=" + formats::percent_encode_query(server_.address("/x.gguf")));
  ASSERT_EQ(fetched.status, 200) << fetched.body;
  EXPECT_EQ(facts_of(fetched.body), facts_of(example.body));
  const http::Dynamic sent = post("url=/tools/inspect/example.gguf", tools::example_weights());
  ASSERT_EQ(sent.status, 200) << sent.body;
  EXPECT_TRUE(has(sent.body, "\"question\":{\"url\":\"example.gguf\"}")) << sent.body;
  EXPECT_TRUE(has(sent.body, "\"file_bytes\":null")) << sent.body;
  EXPECT_TRUE(has(sent.body, "\"parameter_count\":90432"));
}

TEST_F(ToolRoutes, say_how_much_of_a_file_is_needed) {
  const std::string start = tools::example_weights().substr(0, 1000);
  const http::Dynamic answer = post("", start);
  EXPECT_EQ(answer.status, 422);
  EXPECT_TRUE(has(answer.body, "the header goes on behind these 1000 bytes")) << answer.body;
  const std::size_t at = answer.body.find("\"needed_bytes\":");
  ASSERT_NE(at, std::string::npos) << answer.body;
  EXPECT_GT(parse_uint(answer.body.substr(at + 15, 4)), 1000u) << answer.body;
  EXPECT_EQ(post("", "").status, 422);
}

TEST_F(ToolRoutes, refuse_what_is_no_weight_file_in_a_sentence) {
  for (const char* body : {"<!doctype html><title>x</title>", "{\"weight_map\":{\"a\":\"b.safetensors\"}}"}) {
    const http::Dynamic answer = post("", body);
    EXPECT_EQ(answer.status, 422) << body;
    EXPECT_EQ(answer.content_type, "application/problem+json");
  }
  EXPECT_EQ(post("model=phi-5", tools::example_weights()).status, 400);
}

TEST_F(ToolRoutes, compare_sent_bytes_with_the_card_that_the_file_is_named_after) {
  formats::GgufSample file;
  file.text("general.architecture", "phi3").number("phi3.block_count", 32);
  const http::Dynamic answer = post("url=Phi-4-Q4_K_M.gguf", file.bytes());
  EXPECT_TRUE(has(answer.body, "\"card_model\":\"phi-4\"")) << answer.body;
  EXPECT_TRUE(has(answer.body, "{\"field\":\"layers\",\"card\":\"40\",\"weights\":\"32\"}")) << answer.body;
}

TEST_F(ToolRoutes, take_a_question_as_a_json_body_or_as_a_form) {
  const http::Dynamic json =
      ask(http::Method::post, "size", "", R"({"model": "phi-4", "context": 8192})", "application/json");
  ASSERT_EQ(json.status, 200) << json.body;
  EXPECT_TRUE(has(json.body, "\"context\":\"8192\"")) << json.body;
  const http::Dynamic form =
      ask(http::Method::post, "size", "model=phi-4", "context=8192", "application/x-www-form-urlencoded");
  EXPECT_EQ(form.body, json.body);
  EXPECT_EQ(ask(http::Method::post, "size", "", "0,1,1", "text/csv").status, 415);
  const http::Dynamic mistake =
      ask(http::Method::post, "size", "", R"({"model": "phi-5"})", "application/json");
  EXPECT_EQ(mistake.status, 400);
  EXPECT_TRUE(has(mistake.body, "\"input\":\"model\"")) << mistake.body;
  const http::Dynamic place = ask(http::Method::post, "inspect", "",
                                  "{\"url\": \"" + server_.address("/x.gguf") + "\"}", "application/json");
  EXPECT_TRUE(has(place.body, "\"parameter_count\":90432")) << place.body;
}

TEST_F(ToolRoutes, refuse_places_that_are_not_listed) {
  for (const char* place : {"http://127.0.0.1:1/x.gguf", "https://169.254.169.254/latest",
                            "https://huggingface.co/a/b", "/etc/passwd"}) {
    const http::Dynamic answer = get("url=" + formats::percent_encode_query(place));
    EXPECT_EQ(answer.status, 400) << place;
    EXPECT_TRUE(has(answer.body, "\"input\":\"url\"")) << answer.body;
    EXPECT_TRUE(has(answer.body, "on your own machine, slmhub inspect " + std::string(place))) << answer.body;
  }
  EXPECT_TRUE(server_.requests().empty());
}

}  // namespace
}  // namespace slm::app
