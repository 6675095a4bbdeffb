#include "formats/markdown.h"

#include <gtest/gtest.h>

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
       "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1: A, B, C\"><table>\n"
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

TEST(render_markdown, gives_every_table_a_name_of_its_own) {
  const std::string html = render("|A|\n|-|\n\n|A|\n|-|\n\n| |*B*|\n|-|-|\n\n| |\n|-|\n").html();
  for (const char* name : {"Table 1: A", "Table 2: A", "Table 3: B", "Table 4"}) {
    EXPECT_NE(html.find("aria-label=\"" + std::string(name) + "\""), std::string::npos) << name << html;
  }
}

TEST(render_markdown, keeps_formulas_and_strikes_in_cells) {
  const std::string html = render("|~~A~~|$x$|\n|-|-|\n|$y$ ~|a ~~b~~|").html();
  for (const char* cell :
       {"<th scope=\"col\"><del>A</del></th>", "<th scope=\"col\"><code class=\"maths\">x</code></th>",
        "<td><code class=\"maths\">y</code> ~</td>", "<td>a <del>b</del></td>"}) {
    EXPECT_NE(html.find(cell), std::string::npos) << cell << html;
  }
}

TEST(render_markdown, makes_no_column_name_of_an_empty_cell) {
  const std::string html = render("| |B|\n|-|-:|\n|1||").html();
  EXPECT_NE(html.find("<thead><tr><td></td><th scope=\"col\" class=\"right\">B</th></tr></thead>"),
            std::string::npos)
      << html;
  EXPECT_NE(html.find("<tr><td>1</td><td class=\"right\"></td></tr>"), std::string::npos) << html;
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
      {"a title and nothing else", "> [!TIP] A *b* `c` <d@e.fg> [h][i]\n\n[i]: /j \"k\"",
       "<div class=\"callout callout-tip\" role=\"note\">\n"
       "<p class=\"callout-title\">A <em>b</em> <code>c</code> <a href=\"{mailto:d@e.fg}\">d@e.fg</a> "
       "<a href=\"{/j}\" title=\"k\">h</a></p>\n</div>\n"},
      {"only words after the first line", "> [!TIP]\n> a `b`",
       "<div class=\"callout callout-tip\" role=\"note\">\n<p class=\"callout-title\">Tip</p>\n"
       "<p>a <code>b</code></p>\n</div>\n"},
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
       "<figure class=\"code\"><pre tabindex=\"0\" role=\"group\" "
       "aria-label=\"Code\"><code>:::tabs\n</code></pre></figure>\n"},
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
      "<div class=\"maths\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\"><math "
      "display=\"block\"><mi>y</mi></math></div>\n");
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

}  // namespace
}  // namespace slm::formats
