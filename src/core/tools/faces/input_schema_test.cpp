#include "core/tools/faces/input_schema.h"

#include <gtest/gtest.h>

#include "core/tools/faces/made_up_tool.h"

namespace slm::tools {
namespace {

std::string schema_of(const Input& input) {
  JsonWriter json;
  write_input_schema(json, input);
  return json.take();
}

TEST(write_input_schema, says_what_each_kind_takes) {
  EXPECT_EQ(schema_of({.name = "n",
                       .label = "N",
                       .kind = InputKind::number,
                       .default_text = "2",
                       .minimum = 1,
                       .maximum = 9}),
            R"({"type":"integer","description":"N.","minimum":1,"maximum":9,"default":2})");
  EXPECT_EQ(
      schema_of({.name = "c",
                 .label = "Context",
                 .kind = InputKind::tokens,
                 .default_text = "16K",
                 .unit = "tokens"}),
      R"({"type":["integer","string"],"description":"Context in tokens.","minimum":0,"default":"16K"})");
  EXPECT_EQ(
      schema_of({.name = "m", .label = "Memory", .kind = InputKind::memory, .unit = "GiB", .help = "Yours."}),
      R"({"type":["integer","string"],"description":"Memory in GiB. Yours."})");
  EXPECT_EQ(schema_of({.name = "k",
                       .label = "K",
                       .kind = InputKind::choice,
                       .default_text = "a",
                       .choices = {{"a", "A"}, {"b", "B"}}}),
            R"({"type":"string","description":"K.","enum":["a","b"],"default":"a"})");
  EXPECT_EQ(schema_of({.name = "b", .label = "B", .kind = InputKind::yes_no}),
            R"({"type":"boolean","description":"B."})");
  EXPECT_EQ(schema_of({.name = "r", .label = "R", .kind = InputKind::rows}),
            R"({"type":"string","description":"R.","maxLength":1048576})");
}

TEST(write_inputs_schema, leaves_every_input_optional) {
  JsonWriter json;
  write_inputs_schema(json, made_up_tool());
  const std::string text = json.take();
  EXPECT_TRUE(text.starts_with(R"({"type":"object","properties":{"model":{)")) << text;
  EXPECT_TRUE(text.ends_with(R"(},"additionalProperties":false})")) << text;
  EXPECT_EQ(text.find("required"), std::string::npos);
}

}  // namespace
}  // namespace slm::tools
