#include "formats/highlight.h"

#include <gtest/gtest.h>

namespace slm::formats {
namespace {

// "keyword(def) function(f)": the tokens with their text.
std::string tokens_of(std::string_view word, std::string_view code) {
  Highlighter highlighter;
  std::string tokens;
  for (const Token& token : highlighter.highlight(*find_language(word), code)) {
    if (!tokens.empty()) tokens += ' ';
    tokens += std::string(css_class(token.kind).substr(4)) + "(" +
              std::string(code.substr(token.begin, token.end - token.begin)) + ")";
  }
  return tokens;
}

TEST(highlight, finds_what_matters_in_each_language) {
  struct Case {
    const char* language;
    const char* code;
    const char* tokens;
  };
  const Case cases[] = {
      {"python", "def f(x): return g(1)  # c",
       "keyword(def) function(f) keyword(return) function(g) number(1) comment(# c)"},
      {"sh", "echo \"$HOME\" # c", "function(echo) string(\"$) variable(HOME) string(\") comment(# c)"},
      {"json", "{\"a\": [1, true]}", "property(\"a\") number(1) constant(true)"},
      {"yaml", "a: \"b\" # c", "property(a) string(\"b\") comment(# c)"},
      {"toml", "a = 1", "property(a) number(1)"},
      {"js", "const a = f(\"b\")", "keyword(const) function(f) string(\"b\")"},
      {"ts", "let a: number", "keyword(let) keyword(number)"},
      {"cpp", "int f() { return 1; }", "type(int) function(f) keyword(return) number(1)"},
      {"go", "func f() {}", "keyword(func) function(f)"},
      {"rust", "fn f() {}", "keyword(fn) function(f)"},
      {"html", "<a href=\"b\">c</a>", "keyword(a) property(href) string(\"b\") keyword(a)"},
      {"css", "a { b: 1px }", "keyword(a) property(b) number(1px)"},
  };
  for (const Case& example : cases)
    EXPECT_EQ(tokens_of(example.language, example.code), example.tokens) << example.language;
}

TEST(highlight, leaves_dangerous_and_long_code_plain) {
  EXPECT_EQ(tokens_of("python", "1" + std::string(k_highlight_limit_bytes, ' ')), "");
  EXPECT_EQ(tokens_of("sh", "cat <<" + std::string(2000, 'a') + "\n"), "");
}

}  // namespace
}  // namespace slm::formats
