#include "core/tools/inspect/visible_text.h"

#include <gtest/gtest.h>

namespace slm::tools {
namespace {

TEST(visible_text, writes_out_what_is_not_seen) {
  const struct {
    std::string text;
    const char* shown;
  } cases[] = {
      {"plain né \xE4\xBD\xA0\xF0\x9F\x98\x80", "plain né \xE4\xBD\xA0\xF0\x9F\x98\x80"},
      {"\x1b[31mred\x1b[0m", "<1B>[31mred<1B>[0m"},
      {"a\r\nb\tc", "a<0D><0A>b\tc"},
      {std::string("a\0b", 3), "a<00>b"},
      {"\x7f", "<7F>"},
      {"\xC2\x9B"
       "31m",
       "<9B>31m"},                     // C1: one byte that starts an escape sequence on some terminals
      {"x\xE2\x80\xAEy", "x<202E>y"},  // right-to-left override
      {"\xEF\xBB\xBF", "<FEFF>"},
      {"\xF3\xA0\x81\x81", "<E0041>"},  // a tag character, read by models and by nobody else
      {"\xFF\xC3", "<byte FF><byte C3>"},
      {"", ""},
  };
  for (const auto& row : cases) EXPECT_EQ(visible_text(row.text, LineEnds::written_out), row.shown);
}

TEST(visible_text, keeps_line_ends_where_asked) {
  EXPECT_EQ(visible_text("a\nb\r\n", LineEnds::kept), "a\nb<0D>\n");
}

}  // namespace
}  // namespace slm::tools
