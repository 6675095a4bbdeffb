#include "core/tools/faces/question.h"

#include <gtest/gtest.h>

#include "core/tools/faces/made_up_tool.h"

namespace slm::tools {
namespace {

TEST(command_of, asks_the_same_question_in_a_shell) {
  const TestKnowledge test;
  const Tool tool = made_up_tool();
  const Parameters parameters =
      ask(tool, test.knowledge, {{"model", "phi-4"}, {"text", "it's <b>"}, {"fast", "on"}}).parameters;
  EXPECT_EQ(command_of(tool, parameters), "slmhub guess phi-4 --text 'it'\\''s <b>' --fast");
  EXPECT_EQ(query_of(parameters), "model=phi-4&text=it%27s%20%3Cb%3E&fast=yes");
}

TEST(command_of, pipes_short_rows_and_reads_long_ones_from_a_file) {
  Tool tool = made_up_tool();
  tool.inputs.push_back({.name = "trace", .label = "Trace", .kind = InputKind::rows});
  EXPECT_EQ(command_of(tool, {{"trace", "0,1,2\r\n3,4,5"}, {"count", "2"}}),
            "echo '0,1,2; 3,4,5' | slmhub guess --trace - --count 2");
  EXPECT_EQ(command_of(tool, {{"trace", std::string(201, '1')}}), "slmhub guess --trace trace.csv");
}

TEST(fits_address, is_decided_by_the_length_of_the_query) {
  EXPECT_TRUE(fits_address(query_of({{"trace", std::string(6000, '1')}})));
  EXPECT_FALSE(fits_address(query_of({{"trace", std::string(2100, ',')}})));
}

}  // namespace
}  // namespace slm::tools
