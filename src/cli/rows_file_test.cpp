#include "cli/rows_file.h"

#include <gtest/gtest.h>

#include <iostream>
#include <sstream>

#include "core/tools/values.h"
#include "os/file.h"

namespace slm::cli {
namespace {

// Standard input for as long as it lives.
class GivenInput {
 public:
  explicit GivenInput(std::string text)
      : stream_(std::move(text)), before_(std::cin.rdbuf(stream_.rdbuf())) {}
  ~GivenInput() {
    std::cin.rdbuf(before_);
    std::cin.clear();
  }
  GivenInput(const GivenInput&) = delete;
  GivenInput& operator=(const GivenInput&) = delete;

 private:
  std::istringstream stream_;
  std::streambuf* before_;
};

TEST(read_rows, takes_a_file_or_standard_input) {
  const os::TemporaryFolder folder;
  const std::string path = folder.path() + "/0,512,128";  // a path is a path, whatever it looks like
  ASSERT_TRUE(os::write_file(path, "0,1,2\n3,4,5\n"));
  EXPECT_EQ(read_rows(path).value(), "0,1,2\n3,4,5\n");
  const GivenInput input("6,7,8\n");
  EXPECT_EQ(read_rows("-").value(), "6,7,8\n");
}

TEST(read_rows, names_the_file_that_is_not_there_or_too_long) {
  const os::TemporaryFolder folder;
  const auto absent = read_rows(folder.path() + "/absent.csv");
  ASSERT_FALSE(absent);
  EXPECT_NE(absent.error().message.find("absent.csv"), std::string::npos) << absent.error().message;
  const std::string path = folder.path() + "/long.csv";
  ASSERT_TRUE(os::write_file(path, std::string(tools::k_rows_byte_limit + 1, '1')));
  EXPECT_FALSE(read_rows(path));
  // The tool says itself what is too long; of standard input no more is read than it takes to see that.
  const GivenInput input(std::string(tools::k_rows_byte_limit * 2, '1'));
  EXPECT_EQ(read_rows("-")->size(), tools::k_rows_byte_limit + 1);
}

}  // namespace
}  // namespace slm::cli
