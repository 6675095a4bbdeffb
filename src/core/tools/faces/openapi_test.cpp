#include "core/tools/faces/openapi.h"

#include <gtest/gtest.h>

#include "core/tools/faces/made_up_tool.h"

namespace slm::tools {
namespace {

// That it is valid OpenAPI and that operations answer as described is held by test/api.
TEST(openapi_json, describes_inputs_and_what_the_example_answers) {
  const TestKnowledge test;
  Tool tool = made_up_tool();
  tool.examples = {{"Two", {{"count", "2"}}}};
  tool.reads_files = true;
  const std::vector<ApiOperation> operations = {
      {"/api/v1/models/{id}", "getModel", "One model", {{"id", "path", "Its id.", "phi-4"}}}};
  const std::string text = openapi_json({"1.0", "/slmhub", {&tool, 1}, operations}, test.knowledge);
  for (const char* part : {
           R"("servers":[{"url":"/slmhub"}])",
           R"("/api/v1/tools/guess":{"get":{"operationId":"tool-guess")",
           R"({"name":"count","in":"query","schema":{"type":"integer")",
           R"("example":"2")",
           R"("weights_bytes":{"type":["number","null"],"description":"Weights"})",
           R"("speed_tokens_per_second_interval":{"type":"array")",
           R"("assumptions":{"type":"array","description":"Assumptions","items":{"type":"string"}})",
           R"("/api/v1/models/{id}":{"get":{"operationId":"getModel")",
           R"({"name":"id","in":"path","required":true)",
           R"("post":{"operationId":"tool-guess-file")",
           R"("content":{"application/octet-stream":{"schema":{"type":"string","format":"binary"}},)",
           R"("application/json":{"schema":{"type":"object","properties":{"model":{)",
           R"("additionalProperties":false},"example":{"count":"2"}})",
       }) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
  tool.reads_files = false;
  const std::string other = openapi_json({"1.0", "/slmhub", {&tool, 1}, operations}, test.knowledge);
  EXPECT_NE(other.find(R"("post":{"operationId":"tool-guess-post")"), std::string::npos) << other;
  EXPECT_NE(other.find(R"("application/x-www-form-urlencoded":{"schema":)"), std::string::npos) << other;
}

}  // namespace
}  // namespace slm::tools
