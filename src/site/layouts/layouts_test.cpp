#include <gtest/gtest.h>

#include "site/body.h"
#include "site/breadcrumbs.h"
#include "site/layouts/test_content.h"
#include "site/layouts/test_models.h"
#include "site/view.h"

namespace slm::site {

// The layouts are tested without the rest of the room: the body is one paragraph that names its page.
html::TrustedHtml draw_body(const View& view, content::PageIndex page) {
  html::Writer out;
  out.element_text("p", {}, "Body of " + view.content.pages[page]->address);
  return out.take();
}

std::vector<Breadcrumb> breadcrumbs_of(const View&, const Document& document) {
  return {{"Learn", "/learn/"}, {document.title, document.address}};
}

namespace {

using content::Content;
using content::PageKind;

/// A view whose base path is /slmhub, without assets.
struct Fixture {
  explicit Fixture(Content made = make_test_content()) : content(std::move(made)) {}

  std::string page(std::string_view address) {
    return draw_page(view(), content.by_address.at(std::string(address))).bytes();
  }
  std::string header(std::string_view address) {
    html::Writer out;
    draw_header(out, view(), {.address = std::string(address)});
    return out.take().bytes();
  }
  std::string sidebar(std::string_view address) {
    html::Writer out;
    draw_sidebar(out, view(), {.address = std::string(address)});
    return out.take().bytes();
  }
  std::string footer() {
    html::Writer out;
    draw_footer(out, view(), {.address = "/"});
    return out.take().bytes();
  }
  View view() { return {content, assets, options, "/slmhub", catalog, knowledge}; }

  Content content;
  catalog::Catalog catalog;
  Knowledge knowledge{catalog};
  SiteOptions options;
  AssetSet assets{{}};
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(header, leads_to_the_sections_that_exist_and_marks_where_the_reader_is) {
  Fixture site;
  const std::string header = site.header("/learn/fundamentals/kv-cache/");
  EXPECT_TRUE(has(header, "<a href=\"/slmhub/learn/\" aria-current=\"true\">Learn</a>"));
  EXPECT_TRUE(has(header, "<a href=\"/slmhub/models/\">Models</a>"));
  EXPECT_FALSE(has(header, "marketplace"));
  EXPECT_FALSE(has(header, "blog"));
  EXPECT_TRUE(has(site.header("/learn/"), "aria-current=\"page\">Learn</a>"));
}

TEST(header, takes_top_folders_where_the_content_is_not_the_hubs) {
  Content content;
  add_folder(content, 0, "/", "Notes");
  add_folder(content, 0, "/garden/", "Garden & field");
  Fixture site(std::move(content));
  EXPECT_TRUE(has(site.header("/"), "<a href=\"/slmhub/garden/\">Garden &amp; field</a>"));
}

TEST(header, draws_on_content_without_any_folder) {
  Fixture site{Content{}};
  EXPECT_TRUE(has(site.header("/"), "site-header"));
  EXPECT_EQ(site.sidebar("/"), "");
}

TEST(footer, leads_to_what_the_header_leaves_out) {
  const std::string footer = Fixture().footer();
  EXPECT_TRUE(has(footer, "<a href=\"/slmhub/blog/\">Blog</a>"));
  EXPECT_TRUE(has(footer, "<a href=\"/slmhub/start-here/\">Start here</a>"));
  EXPECT_FALSE(has(footer, "/slmhub/about/"));
}

TEST(sidebar, opens_only_the_branch_that_holds_the_page) {
  Fixture site;
  const std::string deep = site.sidebar("/learn/fundamentals/kv-cache/");
  EXPECT_TRUE(
      has(deep, "<a href=\"/slmhub/learn/fundamentals/kv-cache/\" aria-current=\"page\">KV cache</a>"));
  EXPECT_FALSE(has(site.sidebar("/learn/"), "kv-cache"));
  EXPECT_FALSE(has(deep, "/slmhub/models/"));
}

TEST(sidebar, is_left_out_for_pages_that_stand_alone) {
  EXPECT_EQ(Fixture().sidebar("/start-here/"), "");
}

TEST(sidebar, shows_the_family_of_a_model_and_the_way_to_all) {
  Fixture site;
  catalog::CatalogParts parts;
  parts.models = {make_model("one"), make_model("two"), make_model("far")};
  parts.models[2].family = "Other";
  site.catalog = catalog::Catalog(std::move(parts));
  const std::string sidebar = site.sidebar("/models/one/");
  EXPECT_TRUE(has(sidebar, "Llama family"));
  EXPECT_TRUE(has(sidebar, "aria-current=\"page\">one</a>"));
  EXPECT_TRUE(has(sidebar, "href=\"/slmhub/models/two/\""));
  EXPECT_FALSE(has(sidebar, "/models/far/"));
  EXPECT_TRUE(has(sidebar, "href=\"/slmhub/models/all/\">All 3 models</a>"));
  EXPECT_FALSE(has(site.sidebar("/models/families/llama/"), "/models/two/"));
}

TEST(sidebar, shows_of_a_long_folder_the_pages_around_the_one_that_is_read) {
  Fixture site;
  for (int number = 0; number < 500; ++number) {
    add_page(site.content, PageKind::term, "/models/m" + std::to_string(number) + "/",
             "m" + std::to_string(number));
  }
  struct Case {
    std::string read, first, last;
  };
  for (const Case& c : {Case{"m0", "m0", "m59"}, Case{"m59", "m0", "m59"}, Case{"m60", "m30", "m89"},
                        Case{"m250", "m220", "m279"}, Case{"m499", "m440", "m499"}}) {
    const std::string sidebar = site.sidebar("/models/" + c.read + "/");
    EXPECT_EQ(count(sidebar, "<li>"), 61u) << c.read;  // 60 pages, the link to all
    EXPECT_TRUE(has(sidebar, "aria-current=\"page\">" + c.read + "</a>")) << c.read;
    EXPECT_TRUE(has(sidebar, "<ul><li><a href=\"/slmhub/models/" + c.first + "/\"")) << c.read;
    EXPECT_TRUE(has(sidebar, ">" + c.last + "</a></li><li><a class=\"sidebar-all\"")) << c.read;
    EXPECT_TRUE(has(sidebar, "href=\"/slmhub/models/\">All 500</a>")) << c.read;
  }
}

TEST(sidebar, caps_many_folders_too) {
  Fixture site;
  for (int number = 0; number < 500; ++number) {
    const std::string name = std::to_string(number);
    add_folder(site.content, 3, "/models/f" + name + "/", name);
  }
  EXPECT_LE(count(site.sidebar("/models/f499/"), "<li"), 62u);
  EXPECT_TRUE(has(site.sidebar("/models/f499/"), "aria-current=\"page\">499"));
}

TEST(reading, has_title_body_neighbours_and_source) {
  const std::string page = Fixture().page("/learn/fundamentals/kv-cache/");
  EXPECT_EQ(count(page, "<h1>"), 1u);
  EXPECT_TRUE(has(page, "<h1>KV cache</h1>"));
  EXPECT_TRUE(has(page, "<p>Body of /learn/fundamentals/kv-cache/</p>"));
  EXPECT_TRUE(has(page, "href=\"/slmhub/learn/fundamentals/slm-vs-llm/\" rel=\"next\""));
  EXPECT_TRUE(has(page, "https://github.com/owner/name/blob/main/content/learn/fundamentals/kv-cache.md"));
  EXPECT_FALSE(has(page, "rel=\"prev\""));
}

TEST(reading, lists_headings_only_where_there_are_several) {
  Fixture site;
  const content::PageIndex index = site.content.by_address.at("/learn/fundamentals/kv-cache/");
  auto page = std::make_shared<content::Page>(*site.content.pages[index]);
  page->body.headings = {{2, "one", "One"}};
  site.content.pages[index] = page;
  EXPECT_FALSE(has(site.page(page->address), "contents"));
  auto longer = std::make_shared<content::Page>(*page);
  longer->body.headings = {{2, "one", "One"}, {3, "a-b", "a < b"}, {4, "deep", "Deep"}};
  site.content.pages[index] = longer;
  const std::string drawn = site.page(page->address);
  EXPECT_TRUE(has(drawn, "<a href=\"#a-b\" class=\"contents-sub\">a &lt; b</a>"));
  EXPECT_FALSE(has(drawn, "#deep"));
}

TEST(section, opens_a_door_to_each_page_and_folder) {
  const std::string page = Fixture().page("/learn/");
  EXPECT_TRUE(has(page, "class=\"card\" href=\"/slmhub/learn/fundamentals/\""));
}

TEST(section, becomes_an_index_of_titles_where_it_is_long) {
  Fixture site;
  for (const char* title : {"zebra", "Attention", "attention sink", "4-bit"}) {
    add_page(site.content, PageKind::term, "/models/" + std::string(title) + "/", title);
  }
  for (int number = 0; number < 60; ++number) {
    add_page(site.content, PageKind::term, "/models/b" + std::to_string(number) + "/", "b");
  }
  const std::string page = site.page("/models/");
  EXPECT_EQ(count(page, "index-letter"), 4u);
  EXPECT_LT(page.find("4-bit"), page.find(">Attention<"));
  EXPECT_LT(page.find("attention sink"), page.find("zebra"));
}

catalog::Catalog one_model_and_one_device() {
  catalog::CatalogParts parts;
  catalog::Model model;
  model.id = catalog::ModelId("tiny-1b-instruct");
  model.name = "Tiny 1B";
  model.parameters.value = 1'000'000'000;
  model.outputs = {catalog::Modality::text};
  model.tasks = {catalog::Task::general};
  model.form = catalog::Form::decoder;
  catalog::Architecture& shape = model.architecture;
  shape.attention = catalog::AttentionKind::gqa;
  shape.mlp = catalog::MlpKind::gated;
  shape.layer_count = 16;
  shape.hidden_size = 2048;
  shape.attention_heads = 32;
  shape.kv_heads = 8;
  shape.head_dim = 64;
  shape.ffn_size = 8192;
  shape.vocabulary_size = 32000;
  shape.context_length = 16384;
  parts.models.push_back(model);
  catalog::Device device;
  device.id = catalog::DeviceId("laptop");
  device.name = "Laptop";
  device.memory_mib.value = 16384;
  parts.devices.push_back(device);
  catalog::Quantization quantization;
  quantization.id = catalog::QuantizationId("q4_k_m");
  quantization.name = "Q4_K_M";
  quantization.bits = 5;
  quantization.is_common = true;
  parts.quantizations.push_back(quantization);
  return catalog::Catalog(std::move(parts));
}

TEST(home, asks_and_answers_at_its_own_address) {
  Fixture site;
  site.catalog = one_model_and_one_device();
  const std::string home = draw_listing(site.view(), {.address = "/"}).bytes();
  EXPECT_TRUE(has(home, "<h1>What do you have?</h1>"));
  EXPECT_TRUE(has(home, "<slm-tool name=\"fit\""));
  EXPECT_TRUE(has(home, "method=\"get\" action=\"/slmhub/\""));
  EXPECT_TRUE(has(home, "<strong>1 model fits</strong>")) << home;
  EXPECT_TRUE(has(home, "<a href=\"/slmhub/models/tiny-1b-instruct/\">Tiny 1B</a>"));
}

TEST(home, passes_over_parameters_that_are_no_question) {
  Fixture site;
  site.catalog = one_model_and_one_device();
  const auto asked = ask_home(site.view(), {{"utm_source", "mail"}, {"memory", "8"}});
  ASSERT_TRUE(asked.has_value());
  EXPECT_TRUE(asked->answer.has_value());
  EXPECT_EQ(asked->parameters, (tools::Parameters{{"memory", "8"}}));
}

TEST(home, asks_only_where_a_catalogue_can_answer) {
  Fixture empty;
  EXPECT_FALSE(ask_home(empty.view(), {}).has_value());
  EXPECT_FALSE(has(draw_listing(empty.view(), {.address = "/"}).bytes(), "What do you have?"));
  Fixture plain{Content{}};
  const std::string other = draw_listing(plain.view(), {.address = "/"}).bytes();
  EXPECT_FALSE(has(other, "<form"));
  EXPECT_TRUE(has(other, "<h1>SLM Hub</h1>"));
}

TEST(listing, shows_dates_and_counts_and_escapes_titles) {
  Fixture site;
  const Listing listing = {
      .address = "/tags/",
      .title = "Tags",
      .entries = {{.title = "<b>", .address = "/tags/b/", .count = 1},
                  {.title = "c", .address = "/tags/c/", .date = {2026, 11, 21}, .count = 2}}};
  const std::string page = draw_listing(site.view(), listing).bytes();
  EXPECT_TRUE(has(page, "&lt;b&gt;"));
  EXPECT_TRUE(has(page, "1 page<"));
  EXPECT_TRUE(has(page, "21 Nov 2026"));
}

TEST(not_found, leads_on) {
  Fixture site;
  const std::string page = draw_not_found(site.view()).bytes();
  EXPECT_TRUE(has(page, "href=\"/slmhub/\""));
  EXPECT_TRUE(has(page, "href=\"/slmhub/learn/\""));
}

}  // namespace
}  // namespace slm::site
