#include "app/api_routes.h"

#include <gtest/gtest.h>

#include <set>

#include "core/tools/test_knowledge.h"
#include "http/ready_response.h"

namespace slm::app {
namespace {

class ApiRoutes : public ::testing::Test {
 protected:
  ApiRoutes() { add_api_routes(router_, publisher_, "/hub"); }

  void publish() {
    Pages pages;
    pages.knowledge = [this]() -> const tools::Knowledge& { return known_.knowledge; };
    publisher_.publish(
        std::make_shared<const Snapshot>(std::move(pages), SecurityLines{"X-Safe: yes\r\n", ""}));
  }

  struct Answer {
    int status = 0;
    std::string type, head, body;
    http::ReadyPointer ready;
  };

  Answer get(const std::string& path, const std::string& query = "") {
    http::Request request;
    request.target = {"/hub/api/v1/" + path, query};
    const http::Response response = router_.route(request);
    if (const auto* dynamic = std::get_if<http::Dynamic>(&response)) {
      return {dynamic->status, dynamic->content_type, "", dynamic->body, nullptr};
    }
    const auto& ready = std::get<http::ReadyPointer>(response);
    return {ready->status(), "", ready->identity().head, ready->identity().body, ready};
  }

  tools::TestKnowledge known_;
  Publisher publisher_;
  http::Router router_;
};

TEST_F(ApiRoutes, wait_for_the_first_snapshot) {
  EXPECT_EQ(get("models").status, 503);
}

TEST_F(ApiRoutes, list_models_with_the_fields_that_were_asked_for) {
  publish();
  EXPECT_EQ(get("models", "fields=id").body,
            "{\"total\":2,\"next\":null,\"models\":[{\"id\":\"llama-3-8b\"},{\"id\":\"phi-4\"}]}\n");
  EXPECT_EQ(get("models", "fields=id&sort=-parameters&limit=1").body,
            "{\"total\":2,\"next\":\"phi-4\",\"models\":[{\"id\":\"phi-4\"}]}\n");
  EXPECT_EQ(get("models", "fields=id&memory=8").body,
            "{\"total\":1,\"next\":null,\"models\":[{\"id\":\"llama-3-8b\"}]}\n");
}

TEST_F(ApiRoutes, go_on_after_the_cursor_until_nothing_is_left) {
  publish();
  EXPECT_EQ(get("models", "fields=id&limit=1&cursor=llama-3-8b").body,
            "{\"total\":2,\"next\":null,\"models\":[{\"id\":\"phi-4\"}]}\n");
  EXPECT_EQ(get("models", "cursor=phi-4&fields=id").body, "{\"total\":2,\"next\":null,\"models\":[]}\n");
}

TEST_F(ApiRoutes, give_one_model_or_device_by_any_usual_name) {
  publish();
  EXPECT_TRUE(get("models/phi-4").body.starts_with("{\"id\":\"phi-4\",")) << get("models/phi-4").body;
  EXPECT_EQ(get("models/Phi_4").body, get("models/phi-4").body);
  EXPECT_TRUE(get("devices/rtx-4060-ti-16gb").body.starts_with("{\"id\":\"rtx-4060-ti-16gb\","));
  EXPECT_TRUE(get("devices").body.starts_with("{\"total\":1,\"devices\":[{"));
  EXPECT_TRUE(get("quantizations").body.starts_with("{\"total\":2,\"quantizations\":[{"));
}

TEST_F(ApiRoutes, answer_mistakes_with_a_problem) {
  publish();
  const struct {
    const char *path, *query;
    int status;
    const char* part;
  } rows[] = {{"models", "task=cod", 400, "\"input\":\"task\""},
              {"models", "limit=501", 400, "\"input\":\"limit\""},
              {"models", "limit=0", 400, "\"input\":\"limit\""},
              {"models", "fields=nam", 400, "\"input\":\"fields\""},
              {"models", "cursor=gone", 400, "\"input\":\"cursor\""},
              {"models", "no-such=1", 400, "\"input\":\"no-such\""},
              {"models", "q=%ff", 400, "\"detail\""},
              {"models.csv", "fields=id", 400, "\"input\":\"fields\""},
              {"devices", "limit=2", 400, "no parameters"},
              {"tools/size", "model=phi-4&context=0", 400, "\"input\":\"context\""},
              {"tools/size", "no-such=1", 400, "\"input\":\"no-such\""},
              {"tools/size", "q=%ff", 400, "\"detail\""},
              {"models/phi-5", "", 404, "\"nearest\":[\"phi-4\""},
              {"devices/rtx-4060", "", 404, "\"nearest\":["}};
  for (const auto& row : rows) {
    const Answer answer = get(row.path, row.query);
    EXPECT_EQ(answer.status, row.status) << row.path << "?" << row.query;
    EXPECT_EQ(answer.type, "application/problem+json") << row.path << "?" << row.query;
    EXPECT_NE(answer.body.find(row.part), std::string::npos) << answer.body;
  }
}

TEST_F(ApiRoutes, are_open_to_any_page_and_safe) {
  publish();
  const std::string head = get("models").head;
  EXPECT_NE(head.find("Access-Control-Allow-Origin: *\r\n"), std::string::npos) << head;
  EXPECT_NE(head.find("X-Safe: yes\r\n"), std::string::npos) << head;
  EXPECT_NE(head.find("ETag: "), std::string::npos) << head;
}

TEST_F(ApiRoutes, keep_an_answer_until_the_snapshot_changes) {
  publish();
  const http::ReadyPointer first = get("models", "memory=8").ready;
  EXPECT_EQ(get("models", "memory=8").ready, first);
  EXPECT_NE(get("models", "memory=16").ready, first);
  EXPECT_NE(get("models.csv", "memory=8").ready, first);
  publish();
  EXPECT_NE(get("models", "memory=8").ready, first);
}

TEST_F(ApiRoutes, take_no_body_for_tools_that_read_no_file) {
  publish();
  http::Request request;
  request.method = http::Method::post;
  request.target = {"/hub/api/v1/tools/size", ""};
  const http::Response response = router_.route(request);
  EXPECT_EQ(std::get<http::Dynamic>(response).status, 405);
}

TEST_F(ApiRoutes, keep_answers_of_tools_as_well) {
  publish();
  const Answer first = get("tools/size", "model=phi-4");
  EXPECT_EQ(first.status, 200);
  EXPECT_NE(first.body.find("\"weights_bytes\":"), std::string::npos) << first.body;
  EXPECT_NE(first.head.find("Access-Control-Allow-Origin: *\r\n"), std::string::npos) << first.head;
  EXPECT_EQ(get("tools/size", "model=phi-4").ready, first.ready);
  EXPECT_NE(get("tools/size", "model=phi-4&context=8192").ready, first.ready);
  publish();
  EXPECT_NE(get("tools/size", "model=phi-4").ready, first.ready);
}

TEST_F(ApiRoutes, forget_kept_answers_before_they_fill_the_memory) {
  publish();
  for (int at = 0; at < 5000; ++at) {
    ASSERT_EQ(get("models",
                  "fields=id&released-from=20" + std::to_string(10 + at % 80) + "-01&q=" + std::to_string(at))
                  .status,
              200);
  }
}

TEST_F(ApiRoutes, give_spreadsheets_all_rows) {
  publish();
  const std::string csv = get("models.csv").body;
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 3);
}

TEST(api_operations, describe_each_filter_once) {
  std::set<std::string_view> ids;
  for (const tools::ApiOperation& operation : api_operations()) {
    EXPECT_TRUE(ids.insert(operation.id).second) << operation.id;
    std::set<std::string_view> names;
    for (const tools::ApiParameter& parameter : operation.parameters) {
      EXPECT_TRUE(names.insert(parameter.name).second) << parameter.name;
    }
  }
}

}  // namespace
}  // namespace slm::app
