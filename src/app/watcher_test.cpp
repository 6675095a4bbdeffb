#include "app/watcher.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

#include "os/file.h"

namespace slm::app {
namespace {

/// Lines that were said, to wait for.
class Lines {
 public:
  Say say() {
    return [this](const std::string& line) {
      const std::lock_guard lock(mutex_);
      text_ += line + "\n";
      changed_.notify_all();
    };
  }
  bool wait_for(const std::string& part) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::seconds(8),
                             [&] { return text_.find(part) != std::string::npos; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string text_;
};

std::string page(const std::string& front_matter) {
  return "---\n" + front_matter +
         "description: A description that is long enough to pass the check of its length.\n---\n\nWords.\n";
}

TEST(Watcher, publishes_what_is_saved_and_keeps_the_last_good_site) {
  const os::TemporaryFolder folder;
  ASSERT_TRUE(os::write_file(folder.path() + "/index.md", page("title: Home\n")));
  Lines lines;
  SiteBuilder builder({folder.path(), "http://localhost/", {}, false, true}, lines.say());
  Publisher publisher;
  publisher.publish(*builder.build(SiteBuilder::Mistakes::show));
  http::EventChannel reloads;
  Lines events;
  reloads.subscribe(events.say());
  Watcher watcher(std::move(os::FolderWatch::open(folder.path())).value(), builder, publisher, reloads,
                  lines.say());

  const auto first = publisher.current();
  ASSERT_TRUE(os::write_file(folder.path() + "/learn.md", page("title: Learn\n")));
  ASSERT_TRUE(events.wait_for("event: reload"));
  const auto second = publisher.current();
  EXPECT_GT(second->address_count(), first->address_count());

  ASSERT_TRUE(os::write_file(folder.path() + "/learn.md", page("tittle: Learn\n")));
  ASSERT_TRUE(lines.wait_for("the last good site stays up"));
  EXPECT_EQ(publisher.current(), second);
}

}  // namespace
}  // namespace slm::app
