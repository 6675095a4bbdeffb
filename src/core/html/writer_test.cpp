#include "core/html/writer.h"

#include <gtest/gtest.h>

namespace slm::html {
namespace {

TEST(writer, closes_elements_by_itself) {
  Writer out;
  out.element("p", {{"class", "lead"}}, [&] {
    out.text("one ");
    out.element_text("em", {}, "two");
    out.void_element("br", {});
  });
  EXPECT_EQ(out.take().bytes(), "<p class=\"lead\">one <em>two</em><br></p>");
}

TEST(writer, escapes_text_and_attributes_whatever_they_hold) {
  Writer out;
  out.element_text("a", {{"title", "\"><script>"}}, "</a> & 'x'");
  EXPECT_EQ(out.take().bytes(), "<a title=\"&quot;&gt;&lt;script&gt;\">&lt;/a&gt; &amp; &#39;x&#39;</a>");
}

TEST(writer, replaces_control_characters_that_no_document_may_hold) {
  EXPECT_EQ(escape(std::string_view("a\x01\x7F\0b\t\n", 7)),
            "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
            "b\t\n");
}

TEST(writer, writes_bare_attributes_and_leaves_absent_ones_out) {
  Writer out;
  out.void_element("input", {present("required"), when(false, {"value", "x"}), when(true, {"name", "n"})});
  EXPECT_EQ(out.take().bytes(), "<input required name=\"n\">");
}

TEST(writer, adds_trusted_markup_as_it_is) {
  Writer inner;
  inner.element_text("b", {}, "x");
  Writer out;
  out.trusted(inner.take());
  EXPECT_EQ(out.take().bytes(), "<b>x</b>");
}

}  // namespace
}  // namespace slm::html
