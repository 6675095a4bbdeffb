#include "mcp/protocol.h"

#include <gtest/gtest.h>

#include "core/tools/faces/made_up_tool.h"

namespace slm::mcp {
namespace {

struct Fixture {
  tools::TestKnowledge test;
  tools::Tool tool = tools::made_up_tool();
  Service service{"1.0", {&tool, 1}, test.knowledge};

  std::string answer(std::string_view message) {
    return answer_message(message, service).value_or("nothing");
  }
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(answer_message, agrees_on_the_version_that_the_client_speaks) {
  Fixture hub;
  const char* message =
      R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26"}})";
  EXPECT_TRUE(has(hub.answer(message), R"("id":1,"result":{"protocolVersion":"2025-03-26")"));
  const char* newer =
      R"({"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"2099-01-01"}})";
  EXPECT_TRUE(has(hub.answer(newer), R"("id":"a","result":{"protocolVersion":"2025-11-25")"));
}

TEST(answer_message, lists_tools_with_their_schemas) {
  Fixture hub;
  const std::string text = hub.answer(R"({"jsonrpc":"2.0","id":2,"method":"tools/list"})");
  EXPECT_TRUE(has(text, R"("name":"guess")")) << text;
  EXPECT_TRUE(has(text, R"("inputSchema":{"type":"object","properties":{"model")")) << text;
}

TEST(answer_message, calls_a_tool_with_texts_numbers_and_truths) {
  Fixture hub;
  const std::string text =
      hub.answer(R"({"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"guess",)"
                 R"("arguments":{"model":"Phi 4","count":2,"fast":true}}})");
  EXPECT_TRUE(has(
      text, R"("structuredContent":{"tool":"guess","question":{"model":"phi-4","count":"2","fast":"yes"})"))
      << text;
  EXPECT_TRUE(has(text, R"("isError":false)"));
}

TEST(answer_message, tells_the_agent_how_to_mend_a_question) {
  Fixture hub;
  const std::string text = hub.answer(
      R"({"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"guess","arguments":{"model":"phi-5"}}})");
  EXPECT_TRUE(has(text, R"("isError":true)")) << text;
  EXPECT_TRUE(has(text, "the nearest are phi-4"));
}

TEST(answer_message, refuses_what_is_no_message) {
  struct Case {
    const char* message;
    const char* part;
  };
  const Case cases[] = {
      {"", R"("id":null,"error":{"code":-32700)"},
      {"{", R"("code":-32700)"},
      {"[]", R"("code":-32600)"},
      {R"({"id":1,"method":"ping"})", R"("id":1,"error":{"code":-32600)"},
      {R"({"jsonrpc":"2.0","id":1,"method":"no/such"})", R"("code":-32601)"},
      {R"({"jsonrpc":"2.0","id":1,"method":"tools/call"})", R"("code":-32602)"},
      {R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"guess","arguments":[]}})",
       R"("code":-32602)"},
      {R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"guess","arguments":{"count":[1]}}})",
       R"("code":-32602)"},
  };
  Fixture hub;
  for (const Case& c : cases) EXPECT_TRUE(has(hub.answer(c.message), c.part)) << c.message;
  EXPECT_TRUE(has(hub.answer(std::string(k_max_message_bytes + 1, ' ')), "longer than 1 MiB"));
  EXPECT_TRUE(has(hub.answer(std::string(100'000, '[')), R"("code":-32700)"));
}

TEST(answer_message, says_nothing_to_notifications_and_answers) {
  Fixture hub;
  EXPECT_EQ(hub.answer(R"({"jsonrpc":"2.0","method":"notifications/initialized"})"), "nothing");
  EXPECT_EQ(hub.answer(R"({"jsonrpc":"2.0","id":4,"result":{}})"), "nothing");
}

TEST(answer_message, answers_a_ping) {
  Fixture hub;
  EXPECT_EQ(hub.answer(R"({"jsonrpc":"2.0","id":9,"method":"ping"})"),
            R"({"jsonrpc":"2.0","id":9,"result":{}})");
}

}  // namespace
}  // namespace slm::mcp
