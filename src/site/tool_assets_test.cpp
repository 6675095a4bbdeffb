// What pages load so that their tools answer while the reader types, and that other pages do not load it.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "content/compiler.h"
#include "core/catalog/snapshot.h"
#include "os/file.h"
#include "site/assets.h"
#include "site/site.h"

namespace slm::site {
namespace {

const std::string k_head =
    "---\ntitle: A page\ndescription: A description that is long enough for the check of it.\n---\n\n";

class ToolAssets : public testing::Test {
 protected:
  static content::ContentPointer compile(const std::string& folder) {
    const std::string golden = SLM_SOURCE_DIR "/test/golden/site";
    std::filesystem::copy(golden + "/data", folder + "/data");
    EXPECT_TRUE(os::make_folder(folder + "/models"));
    std::filesystem::copy(golden + "/models/example-1b.md", folder + "/models/example-1b.md");
    EXPECT_TRUE(os::write_file(folder + "/index.md", k_head + "Text.\n"));
    EXPECT_TRUE(os::write_file(folder + "/tools/size.md", k_head));
    EXPECT_TRUE(
        os::write_file(folder + "/article.md", k_head + "::tool{name=\"size\" model=\"example-1b\"}\n"));
    return content::Compiler(folder, {.thread_count = 1}).compile().value();
  }
  std::string page(std::string_view address) const { return site_.render(address).value().bytes; }
  static bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
  }

  os::TemporaryFolder folder_;
  Site site_{compile(folder_.path()), AssetSet::embedded(), {.base_url = "https://hub.example/slmhub/"}};
};

TEST_F(ToolAssets, hold_the_catalogue_under_a_name_of_its_content) {
  const auto& addresses = site_.addresses();
  const auto place = std::find_if(addresses.begin(), addresses.end(), [](const std::string& address) {
    return address.starts_with("/assets/catalog.");
  });
  ASSERT_NE(place, addresses.end());
  const Output file = site_.render(*place).value();
  EXPECT_TRUE(file.immutable);
  const auto catalog = catalog::read_snapshot(file.bytes);
  ASSERT_TRUE(catalog);
  EXPECT_EQ(catalog->models().size(), 1u);
  EXPECT_TRUE(holds(page("/tools/size/"), "data-catalog=\"/slmhub" + *place + "\""));
}

TEST_F(ToolAssets, are_fetched_at_once_on_a_tools_page_and_when_needed_in_an_article) {
  EXPECT_TRUE(holds(page("/tools/size/"), "<link rel=\"preload\" as=\"fetch\" href=\"/slmhub/assets/slm."));
  EXPECT_TRUE(holds(page("/article/"), "<script type=\"module\" src=\"/slmhub/assets/tools."));
  EXPECT_TRUE(holds(page("/article/"), "<slm-tool name=\"size\" question=\"model=example-1b\" embedded>"));
  EXPECT_FALSE(holds(page("/article/"), "as=\"fetch\""));
}

TEST_F(ToolAssets, are_not_on_other_pages) {
  EXPECT_FALSE(holds(page("/"), "/assets/tools."));
  EXPECT_FALSE(holds(page("/"), ".wasm\""));
}

}  // namespace
}  // namespace slm::site
