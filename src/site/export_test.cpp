#include "site/export.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "os/file.h"
#include "site/assets.h"
#include "site/content_fixture.h"

namespace slm::site {
namespace {

ContentFixture pages(const std::vector<std::string>& sources) {
  ContentFixture fixture;
  for (const std::string& source : sources) fixture.add({.source = source, .title = "Page " + source});
  return fixture;
}

Result<ExportSummary> export_to(const std::string& folder, const ContentFixture& fixture) {
  return export_site(Site(fixture.pointer(), AssetSet::embedded(), {}), folder, 2);
}

TEST(file_of_address, gives_folders_an_index) {
  EXPECT_EQ(file_of_address("/"), "index.html");
  EXPECT_EQ(file_of_address("/learn/kv-cache/"), "learn/kv-cache/index.html");
  EXPECT_EQ(file_of_address("/atom.xml"), "atom.xml");
}

TEST(export_site, writes_exactly_what_the_site_renders) {
  const os::TemporaryFolder folder;
  const ContentFixture fixture = pages({"index.md", "learn/a.md", "learn/b.md"});
  const Site site(fixture.pointer(), AssetSet::embedded(), {});
  const Result<ExportSummary> summary = export_site(site, folder.path() + "/out", 2);
  ASSERT_TRUE(summary) << summary.error().message;
  EXPECT_EQ(summary->file_count, site.addresses().size());
  for (const std::string& address : site.addresses()) {
    EXPECT_EQ(os::read_file(folder.path() + "/out/" + file_of_address(address), 8u << 20).value_or("nothing"),
              site.render(address)->bytes)
        << address;
  }
  EXPECT_TRUE(os::exists(folder.path() + "/out/.nojekyll"));
}

TEST(export_site, writes_only_what_changed_and_removes_what_is_gone) {
  const os::TemporaryFolder folder;
  ASSERT_TRUE(export_to(folder.path(), pages({"index.md", "a/one.md", "b/two.md"})));
  const Result<ExportSummary> same = export_to(folder.path(), pages({"index.md", "a/one.md", "b/two.md"}));
  ASSERT_TRUE(same) << same.error().message;
  EXPECT_EQ(same->written_count, 0u);
  EXPECT_EQ(same->removed_count, 0u);
  const Result<ExportSummary> fewer = export_to(folder.path(), pages({"index.md", "a/one.md"}));
  ASSERT_TRUE(fewer) << fewer.error().message;
  EXPECT_FALSE(os::exists(folder.path() + "/b"));
  EXPECT_GT(fewer->removed_count, 0u);
}

TEST(export_site, mends_a_file_that_someone_changed) {
  const os::TemporaryFolder folder;
  const ContentFixture fixture = pages({"index.md"});
  ASSERT_TRUE(export_to(folder.path(), fixture));
  const std::string before = os::read_file(folder.path() + "/robots.txt", 1000).value();
  ASSERT_TRUE(os::write_file(folder.path() + "/robots.txt", std::string(before.size(), '#')));
  // File systems keep time in steps of some milliseconds; a person is slower than that.
  const timespec later[2] = {{.tv_sec = 0, .tv_nsec = UTIME_OMIT}, {.tv_sec = 4'000'000'000, .tv_nsec = 0}};
  ASSERT_EQ(utimensat(AT_FDCWD, (folder.path() + "/robots.txt").c_str(), later, 0), 0);
  ASSERT_TRUE(export_to(folder.path(), fixture));
  EXPECT_EQ(os::read_file(folder.path() + "/robots.txt", 1000).value_or(""), before);
}

TEST(export_site, refuses_a_folder_that_holds_other_things) {
  const os::TemporaryFolder folder;
  ASSERT_TRUE(os::write_file(folder.path() + "/thesis.tex", "years of work"));
  const Result<ExportSummary> summary = export_to(folder.path(), pages({"index.md"}));
  ASSERT_FALSE(summary);
  EXPECT_NE(summary.error().message.find("thesis.tex"), std::string::npos);
  EXPECT_EQ(os::list_folder(folder.path())->size(), 1u);
}

TEST(export_site, never_writes_or_removes_outside_of_its_folder) {
  const os::TemporaryFolder folder;
  ASSERT_TRUE(os::write_file(folder.path() + "/victim", "alive"));
  ContentFixture fixture = pages({"index.md"});
  fixture.content().static_files.push_back(
      {.source = "x", .address = "/../victim", .system_path = "/dev/null"});
  EXPECT_FALSE(export_to(folder.path() + "/out", fixture));
  ASSERT_TRUE(os::write_file(folder.path() + "/out2/.slmhub-export", "slmhub export 1\n1\t1\t../victim\n"));
  EXPECT_FALSE(export_to(folder.path() + "/out2", pages({"index.md"})));
  EXPECT_EQ(os::read_file(folder.path() + "/victim", 100).value_or(""), "alive");
}

}  // namespace
}  // namespace slm::site
