#include "http/target.h"

#include <gtest/gtest.h>

namespace slm::http {
namespace {

TEST(parse_target, decodes_the_path_and_keeps_the_query) {
  struct Case {
    std::string_view text, path, query;
  };
  const Case cases[] = {
      {"/", "/", ""},
      {"/learn/kv-cache/", "/learn/kv-cache/", ""},
      {"/a%20b/?q=%41&x", "/a b/", "q=%41&x"},
      {"/caf%C3%A9", "/caf\xC3\xA9", ""},
      {"/caf\xC3\xA9", "/caf\xC3\xA9", ""},
      {"/100%25/", "/100%/", ""},
      {"/.well-known/security.txt", "/.well-known/security.txt", ""},
      {"/a..b/...", "/a..b/...", ""},
      {"/?", "/", ""},
      {"/a?b?c", "/a", "b?c"},
  };
  for (const Case& item : cases) {
    const auto target = parse_target(item.text);
    ASSERT_TRUE(target) << item.text << ": " << target.error().message;
    EXPECT_EQ(target->path, item.path) << item.text;
    EXPECT_EQ(target->query, item.query) << item.text;
  }
}

TEST(parse_target, refuses_what_could_lead_astray) {
  const std::string_view texts[] = {
      "",
      "*",
      "learn",
      "http://example.org/",
      "example.org:443",
      "/..",
      "/../",
      "/a/../b",
      "/./",
      "/a/.",
      "/%2e%2e/",
      "/%2e%2e%2fetc",
      "/.%2e/",
      "/%252e/",
      "/a%2fb",
      "/%5c..%5c",
      "/a\\b",
      "/%00",
      "/%0d%0aX:1",
      "/%7f",
      "/%",
      "/%4",
      "/%zz",
      "/%ff",
      "/%c0%ae/",
      "/%ed%a0%80",
      "/a#b",
      "/?\xFF",
  };
  for (const std::string_view text : texts) EXPECT_FALSE(parse_target(text)) << text;
}

}  // namespace
}  // namespace slm::http
