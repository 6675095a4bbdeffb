#include "mcp/arguments.h"

#include <gtest/gtest.h>

namespace slm::mcp {
namespace {

TEST(parse_arguments, takes_texts_numbers_and_switches_as_an_address_would_have_them) {
  const auto parameters = parse_arguments(
      R"({"model": "phi-4", "context": 16384, "share": 0.5, "tensors": true, "device": null, "trace": "0,1,1\n2,3,4"})");
  ASSERT_TRUE(parameters);
  const tools::Parameters expected{{"model", "phi-4"}, {"context", "16384"}, {"share", "0.5"},
                                   {"tensors", "yes"}, {"device", ""},       {"trace", "0,1,1\n2,3,4"}};
  EXPECT_EQ(*parameters, expected);
  EXPECT_TRUE(parse_arguments("{}")->empty());
}

TEST(parse_arguments, says_what_was_wrong) {
  const struct {
    std::string text;
    std::string_view message;
  } cases[] = {
      {"", "not JSON"},
      {"{\"model\":", "not JSON"},
      {"{} {}", "not JSON"},
      {"[\"phi-4\"]", "one JSON object"},
      {"{\"model\": [\"phi-4\"]}", "\"model\" must be a text"},
      {"{\"model\": {\"id\": 1}}", "\"model\" must be a text"},
      {"{\"a\":" + std::string(10'000, '['), "not JSON"},
  };
  for (const auto& row : cases) {
    const auto parameters = parse_arguments(row.text);
    ASSERT_FALSE(parameters) << row.text;
    EXPECT_NE(parameters.error().message.find(row.message), std::string::npos) << parameters.error().message;
  }
}

}  // namespace
}  // namespace slm::mcp
