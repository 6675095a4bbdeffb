// Outputs of a small site, compared byte for byte with test/golden/pages (see its README for how to update
// them).

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <regex>

#include "content/compiler.h"
#include "core/tools/faces/page.h"
#include "core/tools/registry.h"
#include "core/tools/test_knowledge.h"
#include "os/file.h"
#include "site/assets.h"
#include "site/site.h"

namespace slm::site {
namespace {

const std::string k_golden = SLM_SOURCE_DIR "/test/golden";

// Address -> name of the file that holds what is expected.
const std::pair<std::string, std::string> k_outputs[] = {
    {"/learn/kv-cache/", "article.html"},
    {"/learn/kv-cache/index.md", "article.md"},
    {"/models/example-1b/", "model.html"},
    {"/models/example-1b/index.md", "model.md"},
    {"/models/example-1b-chat/", "model-merged.html"},
    {"/models/example-1b-chat/index.md", "model-merged.md"},
    {"/models/families/example/", "family.html"},
    {"/models/organisations/example-lab/", "organisation.html"},
    {"/models/licences/mit/", "licence.html"},
    {"/models/tasks/code/index.md", "task.md"},
    {"/models/devices/example-book/", "device.html"},
    {"/models/devices/example-book/index.md", "device.md"},
    {"/models/devices/", "devices.html"},
    {"/blog/first/", "post.html"},
    {"/blog/", "unwritten-section.html"},
    {"/tags/memory/", "tag.html"},
    {"/authors/ada-example/", "author.html"},
    {"/404.html", "not-found.html"},
    {"/docs/kv/", "redirect.html"},
    {"/atom.xml", "atom.xml"},
    {"/blog/feed.json", "feed.json"},
    {"/sitemap.xml", "sitemap.xml"},
    {"/robots.txt", "robots.txt"},
    {"/llms.txt", "llms.txt"},
    {"/site.webmanifest", "site.webmanifest"},
};

// The content is copied out of the repository, because Git would date its pages.
Site golden_site(const std::string& folder) {
  std::filesystem::copy(k_golden + "/site", folder, std::filesystem::copy_options::recursive);
  content::Compiler compiler(folder, {.thread_count = 1});
  content::ContentPointer content = compiler.compile().value();
  for (const Diagnostic& diagnostic : content->diagnostics)
    ADD_FAILURE() << format_diagnostic(diagnostic, "");
  return Site(std::move(content), AssetSet::embedded(), {.base_url = "https://hub.example/golden/"});
}

// Hashes in the names of assets change with every style; what a page says does not.
std::string without_hashes(const std::string& text) {
  static const std::regex k_hashed(R"((/assets/[a-z-]+)\.[0-9A-Za-z]+\.)");
  return std::regex_replace(text, k_hashed, "$1.HASH.");
}

TEST(golden, pages_are_what_they_were) {
  const os::TemporaryFolder folder;
  const Site site = golden_site(folder.path() + "/content");
  const bool is_update = std::getenv("SLM_UPDATE_GOLDEN") != nullptr;
  for (const auto& [address, name] : k_outputs) {
    const std::optional<Output> output = site.render(address);
    ASSERT_TRUE(output) << address;
    const std::string made = without_hashes(output->bytes);
    const std::string path = k_golden + "/pages/" + name;
    if (is_update) {
      ASSERT_TRUE(os::write_file(path, made));
    } else {
      EXPECT_EQ(made, os::read_file(path, 1u << 20).value_or("")) << address;
    }
  }
}

struct ToolState {
  std::string file;
  const char* tool;
  tools::Parameters parameters;
};

// With a catalogue of two models. The directory: all of them, what fits, and a mistake. The inspector: its
// example, the same against the card of another model, and an address that nobody can read here.
TEST(golden, tools_are_what_they_were) {
  const tools::TestKnowledge test;
  const ToolState states[] = {{"directory.html", "find", {}},
                              {"directory-fits.html",
                               "find",
                               {{"memory", "12"}, {"context", "16K"}, {"size", "8b-15b"}, {"view", "cards"}}},
                              {"directory-mistake.html", "find", {{"task", "cod"}, {"memory", "8"}}},
                              {"inspect.html", "inspect", {}},
                              {"inspect-differs.html", "inspect", {{"model", "phi-4"}, {"tensors", "yes"}}},
                              {"inspect-mistake.html", "inspect", {{"url", "https://hub.example/x.gguf"}}}};
  for (const auto& [name, tool_name, parameters] : states) {
    const tools::Tool& tool = *tools::find_tool(tool_name);
    const tools::Asked asked = tools::ask(tool, test.knowledge, parameters);
    const std::string made = tools::draw_tool(tool, test.knowledge, asked, {"/golden"}).bytes();
    const std::string path = k_golden + "/pages/" + name;
    if (std::getenv("SLM_UPDATE_GOLDEN") != nullptr) {
      ASSERT_TRUE(os::write_file(path, made));
    } else {
      EXPECT_EQ(made, os::read_file(path, 1u << 20).value_or("")) << name;
    }
  }
}

}  // namespace
}  // namespace slm::site
