#include "core/tools/directory/draw_filters.h"

#include <gtest/gtest.h>

#include "core/tools/directory/directory_sample.h"

namespace slm::tools {
namespace {

TEST(draw_filters, fills_the_form_with_what_was_asked) {
  const DirectorySample sample;
  const std::string form = sample.form({{"task", "code"},
                                        {"device", "laptop-16gb"},
                                        {"context", "10000"},
                                        {"verified", "yes"},
                                        {"released-from", "2024-01"},
                                        {"quantization", "q8_0"},
                                        {"view", "cards"},
                                        {"sort", "name"},
                                        {"page", "2"}});
  for (const std::string_view part :
       {"name=\"task\" value=\"code\" checked", "value=\"laptop-16gb\" selected", "value=\"10000\" checked",
        "name=\"verified\" value=\"yes\" checked", "value=\"2024-01\"",
        "name=\"quantization\" value=\"q8_0\" checked", "type=\"hidden\" name=\"view\" value=\"cards\"",
        "type=\"hidden\" name=\"sort\" value=\"name\""}) {
    EXPECT_TRUE(has(form, part)) << part;
  }
  EXPECT_FALSE(has(form, "name=\"page\"")) << "new filters start on the first page";
  EXPECT_EQ(count_of(form, "<form"), 1u);
  EXPECT_TRUE(form.starts_with("<form"));
}

TEST(draw_filters, escapes_what_readers_type) {
  const DirectorySample sample;
  const std::string form = sample.form({{"q", "\"><script>"}});
  EXPECT_FALSE(has(form, "<script>"));
  EXPECT_TRUE(has(form, "value=\"&quot;&gt;&lt;script&gt;\""));
  EXPECT_FALSE(has(sample.answer({{"q", "\"><script>"}}), "<script>"));
}

}  // namespace
}  // namespace slm::tools
