// Whole small sites from Markdown to bytes: every link leads somewhere under every base path, and every file
// for programs can be read by one.

#include <glib.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <optional>

#include "content/compiler.h"
#include "os/file.h"
#include "site/assets.h"
#include "site/base_url.h"
#include "site/page_links.h"
#include "site/site.h"

namespace slm::site {
namespace {

const std::map<std::string, std::string> k_files = {
    {"site.yaml", "title: Example & Co\ndescription: \"A <small> hub\"\nsocial_pictures: true\n"},
    {"index.md",
     "---\ntitle: Home\ndescription: Everything about small language models, for people who build with "
     "them.\n---\n\nSee [KV cache](learn/kv-cache.md#why) and [blog](/blog/).\n"},
    {"learn/kv-cache.md",
     "---\ntitle: \"KV cache: <what> & \\\"why\\\"\"\ndescription: What the key and value cache is, what it "
     "costs "
     "and how to shrink it in practice.\ndate: 2026-11-01\ntags: [Memory, \"C++ & co\"]\nauthors: [Ada "
     "L.]\naliases: "
     "[/old/kv/]\n---\n\n## Why\n\nBecause. [Home](/), [above](#why), "
     "[out](https://example.org/?a=1&b=2).\n\n"
     "![A bar](bar.svg)\n\n::table{data=\"sizes\"}\n"},
    {"learn/bar.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"480\"/>"},
    {"learn/sizes.csv", "name,bytes\nphi-4,28\n"},
    {"learn/deep/er/page.md",
     "---\ntitle: Deep\ndescription: A page two folders down, none of which has a page of "
     "its own at all.\n---\n\n[Up](../../kv-cache.md)\n"},
    {"blog/index.md",
     "---\ntitle: Blog\ndescription: News about the hub, and what was measured since the last "
     "time we wrote.\n---\n\nPosts.\n"},
    {"blog/first.md",
     "---\ntitle: First\ndescription: The first post of the blog, which says that there is a blog "
     "to read now.\ndate: 2026-11-02\ntags: [Memory]\n---\n\n[A picture](../learn/bar.svg)\n"},
};

content::ContentPointer compile(const std::string& folder) {
  for (const auto& [path, text] : k_files) EXPECT_TRUE(os::write_file(folder + "/" + path, text));
  content::Compiler compiler(folder, {.thread_count = 1});
  content::ContentPointer content = compiler.compile().value();
  for (const Diagnostic& diagnostic : content->diagnostics) {
    EXPECT_NE(diagnostic.severity, Severity::error) << format_diagnostic(diagnostic, "");
  }
  return content;
}

class WholeSite : public testing::TestWithParam<const char*> {
 protected:
  os::TemporaryFolder folder_;
  std::string base_url_ = parse_base_url(GetParam()).value();
  Site site_{compile(folder_.path()), AssetSet::embedded(), {.base_url = base_url_}};

  // All but the pictures, which take their time to draw.
  std::vector<std::string> text_addresses() const {
    std::vector<std::string> addresses;
    for (const std::string& address : site_.addresses()) {
      if (!address.ends_with(".png")) addresses.push_back(address);
    }
    return addresses;
  }

  // The address that a link leads to, or nothing where it leaves the site.
  std::optional<std::string> address_of(const std::string& link, const std::string& from) const {
    if (link.starts_with(base_url_)) return "/" + link.substr(base_url_.size());
    if (link.starts_with("#")) return from + link;
    if (link.find(':') != std::string::npos) return std::nullopt;
    const std::string root = site_.base_path() + "/";
    EXPECT_TRUE(link.starts_with(root)) << link << " in " << from << " leaves the base path";
    return "/" + link.substr(root.size());
  }

  void expect_leads_somewhere(const std::string& link, const std::string& from) const {
    const std::optional<std::string> address = address_of(link, from);
    if (!address) return;
    const std::size_t hash = address->find('#');
    const std::string page = address->substr(0, std::min(hash, address->find('?')));
    const std::vector<std::string>& addresses = site_.addresses();
    ASSERT_TRUE(std::binary_search(addresses.begin(), addresses.end(), page))
        << link << " in " << from << " leads nowhere";
    if (hash == std::string::npos) return;
    EXPECT_EQ(ids_of(site_.render(page)->bytes).count(address->substr(hash + 1)), 1u)
        << link << " in " << from;
  }
};

TEST_P(WholeSite, has_no_link_that_leads_nowhere) {
  std::size_t link_count = 0;
  for (const std::string& address : text_addresses()) {
    const Output output = site_.render(address).value();
    if (!output.content_type.starts_with("text/html")) continue;
    for (const std::string& link : links_of(output.bytes)) {
      expect_leads_somewhere(link, address);
      ++link_count;
    }
    for (const std::string& url : attribute_values(output.bytes, "content")) {
      if (url.starts_with(base_url_)) expect_leads_somewhere(url, address);
    }
  }
  EXPECT_GT(link_count, 200u);
}

TEST_P(WholeSite, writes_addresses_in_feeds_sitemap_and_twins_that_exist) {
  for (const std::string& address : text_addresses()) {
    const Output output = site_.render(address).value();
    const bool is_list = address.ends_with(".xml") || address.ends_with("/feed.json") ||
                         address.ends_with(".md") || address.ends_with("llms.txt");
    if (!is_list) continue;
    for (std::size_t at = output.bytes.find(base_url_); at != std::string::npos;
         at = output.bytes.find(base_url_, at + 1)) {
      const std::size_t end = output.bytes.find_first_of("<\")> \n", at);
      expect_leads_somewhere(output.bytes.substr(at, end - at), address);
    }
  }
}

TEST_P(WholeSite, gives_every_page_one_canonical_address_and_its_twin) {
  const std::string html = site_.render("/learn/kv-cache/")->bytes;
  EXPECT_NE(html.find("<link rel=\"canonical\" href=\"" + base_url_ + "learn/kv-cache/\">"),
            std::string::npos);
  EXPECT_NE(html.find("href=\"" + site_.base_path() + "/learn/kv-cache/index.md\""), std::string::npos);
  EXPECT_NE(html.find("width=\"640\" height=\"480\""), std::string::npos);
}

TEST_P(WholeSite, writes_xml_that_a_parser_accepts) {
  std::size_t file_count = 0;
  for (const std::string& address : site_.addresses()) {
    if (!address.ends_with(".xml")) continue;
    const std::string xml = site_.render(address)->bytes;
    const GMarkupParser ignore = {};
    GMarkupParseContext* context =
        g_markup_parse_context_new(&ignore, G_MARKUP_DEFAULT_FLAGS, nullptr, nullptr);
    GError* error = nullptr;
    const bool is_parsed =
        g_markup_parse_context_parse(context, xml.data(), static_cast<gssize>(xml.size()), &error) &&
        g_markup_parse_context_end_parse(context, &error);
    EXPECT_TRUE(is_parsed) << address << ": " << (error == nullptr ? "" : error->message);
    g_clear_error(&error);
    g_markup_parse_context_free(context);
    ++file_count;
  }
  EXPECT_EQ(file_count, 3u);  // the site's feed, the blog's, the sitemap
}

TEST_P(WholeSite, writes_structured_data_that_is_json_with_a_graph) {
  constexpr std::string_view open = "<script type=\"application/ld+json\">";
  std::size_t page_count = 0;
  for (const std::string& address : text_addresses()) {
    const Output output = site_.render(address).value();
    const std::size_t start = output.bytes.find(open);
    if (start == std::string::npos) continue;
    const std::size_t from = start + open.size();
    const std::string json = output.bytes.substr(from, output.bytes.find("</script>", from) - from);
    boost::json::error_code error;
    const boost::json::value value = boost::json::parse(json, error);
    ASSERT_FALSE(error) << address << ": " << json;
    EXPECT_EQ(value.at("@context").as_string(), "https://schema.org");
    EXPECT_FALSE(value.at("@graph").as_array().empty()) << address;
    ++page_count;
  }
  EXPECT_GT(page_count, 8u);
}

TEST_P(WholeSite, writes_json_files_that_parse) {
  for (const std::string address : {"/feed.json", "/blog/feed.json", "/site.webmanifest"}) {
    boost::json::error_code error;
    const boost::json::value value = boost::json::parse(site_.render(address)->bytes, error);
    EXPECT_FALSE(error) << address;
    EXPECT_TRUE(value.is_object()) << address;
  }
}

INSTANTIATE_TEST_SUITE_P(base_paths, WholeSite,
                         testing::Values("https://hub.example", "https://owner.github.io/slmhub",
                                         "http://localhost:8080/a/deeper/path/"));

}  // namespace
}  // namespace slm::site
