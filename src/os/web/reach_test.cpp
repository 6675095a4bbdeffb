#include "os/web/reach.h"

#include <gtest/gtest.h>

namespace slm::os {
namespace {

Permission permission(const Reach& reach, const std::string& address) {
  const auto parsed = parse_web_address(address);
  return parsed ? reach.permission(*parsed) : Permission::refused;
}

TEST(reach, of_a_list_has_the_hosts_and_those_below_over_https) {
  const Reach reach = Reach::listed(" huggingface.co, HF.co ,").value();
  for (const char* address : {"https://huggingface.co/a/b", "https://HUGGINGFACE.CO", "https://hf.co/x",
                              "https://us.aws.cdn.hf.co/x?y", "https://cas-bridge.xethub.hf.co:443/x"}) {
    EXPECT_EQ(permission(reach, address), Permission::public_only) << address;
  }
  for (const char* address :
       {"http://huggingface.co/a", "https://huggingface.co:8443/", "https://huggingface.co.evil.org/",
        "https://nothuggingface.co/", "https://127.0.0.1/", "https://[::1]/", "https://localhost/",
        "https://huggingface.co@evil.org/", "ftp://huggingface.co/x", "file:///etc/passwd",
        "https://2130706433/", "https://huggingface.co./x", "https://evil.org/?huggingface.co",
        "https://evil.org/#.hf.co", "x"}) {
    EXPECT_EQ(permission(reach, address), Permission::refused) << address;
  }
}

TEST(reach, of_an_origin_is_that_origin_alone) {
  const Reach reach = Reach::listed("http://127.0.0.1:8081,https://models.example").value();
  EXPECT_EQ(permission(reach, "http://127.0.0.1:8081/x.gguf"), Permission::granted);
  EXPECT_EQ(permission(reach, "https://models.example/x"), Permission::granted);
  for (const char* address : {"https://127.0.0.1:8081/", "http://127.0.0.1/", "http://127.0.0.1:8082/",
                              "https://a.models.example/", "http://models.example/"}) {
    EXPECT_EQ(permission(reach, address), Permission::refused) << address;
  }
  EXPECT_EQ(reach.description(), "http://127.0.0.1 and https://models.example");
}

TEST(reach, of_nothing_refuses_everything) {
  EXPECT_EQ(permission(Reach::listed("").value(), "https://huggingface.co/"), Permission::refused);
}

TEST(reach, says_which_entry_is_none) {
  for (const char* list : {"huggingface", "hf.co,*.hf.co", "https://a.org/path", "ftp://a.org", "a.org:80",
                           "https://u:p@a.org", ".hf.co"}) {
    const auto reach = Reach::listed(list);
    ASSERT_FALSE(reach) << list;
    EXPECT_NE(reach.error().message.find("expected a host"), std::string::npos);
  }
}

TEST(reach, of_the_public_web_has_https_only) {
  EXPECT_EQ(permission(Reach::public_web(), "https://a.org/x"), Permission::public_only);
  EXPECT_EQ(permission(Reach::public_web(), "http://a.org/x"), Permission::refused);
  EXPECT_EQ(permission(Reach::everything(), "http://127.0.0.1:1/x"), Permission::granted);
}

}  // namespace
}  // namespace slm::os
