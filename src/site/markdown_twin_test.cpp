#include "site/markdown_twin.h"

#include <gtest/gtest.h>

#include "site/view_fixture.h"

namespace slm::site {
namespace {

TEST(markdown_twin, writes_links_inside_the_site_in_full_but_not_in_code) {
  PageSketch sketch = {.source = "learn/kv-cache.md", .title = "KV cache"};
  sketch.markdown =
      "See [Ollama](../ollama.md#install \"x\"), ![bar](bar.svg) and [out](https://example.org).\n"
      "\n"
      "```md\n[Ollama](../ollama.md#install)\n```\n\n"
      "[ref]: ../ollama.md#install\n";
  sketch.body.slots = {{.target = "../ollama.md#install"},
                       {.kind = formats::SlotKind::image, .target = "bar.svg"},
                       {.target = "https://example.org"}};
  sketch.links = {{"/ollama/#install", false}, {"/learn/bar.svg", false}, {"https://example.org", true}};
  ContentFixture fixture;
  fixture.add(sketch);
  const ViewFixture site(fixture);
  EXPECT_EQ(markdown_twin(site.view, 0),
            "# KV cache\n\n> What this page is about, in one sentence.\n\n"
            "Source: https://hub.example/slmhub/learn/kv-cache/\n\n"
            "See [Ollama](https://hub.example/slmhub/ollama/#install \"x\"), "
            "![bar](https://hub.example/slmhub/learn/bar.svg) and [out](https://example.org).\n"
            "\n"
            "```md\n[Ollama](../ollama.md#install)\n```\n\n"
            "[ref]: https://hub.example/slmhub/ollama/#install\n");
}

}  // namespace
}  // namespace slm::site
