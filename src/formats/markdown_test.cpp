#include "formats/markdown.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <thread>

#include "formats/markdown_test_util.h"

namespace slm::formats {
namespace {

struct HtmlCase {
  const char* name;
  const char* markdown;
  const char* html;
};

void expect_html(std::initializer_list<HtmlCase> cases) {
  for (const HtmlCase& example : cases) {
    EXPECT_EQ(render(example.markdown).html(), example.html) << example.name;
  }
}

TEST(render_markdown, writes_blocks) {
  expect_html({
      {"paragraph", "a\nb", "<p>a\nb</p>\n"},
      {"rule", "---", "<hr>\n"},
      {"quote", "> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"},
      {"tight list", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"},
      {"loose list", "- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"},
      {"list that starts at 3", "3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"},
      {"tasks", "- [x] a\n- [ ] b",
       "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> a</li>\n"
       "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"To do\"> b</li>\n</ul>\n"},
      {"table", "|A|B|C|\n|-|:-:|-:|\n|1|2|3|",
       "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table: A, B, C\"><table>\n"
       "<thead><tr><th scope=\"col\">A</th><th scope=\"col\" class=\"center\">B</th>"
       "<th scope=\"col\" class=\"right\">C</th></tr></thead>\n"
       "<tbody>\n<tr><td>1</td><td class=\"center\">2</td><td class=\"right\">3</td></tr>\n"
       "</tbody></table></div>\n"},
      {"figure", "![KV](kv.svg \"The *cache*\")",
       "<figure><img src=\"{kv.svg}\" alt=\"KV\" loading=\"lazy\" decoding=\"async\">"
       "<figcaption>The *cache*</figcaption></figure>\n"},
      {"mermaid", "```mermaid\na-->b\n```", "<pre class=\"mermaid\">a--&gt;b\n</pre>\n"},
      {"formula without a converter", "$$\na_1 \\\\\n- b\n$$",
       "<pre class=\"maths\"><code>a_1 \\\\\n- b</code></pre>\n"},
  });
}

TEST(render_markdown, writes_inlines) {
  expect_html({
      {"emphasis", "*a* **b** `c<`", "<p><em>a</em> <strong>b</strong> <code>c&lt;</code></p>\n"},
      {"strikethrough", "~~a *b*~~ ~c~", "<p><del>a <em>b</em></del> <del>c</del></p>\n"},
      {"escaped tildes", "\\~\\~a\\~\\~", "<p>~~a~~</p>\n"},
      {"tildes that do not pair", "~~a~ ~~~b~~~ a ~ b", "<p>~~a~ ~~~b~~~ a ~ b</p>\n"},
      {"tildes across emphasis", "*a ~~b* c~~", "<p><em>a ~~b</em> c~~</p>\n"},
      {"autolinks", "www.a.org, https://b.org/x_y. c@d.org",
       "<p><a href=\"{http://www.a.org}\">www.a.org</a>, <a "
       "href=\"{https://b.org/x_y}\">https://b.org/x_y</a>. "
       "<a href=\"{mailto:c@d.org}\">c@d.org</a></p>\n"},
      {"link with title", "[a](../b.md#c \"T\")", "<p><a href=\"{../b.md#c}\" title=\"T\">a</a></p>\n"},
      {"hard break", "a\\\nb", "<p>a<br>\nb</p>\n"},
      {"picture in text", "a ![b](c.png \"T\")",
       "<p>a <img src=\"{c.png}\" alt=\"b\" title=\"T\" loading=\"lazy\" decoding=\"async\"></p>\n"},
      {"formula", "$n_{kv}*a*b$", "<p><code class=\"maths\">n_{kv}*a*b</code></p>\n"},
      {"prices", "$5 and $6, $5-$10 a month", "<p>$5 and $6, $5-$10 a month</p>\n"},
      {"dollars and code", "costs $5 (see `x$`) `$a$` \\$b$",
       "<p>costs $5 (see <code>x$</code>) <code>$a$</code> $b$</p>\n"},
      {"escaped characters", "\"&<>", "<p>&quot;&amp;&lt;&gt;</p>\n"},
  });
}

TEST(render_markdown, writes_callouts) {
  expect_html({
      {"note", "> [!NOTE]\n> a",
       "<div class=\"callout callout-note\" role=\"note\">\n<p "
       "class=\"callout-title\">Note</p>\n<p>a</p>\n</div>\n"},
      {"title in the same line", "> [!tip] A *b* `c`\n> d",
       "<div class=\"callout callout-tip\" role=\"note\">\n"
       "<p class=\"callout-title\">A <em>b</em> <code>c</code></p>\n<p>d</p>\n</div>\n"},
      {"nothing but its mark", "> [!WARNING]",
       "<div class=\"callout callout-warning\" role=\"note\">\n<p "
       "class=\"callout-title\">Warning</p>\n</div>\n"},
      {"inside another", "> [!NOTE]\n> > [!TIP]\n> > a",
       "<div class=\"callout callout-note\" role=\"note\">\n<p class=\"callout-title\">Note</p>\n"
       "<div class=\"callout callout-tip\" role=\"note\">\n<p "
       "class=\"callout-title\">Tip</p>\n<p>a</p>\n</div>\n"
       "</div>\n"},
  });
}

TEST(render_markdown, writes_directives) {
  expect_html({
      {"tabs", ":::tabs\n::tab[A]\na\n::tab[B]\nb\n:::",
       "<div class=\"tabs\">\n"
       "<section class=\"tab\" data-label=\"A\" aria-label=\"A\"><p "
       "class=\"tab-label\">A</p>\n<p>a</p>\n</section>\n"
       "<section class=\"tab\" data-label=\"B\" aria-label=\"B\"><p "
       "class=\"tab-label\">B</p>\n<p>b</p>\n</section>\n"
       "</div>\n"},
      {"steps", ":::steps\n1. a\n:::", "<div class=\"steps\">\n<ol>\n<li>a</li>\n</ol>\n</div>\n"},
      {"details", ":::details[Why \\] [so]?]\na\n:::",
       "<details><summary>Why ] [so]?</summary>\n<p>a</p>\n</details>\n"},
      {"nested with more colons outside", "::::details[A]\n:::details[B]\nb\n:::\nc\n::::",
       "<details><summary>A</summary>\n<details><summary>B</summary>\n<p>b</p>\n</details>\n<p>c</p>\n</"
       "details>\n"},
      {"in a list item", "- :::steps\n  a\n  :::\n",
       "<ul>\n<li><div class=\"steps\">\n<p>a</p>\n</div>\n</li>\n</ul>\n"},
      {"video", "::video[A < B]{youtube=\"dQw4w9WgXcQ\"}",
       "<slm-video youtube=\"dQw4w9WgXcQ\"><a class=\"video\" "
       "href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\" "
       "rel=\"noopener\"><span class=\"video-title\">A &lt; B</span> <span class=\"video-note\">Plays on "
       "YouTube"
       "</span></a></slm-video>\n"},
      {"embed", "a\n::tool{name=\"size\" model=phi-4}\nb", "<p>a</p>\n{{tool}}\n<p>b</p>\n"},
      {"colons of C++", "a ::b\nstd::c\n:: d", "<p>a ::b\nstd::c\n:: d</p>\n"},
      {"in code", "```\n:::tabs\n```",
       "<figure class=\"code\"><pre tabindex=\"0\"><code>:::tabs\n</code></pre></figure>\n"},
  });
}

TEST(render_markdown, gives_embeds_their_attributes) {
  const Rendered rendered = render("::table[Frameworks]{data=\"frameworks\" columns='name, licence'}");
  ASSERT_EQ(rendered.body.slots.size(), 1U);
  const Slot& slot = rendered.body.slots[0];
  EXPECT_EQ(slot.kind, SlotKind::embed);
  EXPECT_EQ(slot.target, "table");
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"data", "frameworks"}, {"columns", "name, licence"}, {"label", "Frameworks"}};
  EXPECT_EQ(slot.attributes, expected);
}

TEST(render_markdown, lists_headings_with_unique_ids) {
  const Rendered rendered = render("## A *b* `c`\n### A b c\n## A b c-1\n## ?\n###### 缓存\n");
  std::vector<std::string> ids;
  for (const Heading& heading : rendered.body.headings) ids.push_back(heading.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"a-b-c", "a-b-c-1", "a-b-c-1-1", "section", "缓存"}));
  EXPECT_EQ(rendered.body.headings[0].text, "A b c");
  EXPECT_EQ(rendered.body.headings[1].level, 3);
}

TEST(render_markdown, links_footnotes_both_ways) {
  const std::string html = render("a[^x] b[^x] c[^y]\n\n[^y]: Y\n[^x]: X").html();
  EXPECT_NE(html.find("id=\"fnref:1\" href=\"#fn:1\""), std::string::npos) << html;
  EXPECT_NE(html.find("id=\"fnref:1:2\" href=\"#fn:1\""), std::string::npos) << html;
  EXPECT_NE(html.find("<li id=\"fn:1\"><p>X <a class=\"footnote-back\" href=\"#fnref:1\""), std::string::npos)
      << html;
  EXPECT_NE(html.find("href=\"#fnref:1:2\""), std::string::npos) << html;
  EXPECT_LT(html.find(">X <a"), html.find(">Y <a"));
}

TEST(render_markdown, points_at_targets) {
  struct Case {
    const char* name;
    const char* markdown;
    std::uint32_t line, column, byte_count;
  };
  const Case cases[] = {
      {"plain", "[a](b.md)", 1, 5, 4},
      {"second line", "a\nb [c](d.md)", 2, 7, 4},
      {"in a quote", "> a\n> [c](d.md)", 2, 7, 4},
      {"in a list", "1. x\n   - [c](d.md)", 2, 10, 4},
      {"in a table", "|a|\n|-|\n|[c](d.md)|", 3, 6, 4},
      {"text that repeats the target", "[d.md](d.md)", 1, 8, 4},
      {"autolink without its scheme", "see www.a.org", 1, 5, 9},
      {"picture", "![c](d.png)", 1, 6, 5},
  };
  for (const Case& example : cases) {
    const Rendered rendered = render(example.markdown);
    ASSERT_FALSE(rendered.body.slots.empty()) << example.name;
    const SourceRange& range = rendered.body.slots.back().range;
    EXPECT_EQ(range.line, example.line) << example.name;
    EXPECT_EQ(range.byte_count, example.byte_count) << example.name;
    if (std::string_view(example.name) != "text that repeats the target") {
      EXPECT_EQ(range.column, example.column) << example.name;
    }
  }
}

TEST(render_markdown, counts_lines_from_the_start_of_the_file) {
  Diagnostics diagnostics;
  const MarkdownBody body =
      render_markdown("a\n\n::nope\n[x](y)", {.file = "page.md", .first_line = 11}, diagnostics);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].file, "page.md");
  EXPECT_EQ(diagnostics[0].range.line, 13U);
  ASSERT_EQ(body.slots.size(), 1U);
  EXPECT_EQ(body.slots[0].range.line, 14U);
}

TEST(render_markdown, reports_mistakes) {
  struct Case {
    const char* markdown;
    const char* code;
    std::uint32_t line, column;
  };
  const Case cases[] = {
      {"a <b>c</b>", "SLM0201", 1, 3},
      {"<div>\na\n</div>", "SLM0201", 1, 1},
      {"[a](javascript:b)", "SLM0202", 1, 5},
      {"[a](JaVaScRiPt:b)", "SLM0202", 1, 5},
      {"[a](&#32;javascript:b)", "SLM0202", 1, 0},
      {"[a](java&#10;script:b)", "SLM0202", 1, 0},
      {"![a](data:image/png;base64,x)", "SLM0202", 1, 6},
      {"<vbscript:x>", "SLM0202", 1, 2},
      {"a\n::vidoe[x]{}", "SLM0203", 2, 1},
      {":::video[x]{youtube=dQw4w9WgXcQ}", "SLM0203", 1, 1},
      {"::tool{name=}}", "SLM0204", 1, 14},
      {"::video[x", "SLM0204", 1, 10},
      {"::video[x]{a=b a=c}", "SLM0204", 1, 18},
      {"::: name", "SLM0204", 1, 4},
      {"::table{dta=\"x\" data=y}", "SLM0205", 1, 9},
      {"::table", "SLM0205", 1, 1},
      {"::video[x]{youtube=\"short\"}", "SLM0205", 1, 21},
      {"::video{youtube=dQw4w9WgXcQ}", "SLM0205", 1, 1},
      {"a\n\n:::steps\nb", "SLM0206", 3, 1},
      {"> :::steps\n\nb", "SLM0206", 1, 3},
      {":::", "SLM0207", 1, 1},
      {":::steps\n::::\n:::", "SLM0207", 2, 1},
      {"::tab[x]", "SLM0208", 1, 1},
      {":::tabs\na\n::tab[x]\n:::", "SLM0208", 2, 1},
      {":::tabs\n:::", "SLM0208", 1, 1},
      {"```pyton\n```", "SLM0209", 1, 4},
      {"```bash {0}\n```", "SLM0210", 1, 9},
      {"```bash titel=\"x\"\n```", "SLM0210", 1, 9},
      {"> [!NOET]", "SLM0211", 1, 3},
      {"![](a.png)", "SLM0212", 1, 5},
      {"$$\na", "SLM0213", 1, 1},
      {"# a", "SLM0215", 1, 1},
      {"a[^b]", "SLM0216", 1, 2},
      {"a\nb\xff", "SLM0217", 2, 2},
  };
  for (const Case& example : cases) {
    const Rendered rendered = render(example.markdown);
    EXPECT_EQ(rendered.codes(), std::vector<std::string>{example.code}) << example.markdown;
    if (rendered.diagnostics.empty()) continue;
    EXPECT_EQ(rendered.diagnostics[0].range.line, example.line) << example.markdown;
    if (example.column != 0) {
      EXPECT_EQ(rendered.diagnostics[0].range.column, example.column) << example.markdown;
    }
    EXPECT_EQ(first_bad_tag(rendered.body.html), "") << example.markdown;
  }
}

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

TEST(render_markdown, uses_the_converter_and_checks_what_it_returns) {
  Diagnostics diagnostics;
  MarkdownOptions options{.file = "page.md"};
  options.maths = [](std::string_view tex, MathsLayout layout) -> Result<std::string> {
    if (tex == "bad") return fail("no such command");
    if (tex == "evil") return std::string("<math><script>x</script></math>");
    return std::string(layout == MathsLayout::block ? "<math display=\"block\"><mi>" : "<math><mi>") +
           std::string(tex) + "</mi></math>";
  };
  const MarkdownBody body = render_markdown("$x$ $bad$ $evil$\n\n$$ y $$", options, diagnostics);
  EXPECT_EQ(
      body.html,
      "<p><math><mi>x</mi></math> <code class=\"maths\">bad</code> <code class=\"maths\">evil</code></p>\n"
      "<div class=\"maths\" tabindex=\"0\"><math display=\"block\"><mi>y</mi></math></div>\n");
  ASSERT_EQ(diagnostics.size(), 2U);
  EXPECT_EQ(diagnostics[0].range.column, 5U);
  EXPECT_EQ(diagnostics[1].code, "SLM0213");
  EXPECT_TRUE(body.features.maths);
}

TEST(render_markdown, says_what_the_page_needs) {
  EXPECT_TRUE(render("```sh\nls\n```").body.features.code);
  EXPECT_TRUE(render("```mermaid\na\n```").body.features.mermaid);
  EXPECT_TRUE(render(":::tabs\n::tab[a]\n:::").body.features.tabs);
  EXPECT_TRUE(render("::video[a]{youtube=dQw4w9WgXcQ}").body.features.video);
  const Features none = render("a").body.features;
  EXPECT_FALSE(none.code || none.mermaid || none.tabs || none.video || none.maths);
}

TEST(render_markdown, gives_plain_text_and_words) {
  const Rendered rendered = render("## A *b*\n\nc `d`[^1]\n\n- e\n- 缓存\n\n[^1]: f");
  EXPECT_EQ(rendered.body.plain_text, "A b c d e 缓存 f");
  EXPECT_EQ(rendered.body.word_count, 8U);
}

// The text between the fences of the block whose info string is "sample".
std::string sample_of(const std::string& page) {
  const std::size_t info = page.find("`sample\n");
  if (info == std::string::npos) return "";
  const std::size_t fence = page.rfind('\n', info) + 1;
  const std::size_t start = page.find('\n', info) + 1;
  const std::size_t end = page.find("\n" + page.substr(fence, info + 1 - fence) + "\n", start);
  return page.substr(start, end - start);
}

TEST(error_pages, have_samples_that_give_their_code) {
  std::size_t sample_count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(SLM_SOURCE_DIR "/docs/errors")) {
    const std::string code = entry.path().stem().string();
    if (!code.starts_with("SLM02")) continue;
    std::ifstream file(entry.path());
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    const std::string sample = sample_of(page);
    // No text can show bytes that are not text.
    if (sample.empty() && code == "SLM0217") continue;
    ++sample_count;
    const std::vector<std::string> codes = render(sample).codes();
    EXPECT_NE(std::find(codes.begin(), codes.end(), code), codes.end()) << code << ": " << sample;
  }
  EXPECT_EQ(sample_count, 16U);
}

std::string repeat(std::string_view text, std::size_t count) {
  std::string repeated;
  repeated.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) repeated += text;
  return repeated;
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
