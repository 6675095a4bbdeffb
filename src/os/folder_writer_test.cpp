#include "os/folder_writer.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "os/file.h"

namespace slm::os {
namespace {

TEST(folder_writer, writes_files_of_many_folders_in_any_order) {
  const TemporaryFolder folder;
  Result<FolderWriter> writer = FolderWriter::open(folder.path());
  ASSERT_TRUE(writer);
  for (const std::string path : {"a/b/one", "a/b/two", "a/c/three", "four", "a/b/five"}) {
    EXPECT_TRUE(writer->write(path, path)) << path;
    EXPECT_EQ(read_file(folder.path() + "/" + path, 100).value_or("nothing"), path);
  }
}

TEST(folder_writer, refuses_paths_that_lead_out) {
  const TemporaryFolder folder;
  ASSERT_TRUE(make_folder(folder.path() + "/out"));
  Result<FolderWriter> writer = FolderWriter::open(folder.path() + "/out");
  ASSERT_TRUE(writer);
  for (const std::string_view path : {"../x", "a/../../x", "/x", "", "a//x", "./x", "a/.", "a/..", ".."}) {
    EXPECT_FALSE(writer->write(path, "x")) << path;
    EXPECT_FALSE(writer->remove(path)) << path;
  }
  EXPECT_FALSE(writer->write(std::string_view("a\0b", 3), "x"));
  EXPECT_FALSE(exists(folder.path() + "/x"));
}

TEST(folder_writer, does_not_follow_symbolic_links) {
  const TemporaryFolder folder;
  ASSERT_TRUE(make_folder(folder.path() + "/out"));
  ASSERT_TRUE(make_folder(folder.path() + "/elsewhere"));
  ASSERT_TRUE(write_file(folder.path() + "/elsewhere/file", "before"));
  ASSERT_EQ(symlink((folder.path() + "/elsewhere").c_str(), (folder.path() + "/out/link").c_str()), 0);
  ASSERT_EQ(symlink((folder.path() + "/elsewhere/file").c_str(), (folder.path() + "/out/file").c_str()), 0);
  Result<FolderWriter> writer = FolderWriter::open(folder.path() + "/out");
  ASSERT_TRUE(writer);
  EXPECT_FALSE(writer->write("link/file", "after"));
  EXPECT_FALSE(writer->write("file", "after"));
  EXPECT_EQ(read_file(folder.path() + "/elsewhere/file", 100).value_or(""), "before");
}

TEST(folder_writer, removes_a_file_and_the_folders_it_leaves_empty) {
  const TemporaryFolder folder;
  Result<FolderWriter> writer = FolderWriter::open(folder.path());
  ASSERT_TRUE(writer);
  ASSERT_TRUE(writer->write("a/b/c/file", "x"));
  ASSERT_TRUE(writer->write("a/keep", "x"));
  EXPECT_TRUE(writer->remove("a/b/c/file"));
  EXPECT_FALSE(exists(folder.path() + "/a/b"));
  EXPECT_TRUE(exists(folder.path() + "/a/keep"));
  EXPECT_TRUE(writer->remove("a/b/c/file"));
  EXPECT_TRUE(writer->write("a/b/again", "x"));
}

TEST(folder_writer, tells_size_of_files_and_fails_for_missing_ones) {
  const TemporaryFolder folder;
  Result<FolderWriter> writer = FolderWriter::open(folder.path());
  ASSERT_TRUE(writer);
  ASSERT_TRUE(writer->write("a/file", "12345"));
  const Result<FolderWriter::Stamp> stamp = writer->inspect("a/file");
  ASSERT_TRUE(stamp);
  EXPECT_EQ(stamp->byte_count, 5u);
  EXPECT_FALSE(writer->inspect("a/other"));
  EXPECT_FALSE(writer->inspect("a"));
}

}  // namespace
}  // namespace slm::os
