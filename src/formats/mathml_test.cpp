#include "formats/mathml.h"

#include <gtest/gtest.h>

namespace slm::formats {
namespace {

TEST(is_safe_mathml, takes_presentation_elements) {
  for (const char* good :
       {"<math><mi>x</mi></math>",
        "<math display=\"block\"><mo lspace=\"1em\">&lt;</mo><mspace width=\"0.1em\"/></math>",
        "<math><mtable><mtr><mtd><mn>1</mn></mtd></mtr></mtable></math>", "<math>&#x3b1;</math>"}) {
    EXPECT_TRUE(is_safe_mathml(good)) << good;
  }
}

TEST(is_safe_mathml, refuses_everything_else) {
  for (const char* bad :
       {"", "x", "<math>", "<math></math>x", "<math><mi>x</math>", "<math><script>x</script></math>",
        "<math><mi onclick=\"x\">x</mi></math>", "<math><mi href=\"x\">x</mi></math>",
        "<math><!-- --></math>", "<math>&nbsp;</math>", "<math><mi class=x>x</mi></math>",
        "<math><mo lspace=\"<\">x</mo></math>", "<math/>", "<math><mi", "<mi>x</mi>"}) {
    EXPECT_FALSE(is_safe_mathml(bad)) << bad;
  }
}

}  // namespace
}  // namespace slm::formats
