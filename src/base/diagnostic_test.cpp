#include "base/diagnostic.h"

#include <gtest/gtest.h>

namespace slm {
namespace {

Diagnostic unknown_field() {
  return {"SLM0102",
          Severity::error,
          "learn/kv-cache.md",
          {3, 1, 6},
          "unknown field \"tittle\"",
          "did you mean \"title\"?"};
}

TEST(format_diagnostic, shows_place_line_caret_and_hint) {
  EXPECT_EQ(format_diagnostic(unknown_field(), "---\ndate: 2026-11-21\ntittle: KV cache\n---\n"),
            "learn/kv-cache.md:3:1: error: unknown field \"tittle\" [SLM0102]\n"
            "  3 | tittle: KV cache\n"
            "    | ^^^^^^\n"
            "  hint: did you mean \"title\"?\n");
}

TEST(format_diagnostic, keeps_the_caret_under_letters_of_other_scripts) {
  Diagnostic diagnostic = unknown_field();
  diagnostic.range = {1, 7, 1};
  EXPECT_NE(format_diagnostic(diagnostic, "你好x").find("  1 | 你好x\n    |   ^\n"), std::string::npos);
}

TEST(format_diagnostic, survives_places_outside_the_source) {
  for (const SourceRange range : {SourceRange{99, 1, 4}, SourceRange{1, 999, 999}, SourceRange{1, 0, 0}}) {
    Diagnostic diagnostic = unknown_field();
    diagnostic.range = range;
    EXPECT_FALSE(format_diagnostic(diagnostic, "short").empty());
  }
}

TEST(format_diagnostic, cuts_a_long_line_around_its_mistake_and_hides_control_bytes) {
  Diagnostic diagnostic = unknown_field();
  diagnostic.range = {1, 5001, 1};
  const std::string text =
      format_diagnostic(diagnostic, std::string(5000, 'a') + "\x1b" + std::string(5000, 'b'));
  EXPECT_LT(text.size(), 600u);
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

TEST(sort_diagnostics, orders_by_file_then_line_then_column) {
  Diagnostics diagnostics{unknown_field(), unknown_field(), unknown_field()};
  diagnostics[0].file = "z.md";
  diagnostics[1].range.line = 9;
  sort_diagnostics(diagnostics);
  EXPECT_EQ(diagnostics[0].range.line, 3u);
  EXPECT_EQ(diagnostics[1].range.line, 9u);
  EXPECT_EQ(diagnostics[2].file, "z.md");
}

TEST(count_errors, counts_each_severity) {
  Diagnostics diagnostics{unknown_field(), unknown_field()};
  diagnostics[1].severity = Severity::warning;
  EXPECT_EQ(count_errors(diagnostics), 1u);
  EXPECT_EQ(count_warnings(diagnostics), 1u);
}

}  // namespace
}  // namespace slm
