#include "os/file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>

namespace slm::os {
namespace {

TEST(read_file, gives_back_what_was_written) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/deep/below/page.md";
  const std::string bytes("a\0b\r\n\xff", 6);
  ASSERT_TRUE(write_file(path, bytes));
  EXPECT_EQ(read_file(path, 6).value(), bytes);
}

TEST(read_file, refuses_a_file_above_the_limit) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/big";
  ASSERT_TRUE(write_file(path, std::string(7, 'x')));
  const auto result = read_file(path, 6);
  ASSERT_FALSE(result);
  EXPECT_NE(result.error().message.find("more than the 6 bytes"), std::string::npos);
}

TEST(read_file, reads_files_that_say_they_are_empty) {
  EXPECT_GT(read_file("/proc/self/status", 1 << 20).value().size(), 100u);
}

TEST(read_file, names_the_path_and_the_cause_of_a_failure) {
  EXPECT_EQ(read_file("/no/such/file", 1).error().message,
            "cannot read /no/such/file: No such file or directory");
  EXPECT_EQ(read_file("/tmp", 1).error().message, "cannot read /tmp: Is a directory");
}

TEST(write_file, leaves_nothing_else_behind) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder.path() + "/page", "one"));
  ASSERT_TRUE(write_file(folder.path() + "/page", "two"));
  EXPECT_EQ(list_folder(folder.path()).value().size(), 1u);
  EXPECT_EQ(read_file(folder.path() + "/page", 10).value(), "two");
}

TEST(write_file, never_shows_a_half_written_file) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/page";
  const std::string first(100'000, 'a');
  const std::string second(100'000, 'b');
  ASSERT_TRUE(write_file(path, first));
  std::thread writer([&] {
    for (int round = 0; round < 20; ++round) ASSERT_TRUE(write_file(path, round % 2 == 0 ? second : first));
  });
  for (int round = 0; round < 200; ++round) {
    const std::string seen = read_file(path, 1 << 20).value();
    EXPECT_TRUE(seen == first || seen == second);
  }
  writer.join();
}

TEST(list_folder, sorts_by_name_and_does_not_follow_links) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder.path() + "/b.md", "12"));
  ASSERT_TRUE(make_folder(folder.path() + "/a"));
  ASSERT_EQ(::symlink("/etc", (folder.path() + "/c").c_str()), 0);
  const auto entries = list_folder(folder.path()).value();
  ASSERT_EQ(entries.size(), 3u);
  EXPECT_EQ(entries[0].kind, EntryKind::folder);
  EXPECT_EQ(entries[1].name, "b.md");
  EXPECT_EQ(entries[1].byte_count, 2u);
  EXPECT_GT(entries[1].modified_ns, 0);
  EXPECT_EQ(entries[2].kind, EntryKind::symbolic_link);
}

TEST(make_folder, accepts_one_that_is_there_and_refuses_a_file) {
  const TemporaryFolder folder;
  EXPECT_TRUE(make_folder(folder.path()));
  ASSERT_TRUE(write_file(folder.path() + "/file", ""));
  EXPECT_FALSE(make_folder(folder.path() + "/file"));
}

TEST(real_path, sees_through_links_out_of_a_folder) {
  const TemporaryFolder folder;
  ASSERT_EQ(::symlink("/etc", (folder.path() + "/out").c_str()), 0);
  EXPECT_EQ(real_path(folder.path() + "/out/../etc").value(), "/etc");
  EXPECT_FALSE(real_path(folder.path() + "/missing"));
}

TEST(TemporaryFolder, goes_away_with_all_it_holds) {
  std::string path;
  {
    const TemporaryFolder folder;
    path = folder.path();
    ASSERT_TRUE(write_file(path + "/a/b", "x"));
  }
  EXPECT_FALSE(exists(path));
}

}  // namespace
}  // namespace slm::os
