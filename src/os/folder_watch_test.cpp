#include "os/folder_watch.h"

#include <gtest/gtest.h>

#include <functional>
#include <thread>

#include "os/file.h"

namespace slm::os {
namespace {

constexpr int k_quiet_ms = 5;

// Runs `act` and ends the wait after a while, so that a lost event fails instead of hanging.
bool reports_after(FolderWatch& watch, const std::function<void()>& act) {
  act();
  std::thread guard([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    watch.release();
  });
  const bool changed = watch.wait(k_quiet_ms);
  guard.join();
  return changed;
}

TEST(FolderWatch, reports_what_happens_to_files) {
  struct Case {
    const char* name;
    std::function<void(const std::string&)> act;
    bool reported;
  };
  const Case cases[] = {
      {"a new file", [](const std::string& path) { EXPECT_TRUE(write_file(path + "/new.md", "x")); }, true},
      {"a saved file",
       [](const std::string& path) { EXPECT_TRUE(write_file(path + "/deep/er/old.md", "y")); }, true},
      {"a removed folder", [](const std::string& path) { EXPECT_TRUE(remove_all(path + "/deep")); }, true},
      {"an editor's scratch file",
       [](const std::string& path) { EXPECT_TRUE(write_file(path + "/.old.md.swp", "x")); }, false},
      {"nothing", [](const std::string&) {}, false},
  };
  for (const Case& item : cases) {
    const TemporaryFolder folder;
    ASSERT_TRUE(write_file(folder.path() + "/deep/er/old.md", "x"));
    auto watch = FolderWatch::open(folder.path());
    ASSERT_TRUE(watch) << watch.error().message;
    EXPECT_EQ(reports_after(*watch, [&] { item.act(folder.path()); }), item.reported) << item.name;
  }
}

TEST(FolderWatch, sees_into_folders_made_later) {
  const TemporaryFolder folder;
  auto watch = FolderWatch::open(folder.path());
  ASSERT_TRUE(watch);
  ASSERT_TRUE(make_folder(folder.path() + "/later/on"));
  ASSERT_TRUE(watch->wait(k_quiet_ms));
  EXPECT_TRUE(
      reports_after(*watch, [&] { EXPECT_TRUE(write_file(folder.path() + "/later/on/page.md", "x")); }));
}

TEST(FolderWatch, refuses_a_folder_that_is_not_there) {
  EXPECT_FALSE(FolderWatch::open("/no/such/folder"));
}

}  // namespace
}  // namespace slm::os
