// Text that no author writes: no HTML passes through, time is bounded, every tag is closed.

#include <gtest/gtest.h>

#include <chrono>
#include <iterator>
#include <random>
#include <thread>

#include "base/utf8.h"
#include "formats/markdown_test_util.h"

namespace slm::formats {
namespace {

TEST(render_markdown, never_passes_html_or_schemes_through) {
  const char* const hostile[] = {"<script>alert(1)</script>",
                                 "<img src=x onerror=y>",
                                 "[a](javascript:b)",
                                 "a <!-- --> <?x?>",
                                 "![x\" onerror=\"y](a.png \"b\\\" c\")",
                                 ":::details[<script>]\n:::",
                                 "```\"><script>\n```",
                                 "# <script>"};
  for (const char* markdown : hostile) {
    const std::string html = render(markdown).html();
    EXPECT_EQ(html.find("<script"), std::string::npos) << html;
    EXPECT_EQ(html.find("<!--"), std::string::npos) << html;
    EXPECT_EQ(html.find("=\"javascript"), std::string::npos) << html;
    EXPECT_EQ(html.find("\" onerror"), std::string::npos) << html;
  }
}

TEST(render_markdown, leaves_no_half_letters_of_footnote_marks_over_several_lines) {
  for (const char* markdown : {"[^\n\xef\xbf\xbd"
                               "e]",
                               "[^a\n\xf0\x9f\x98\x80]",
                               "[^\n\x8d"
                               "e]",
                               "see [^1] and [^\n\x8d\x8d\x8d\x8d\x86\x8d nope]. a"}) {
    EXPECT_TRUE(is_utf8(render(markdown).html())) << markdown;
  }
}

TEST(render_markdown, takes_hostile_shapes_in_bounded_time) {
  constexpr std::size_t k_many = 100'000;
  const std::pair<const char*, std::string> cases[] = {
      {"nested quotes", repeat(">", 10'000) + "a"},
      {"nested lists", repeat("- ", 10'000) + "a"},
      {"99 nested quotes, many lines", repeat(repeat("> ", 99) + "a\n", 2'000)},
      {"brackets", repeat("[", k_many)},
      {"brackets and text", repeat("[a](", k_many)},
      {"pictures", repeat("![", k_many)},
      {"stars", repeat("*a **a ", k_many / 2)},
      {"mixed delimiters", repeat("*_~", k_many)},
      {"nested emphasis", repeat("*a ", k_many) + repeat("b*", k_many)},
      {"backticks", repeat("`a", k_many)},
      {"tildes", repeat("~~a ", k_many)},
      {"dollars", repeat("$a ", k_many)},
      {"closing colons", repeat(":::\n", k_many)},
      {"open details", repeat(":::details[x]\n", k_many / 10)},
      {"many tabs", ":::tabs\n" + repeat("::tab[x]\n", k_many)},
      {"table of short rows", repeat("|a", 200) + "|\n" + repeat("|-", 200) + "|\n" + repeat("|x\n", 20'000)},
      {"wide table", repeat("|", 5'000) + "\n" + repeat("|-", 5'000) + "\n"},
      {"comments", repeat("<!-- ", k_many)},
      {"processing instructions", repeat("<?", k_many)},
      {"addresses", repeat("a@b.", k_many / 4)},
      {"footnotes", repeat("[^a]", k_many / 10) + "\n\n[^a]: x"},
      {"undefined footnotes", repeat("[^ab] ", k_many)},
      {"references", "[a]: /x\n\n" + repeat("[a] ", k_many)},
      {"headings", repeat("# a\n", k_many / 10)},
      {"NUL", std::string(k_many, '\0')},
      {"not UTF-8", std::string(k_many, '\xff')},
      {"nested tags in code", "```html\n" + repeat("<a>", 20'000) + "\n```"},
      {"here-documents", "```bash\n" + repeat("<<a\n", 15'000) + "```"},
      {"brackets in code", "```python\n" + repeat("(", 60'000) + "\n```"},
      {"more than 4 MiB", repeat("a\n", 3'000'000)},
  };
  for (const auto& [name, markdown] : cases) {
    const auto start = std::chrono::steady_clock::now();
    const Rendered rendered = render(markdown);
    const auto taken = std::chrono::steady_clock::now() - start;
    EXPECT_LT(taken, std::chrono::seconds(10)) << name;
    EXPECT_EQ(first_bad_tag(rendered.body.html), "") << name;
    EXPECT_LE(rendered.diagnostics.size(), 200U) << name;
  }
}

constexpr std::string_view k_rich_page =
    "## A *b*\n\n> [!TIP] T `c`\n> d [e](f.md)\n\n|a|b|\n|-|-:|\n|~~c~~|![d](e.png)|\n\n- [x] a\n  1. b "
    "$x_1$\n\n"
    "::::details[A]\n:::tabs\n::tab[B]\n```bash title=\"x\" {1}\n$ "
    "ls\n```\n:::\n::::\n\n::tool{name=\"size\"}\n\n"
    "$$\na\n$$\n\nc[^1] <b> www.a.org \\* &amp; 缓\n\n[^1]: d\n";

TEST(render_markdown, gives_well_formed_html_for_every_prefix) {
  for (std::size_t size = 0; size <= k_rich_page.size(); ++size) {
    // An exact-size copy, so that a sanitizer sees a read past its end.
    const std::string prefix(k_rich_page.substr(0, size));
    EXPECT_EQ(first_bad_tag(render(prefix).body.html), "") << prefix;
  }
}

TEST(render_markdown, gives_well_formed_html_for_random_text) {
  std::mt19937 random(20261121);
  const std::string_view parts[] = {"\n",
                                    "\n\n",
                                    " ",
                                    "a",
                                    "*",
                                    "**",
                                    "_",
                                    "~~",
                                    "`",
                                    "```",
                                    "[",
                                    "](b)",
                                    "![",
                                    ">",
                                    "- ",
                                    "1. ",
                                    "|",
                                    "|-|\n",
                                    "#",
                                    ":::",
                                    ":::tabs\n",
                                    "::tab[x]\n",
                                    ":::details[x]\n",
                                    "$",
                                    "$$\n",
                                    "[^1]",
                                    "[^1]: ",
                                    "<b>",
                                    "<!--",
                                    "[!NOTE]",
                                    "    ",
                                    "\t",
                                    "\\",
                                    "&lt;",
                                    "缓",
                                    "http://a.b",
                                    "c@d.e",
                                    "{",
                                    "}",
                                    "\xff"};
  for (int round = 0; round < 3'000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += parts[random() % std::size(parts)];
    const Rendered rendered = render(text);
    ASSERT_EQ(first_bad_tag(rendered.body.html), "") << text;
    std::size_t last_offset = 0;
    for (const Slot& slot : rendered.body.slots) {
      ASSERT_GE(slot.offset, last_offset) << text;
      ASSERT_LE(slot.offset, rendered.body.html.size()) << text;
      last_offset = slot.offset;
    }
  }
}

TEST(render_markdown, gives_the_same_from_several_threads) {
  const std::string expected = render(k_rich_page).html();
  std::vector<std::thread> threads;
  std::vector<int> differences(4, 0);
  for (std::size_t i = 0; i < differences.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 200; ++round) differences[i] += render(k_rich_page).html() != expected;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(differences, std::vector<int>(4, 0));
}

}  // namespace
}  // namespace slm::formats
