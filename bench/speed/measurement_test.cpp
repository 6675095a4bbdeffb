#include "measurement.h"

#include <gtest/gtest.h>

namespace slm::speed_fit {
namespace {

TEST(parse_measurements, fills_in_what_a_row_leaves_out) {
  const auto rows = parse_measurements(
      R"({"device":"rtx-4090","backend":"cuda","framework":"llama.cpp","model":"phi-4","decode_tps":92.5})");
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 1u);
  const Measurement& row = rows->front();
  EXPECT_EQ(row.group, "rtx-4090") << "a device alone is its own group";
  EXPECT_EQ(row.model_name, "phi-4");
  EXPECT_EQ(row.decode_tps, 92.5);
  EXPECT_EQ(row.prefill_tps, 0);
  EXPECT_TRUE(row.is_single);
  EXPECT_FALSE(row.is_community);
}

TEST(parse_measurements, knows_which_rows_are_no_single_streams) {
  const struct {
    const char* name;
    const char* row;
    bool is_single;
  } cases[] = {
      {"plain", R"({"device":"a"})", true},
      {"batch", R"({"device":"a","batch":8})", false},
      {"two devices", R"({"device":"a","marks":["several_devices"]})", false},
      {"doubted", R"({"device":"a","marks":["community","suspect"]})", false},
      {"sent in", R"({"device":"a","marks":["community"]})", true},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(parse_measurements(row.row).value().front().is_single, row.is_single) << row.name;
  }
}

TEST(parse_measurements, names_the_line_that_is_no_object) {
  for (const char* lines : {"{}\n[1]", "{}\n{",
                            "{}\n"
                            "x"}) {
    const auto rows = parse_measurements(lines);
    ASSERT_FALSE(rows) << lines;
    EXPECT_NE(rows.error().message.find("line 2"), std::string::npos) << rows.error().message;
  }
}

}  // namespace
}  // namespace slm::speed_fit
