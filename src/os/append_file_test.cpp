#include "os/append_file.h"

#include <gtest/gtest.h>

#include "os/file.h"

namespace slm::os {
namespace {

TEST(AppendFile, keeps_what_was_there) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/access.log";
  for (const char* line : {"one\n", "two\n"}) {
    const auto file = AppendFile::open(path);
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->append(line));
  }
  EXPECT_EQ(read_file(path, 100).value(), "one\ntwo\n");
}

TEST(AppendFile, says_why_it_cannot_open) {
  EXPECT_EQ(AppendFile::open("/no/such/log").error().message,
            "cannot open /no/such/log to append: No such file or directory");
}

}  // namespace
}  // namespace slm::os
