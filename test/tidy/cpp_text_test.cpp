#include "tidy/cpp_text.h"

#include <gtest/gtest.h>

namespace slm::tidy {
namespace {

TEST(blank_out, removes_comments_and_the_insides_of_strings) {
  struct Row {
    const char* source;
    const char* code;
    const char* code_and_strings;
  };
  for (const Row& row : {
           Row{"a; // b", "a;     ", "a;     "},
           Row{"a /* b\nc */ d", "a     \n     d", "a     \n     d"},
           Row{"f(\"// no\");", "f(\"     \");", "f(\"// no\");"},
           Row{"f(\"a\\\"b\");", "f(\"    \");", "f(\"a\\\"b\");"},
           Row{"f('\"', x);", "f(' ', x);", "f('\"', x);"},
           Row{"n = 1'000;", "n = 1'000;", "n = 1'000;"},
           Row{"R\"x(a\"b)x\" c", "R        \" c", "R\"x(a\"b)x\" c"},
           Row{"/* open", "       ", "       "},
       }) {
    EXPECT_EQ(blank_out(row.source, Keep::code_and_strings), row.code_and_strings) << row.source;
    EXPECT_EQ(blank_out(row.source, Keep::code), row.code) << row.source;
  }
}

TEST(functions_of, measures_each_function_and_no_type_or_namespace) {
  const std::vector<FunctionSpan> spans = functions_of(
      "#define X(a) {\n"
      "namespace n {\n"
      "struct S {\n"
      "  int a() { return 1; }\n"
      "};\n"
      "template <class T>\n"
      "int b(T t) {\n"
      "  if (t) {\n"
      "    return 1;\n"
      "  }\n"
      "  return [&] { return 2; }();\n"
      "}\n"
      "enum class E { x };\n"
      "constexpr int k[] = {f(1), 2};\n"
      "}\n");
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].line, 4u);
  EXPECT_EQ(spans[0].line_count, 1u);
  EXPECT_EQ(spans[1].line, 7u);
  EXPECT_EQ(spans[1].line_count, 6u);
}

}  // namespace
}  // namespace slm::tidy
