#include "app/model_objects.h"

#include <gtest/gtest.h>

#include "core/tools/test_knowledge.h"

namespace slm::app {
namespace {

using Members = std::vector<std::string_view>;

TEST(json_members, splits_at_the_outer_commas_only) {
  EXPECT_EQ(json_members("{}"), Members{});
  EXPECT_EQ(json_members(R"({"a":1})"), (Members{R"("a":1)"}));
  EXPECT_EQ(json_members(R"({"a":[1,{"b":2,"c":3}],"d":"x,\"},y\\","e":null})"),
            (Members{R"("a":[1,{"b":2,"c":3}])", R"("d":"x,\"},y\\")", R"("e":null)"}));
}

class ModelObjectsTest : public ::testing::Test {
 protected:
  std::string object(std::string_view fields) {
    std::string text;
    const auto parsed = objects_.parse_fields(fields);
    if (!parsed) return parsed.error().message;
    objects_.append(text, query_, known_.directory.rows_of(query_).front(), *parsed);
    return text;
  }

  tools::TestKnowledge known_;
  tools::Query query_;
  ModelObjects objects_{known_.knowledge};
};

TEST_F(ModelObjectsTest, have_the_fields_that_were_asked_for_in_that_order) {
  EXPECT_EQ(object("params_total, id"), R"({"params_total":8030261248,"id":"llama-3-8b"})");
  EXPECT_EQ(object("id,id"), R"({"id":"llama-3-8b"})");
}

TEST_F(ModelObjectsTest, say_what_fits) {
  EXPECT_EQ(object("cache_bytes,tokens_per_second"), R"({"cache_bytes":536870912,"tokens_per_second":null})");
}

TEST_F(ModelObjectsTest, have_everything_where_nothing_is_asked) {
  const std::string all = object("");
  for (const char* part : {R"({"id":"llama-3-8b")", R"("architecture":{)", R"("quantization":"q4_k_m")"}) {
    EXPECT_NE(all.find(part), std::string::npos) << part << "\n" << all;
  }
}

TEST_F(ModelObjectsTest, name_the_fields_where_one_is_unknown) {
  const std::string message = object("id,parms");
  EXPECT_NE(message.find("\"parms\""), std::string::npos);
  EXPECT_NE(message.find("params_total"), std::string::npos);
}

}  // namespace
}  // namespace slm::app
