#include "core/tools/directory/draw_listing.h"

#include <gtest/gtest.h>

#include "core/tools/directory/directory_sample.h"
#include "core/tools/directory/listing.h"

namespace slm::tools {
namespace {

TEST(draw_listing, shows_a_page_of_rows_and_the_way_to_the_next) {
  const DirectorySample sample;
  const std::string first = sample.answer({});
  EXPECT_EQ(count_of(first, "<tbody>"), k_rows_per_page);
  EXPECT_TRUE(has(first, "100 of 100 models"));
  EXPECT_TRUE(has(first, "rel=\"next\" href=\"/hub/models/?page=2\">Next 40"));
  EXPECT_FALSE(has(first, "rel=\"prev\""));
  const std::string last = sample.answer({{"page", "3"}});
  EXPECT_EQ(count_of(last, "<tbody>"), 20u);
  EXPECT_TRUE(has(last, "81 to 100 of 100"));
  EXPECT_FALSE(has(last, "rel=\"next\""));
}

TEST(draw_listing, takes_back_what_was_chosen_by_a_link) {
  const DirectorySample sample;
  const std::string html = sample.answer({{"task", "code"}, {"memory", "8"}, {"page", "1"}});
  EXPECT_TRUE(
      has(html, "href=\"/hub/models/?memory=8\"><span class=\"visually-hidden\">Without </span>Code"));
  EXPECT_TRUE(
      has(html, "href=\"/hub/models/?task=code\"><span class=\"visually-hidden\">Without </span>8 GB"));
  EXPECT_TRUE(has(html, "href=\"/hub/models/\">Clear all</a>"));
}

TEST(draw_listing, answers_the_usual_question_in_three_clicks) {
  const DirectorySample sample;
  EXPECT_TRUE(has(sample.answer({}), "/models/?memory=8&amp;context=16384\">Fits 8 GB at 16K</a>"));
  EXPECT_TRUE(has(sample.answer({{"memory", "8"}, {"context", "16K"}}),
                  "?commercial=yes&amp;memory=8&amp;context=16384\">Commercial use</a>"));
  EXPECT_TRUE(has(sample.answer({{"commercial", "yes"}, {"memory", "8"}, {"context", "16K"}}),
                  "?task=code&amp;commercial=yes&amp;memory=8&amp;context=16384\">Code</a>"));
}

TEST(draw_listing, says_what_to_do_where_nothing_passes) {
  const DirectorySample sample;
  const std::string html = sample.answer({{"q", "no such model"}});
  EXPECT_TRUE(has(html, "0 of 100 models"));
  EXPECT_TRUE(has(html, "No model passes all of these filters"));
  EXPECT_FALSE(has(html, "<table"));
}

}  // namespace
}  // namespace slm::tools
