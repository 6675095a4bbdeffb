#include "core/tools/inspect/size_question.h"

#include <gtest/gtest.h>

#include "core/tools/faces/answer_json.h"
#include "core/tools/inspect/example_weights.h"
#include "core/tools/inspect/weights_header.h"
#include "core/tools/size/size_tool.h"
#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

HeaderFacts example() {
  const std::string bytes = example_weights();
  return read_weights_header({bytes, bytes.size()})->facts;
}

TEST(size_question, types_in_the_shape_of_a_file_that_no_card_describes) {
  const TestKnowledge test;
  const Parameters question = size_question(example(), test.catalog, nullptr);
  const Asked asked = ask(size_tool(), test.knowledge, question);
  ASSERT_TRUE(asked.answer) << sentence_of(asked.answer.error().front());
  const std::string json = answer_json(size_tool(), asked);
  EXPECT_NE(json.find("\"weights_bytes\":" + std::to_string(example_weights().size()) + ","),
            std::string::npos)
      << json;
  // 2 layers, 2 heads of 16 numbers, keys and values of 2 bytes, 4,096 tokens.
  EXPECT_NE(json.find("\"kv_cache_bytes\":1048576,"), std::string::npos) << json;
}

TEST(size_question, leaves_the_layers_to_the_card_where_there_is_one) {
  const TestKnowledge test;
  const Parameters question = size_question(example(), test.catalog, test.catalog.find_model("phi-4"));
  EXPECT_EQ(question.front(), (std::pair<std::string, std::string>("model", "phi-4")));
  EXPECT_EQ(question.back(),
            (std::pair<std::string, std::string>("file-bytes", std::to_string(example_weights().size()))));
}

TEST(size_question, is_none_for_one_part_of_a_split_file) {
  const TestKnowledge test;
  HeaderFacts part = example();
  part.part_count = 3;
  EXPECT_TRUE(size_question(part, test.catalog, nullptr).empty());
  EXPECT_TRUE(size_question(HeaderFacts{}, test.catalog, nullptr).empty());
}

}  // namespace
}  // namespace slm::tools
