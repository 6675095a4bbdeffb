#include "app/content_security_policy.h"

#include <gtest/gtest.h>

namespace slm::app {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(content_security_policy, allows_nothing_inline_but_the_styles_of_a_diagram) {
  const std::string strict = content_security_policy(StyleSources::own_files);
  EXPECT_FALSE(has(strict, "unsafe-inline"));
  EXPECT_TRUE(has(strict, "style-src 'self';"));
  const std::string relaxed = content_security_policy(StyleSources::own_files_and_inline);
  EXPECT_TRUE(has(relaxed, "style-src 'self' 'unsafe-inline';"));
  EXPECT_TRUE(has(relaxed, "script-src 'self' 'wasm-unsafe-eval';"));
}

}  // namespace
}  // namespace slm::app
