#include "core/catalog/names.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

template <class Enum>
void expect_round_trip(const char* what) {
  for (std::size_t i = 0; i < names<Enum>().size(); ++i) {
    const auto value = static_cast<Enum>(i);
    EXPECT_FALSE(name_of(value).empty()) << what << i;
    EXPECT_EQ(parse_name<Enum>(name_of(value)), value) << what << name_of(value);
  }
  EXPECT_FALSE(parse_name<Enum>("").has_value()) << what;
  EXPECT_FALSE(parse_name<Enum>("nonsense").has_value()) << what;
}

TEST(names, are_found_again_by_the_word_they_give) {
  expect_round_trip<Form>("form ");
  expect_round_trip<CountBasis>("basis ");
  expect_round_trip<Modality>("modality ");
  expect_round_trip<Task>("task ");
  expect_round_trip<TokenizerKind>("tokenizer ");
  expect_round_trip<Relation>("relation ");
  expect_round_trip<AttentionKind>("attention ");
  expect_round_trip<MlpKind>("mlp ");
  expect_round_trip<LayerKind>("layer ");
  expect_round_trip<FeedForwardKind>("feed forward ");
  expect_round_trip<DeviceKind>("device ");
  expect_round_trip<Permission>("permission ");
  expect_round_trip<QuantizationKind>("quantization ");
  expect_round_trip<QualityMetric>("metric ");
}

TEST(names, stand_in_the_order_of_their_values) {
  EXPECT_EQ(name_of(LayerKind::cross), "cross");
  EXPECT_EQ(name_of(AttentionKind::hybrid), "hybrid");
  EXPECT_EQ(name_of(Task::optimization), "optimization");
  EXPECT_EQ(name_of(DeviceKind::npu), "npu");
  EXPECT_EQ(label_of(Task::tool_use), "tool use");
  EXPECT_EQ(label_of(Relation::continued), "continued pretraining");
  EXPECT_EQ(label_of(LayerKind::sliding_window), "sliding window");
  EXPECT_EQ(label_of(AttentionKind::mla), "MLA (compressed)");
  EXPECT_EQ(label_of(DeviceKind::sbc), "single-board computer");
}

}  // namespace
}  // namespace slm::catalog
