#include "site/export_list.h"

#include <gtest/gtest.h>

namespace slm::site {
namespace {

TEST(export_list, reads_what_it_writes) {
  const ExportList list = {{"b/index.html", {0xFFFFFFFFFFFFFFFF, 12}}, {"a.txt", {1, 0}}};
  const std::string text = format_export_list(list);
  EXPECT_EQ(text, "slmhub export 1\n1\t0\ta.txt\nffffffffffffffff\t12\tb/index.html\n");
  const Result<ExportList> read = parse_export_list(text);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(format_export_list(*read), text);
}

TEST(export_list, refuses_lists_that_it_did_not_write) {
  for (const std::string_view text :
       {"", "something else\n", "slmhub export 1\nx\n", "slmhub export 1\nzz\t1\ta\n",
        "slmhub export 1\n1\t-1\ta\n", "slmhub export 1\n1\t1\t../../etc/passwd\n",
        "slmhub export 1\n1\t1\t/etc/passwd\n", "slmhub export 1\n1\t1\t\n"}) {
    EXPECT_FALSE(parse_export_list(text)) << text;
  }
}

}  // namespace
}  // namespace slm::site
