#include "core/tools/simulate/speed_demo.h"

#include <gtest/gtest.h>

namespace slm::tools {
namespace {

TEST(speed_demo, says_in_a_sentence_what_the_script_plays) {
  compute::Speed speed;
  speed.decode_tokens_per_second = {4, 3, 5};
  speed.time_to_first_token_ms = {1234.4, 1000, 1500};
  html::Writer out;
  speed_demo(speed).draw(out);
  const std::string markup = out.take().bytes();
  EXPECT_TRUE(markup.starts_with("<slm-speed tokens-per-second=\"4\" wait-ms=\"1234\">")) << markup;
  EXPECT_NE(markup.find("4 tokens a second is about 3 words a second, slower than you read (4)."),
            std::string::npos);
}

}  // namespace
}  // namespace slm::tools
