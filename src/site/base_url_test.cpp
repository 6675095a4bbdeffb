#include "site/base_url.h"

#include <gtest/gtest.h>

namespace slm::site {
namespace {

TEST(parse_base_url, adds_the_last_slash) {
  EXPECT_EQ(parse_base_url("https://owner.github.io/slmhub").value(), "https://owner.github.io/slmhub/");
  EXPECT_EQ(parse_base_url("http://localhost:8080/").value(), "http://localhost:8080/");
}

TEST(parse_base_url, refuses_what_no_page_may_write_into_its_links) {
  for (const std::string_view url :
       {"", "slmhub.dev", "ftp://slmhub.dev", "https://", "https:///docs", "https://slmhub.dev/?a=1",
        "https://slmhub.dev/#top", "https://slmhub.dev/\"><script>", "https://slmhub.dev/a b",
        "javascript:alert(1)", "https://slmhub.dev//docs/", "https://slmhub.dev/../",
        "https://slmhub.dev/./a"}) {
    EXPECT_FALSE(parse_base_url(url)) << url;
  }
}

TEST(base_path_of, is_the_path_without_its_last_slash) {
  EXPECT_EQ(base_path_of("https://owner.github.io/slmhub/"), "/slmhub");
  EXPECT_EQ(base_path_of("https://slmhub.dev/"), "");
  EXPECT_EQ(base_path_of("http://localhost:8080/a/b/"), "/a/b");
}

}  // namespace
}  // namespace slm::site
