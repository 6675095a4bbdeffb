#include "core/tools/faces/answer_csv.h"

#include <gtest/gtest.h>

#include "core/tools/faces/made_up_tool.h"

namespace slm::tools {
namespace {

TEST(answer_csv, writes_the_first_table_where_there_is_one) {
  const TestKnowledge test;
  const Asked asked = ask(made_up_tool(), test.knowledge, {});
  ASSERT_TRUE(asked.answer);
  EXPECT_EQ(answer_csv(*asked.answer), "name,count\r\nPhi-4,7\r\nb,\r\n");
}

TEST(answer_csv, writes_the_facts_where_there_is_no_table) {
  const Report report{{FactList{"", {{.key = "total_bytes", .value = Quantity{9e9, Unit::bytes}}}},
                       FactList{"", {{.key = "fits", .value = true}, {.key = "price", .value = Unknown{}}}}}};
  EXPECT_EQ(answer_csv(report), "key,value\r\ntotal_bytes,9000000000\r\nfits,yes\r\nprice,\r\n");
}

TEST(answer_csv, quotes_and_disarms_texts) {
  struct Case {
    const char* text;
    const char* cell;
  };
  const Case cases[] = {{"plain", "plain"},
                        {"a,b", "\"a,b\""},
                        {"say \"a\"", "\"say \"\"a\"\"\""},
                        {"two\nlines", "\"two\nlines\""},
                        {"=1+1", "'=1+1"},
                        {"@sum", "'@sum"},
                        {"-x", "'-x"},
                        {"", ""}};
  for (const Case& c : cases) {
    const Report report{{FactList{"", {{.key = "k", .value = std::string(c.text)}}}}};
    EXPECT_EQ(answer_csv(report), "key,value\r\nk," + std::string(c.cell) + "\r\n") << c.text;
  }
}

}  // namespace
}  // namespace slm::tools
