#include "content/maths_renderer.h"

#include <gtest/gtest.h>

#include "formats/mathml.h"

namespace slm::content {
namespace {

using formats::MathsLayout;

TEST(maths_renderer, writes_mathml) {
  MathsRenderer maths;
  EXPECT_EQ(*maths.convert("x^2", MathsLayout::in_line), "<math><msup><mi>x</mi><mn>2</mn></msup></math>");
  EXPECT_EQ(*maths.convert("x", MathsLayout::block),
            "<math display=\"block\"><mstyle displaystyle=\"true\"><mi>x</mi></mstyle></math>");
}

TEST(maths_renderer, gives_what_the_markdown_renderer_trusts) {
  MathsRenderer maths;
  for (const char* tex : {"\\frac{1}{2}n_{kv}", "x < y \\text{a b}", "\\sum_{i=0}^n i \\cdot \\mathrm{d}x",
                          "\\sqrt{x} \\begin{pmatrix}1&2\\\\3&4\\end{pmatrix} \\mathbb{R}"}) {
    const Result<std::string> mathml = maths.convert(tex, MathsLayout::in_line);
    ASSERT_TRUE(mathml) << tex;
    EXPECT_TRUE(formats::is_safe_mathml(*mathml)) << *mathml;
  }
}

TEST(maths_renderer, says_what_is_wrong) {
  MathsRenderer maths;
  const Result<std::string> unknown = maths.convert("\\bad", MathsLayout::in_line);
  ASSERT_FALSE(unknown);
  EXPECT_NE(unknown.error().message.find("\\bad"), std::string::npos) << unknown.error().message;
  EXPECT_FALSE(maths.convert(std::string(20'000, 'x'), MathsLayout::in_line));
}

}  // namespace
}  // namespace slm::content
