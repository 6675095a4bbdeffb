#include "core/compute/speed.h"

#include <gtest/gtest.h>

#include "core/compute/test_models.h"

namespace slm::compute {
namespace {

catalog::Quantization quantization(const char* name) {
  catalog::Quantization quantization;
  quantization.name = name;
  quantization.bits = 45;
  quantization.weights = 10;
  return quantization;
}

catalog::Device rtx_4090() {
  catalog::Device device;
  device.id = catalog::DeviceId("rtx-4090");
  device.name = "GeForce RTX 4090";
  device.memory_mib.value = 24 * 1024;
  device.bandwidth_mb_per_second.value = 1'010'000;
  device.fp16_gflops.value = 165'200;
  device.int8_gops.value = 660'600;
  device.power_mw.value = 450'000;
  return device;
}

catalog::Device unmeasured_laptop() {
  catalog::Device device;
  device.id = catalog::DeviceId("laptop-of-nobody");
  device.name = "Laptop of nobody";
  device.kind = catalog::DeviceKind::laptop;
  device.bandwidth_mb_per_second.value = 60'000;
  device.core_count.value = 8;
  return device;
}

void expect_ordered(const Estimate& estimate) {
  EXPECT_GT(estimate.low, 0);
  EXPECT_LT(estimate.low, estimate.value);
  EXPECT_LT(estimate.value, estimate.high);
}

// 17.2e12 operations a second: 8B weights read at a third of that are 350 tokens a second.
TEST(predict_speed, reads_prompts_on_kinds_of_which_no_prefill_was_published) {
  catalog::Device jetson;
  jetson.id = catalog::DeviceId("jetson-of-nobody");
  jetson.name = "Jetson of nobody";
  jetson.kind = catalog::DeviceKind::jetson;
  jetson.bandwidth_mb_per_second.value = 102'000;
  jetson.int8_gops.value = 33'500;
  jetson.power_mw.value = 25'000;
  const catalog::Model model = dense(k_llama_31_8b);
  const catalog::Quantization q4 = quantization("Q4_K_M");
  const auto speed =
      predict_speed({.model = model, .quantization = q4, .device = jetson, .backend = Backend::cuda});
  ASSERT_TRUE(speed);
  EXPECT_GT(speed->prefill_tokens_per_second.value, 100);
  EXPECT_LT(speed->prefill_tokens_per_second.value, 1000);
}

TEST(predict_speed, is_near_what_people_measured) {
  // Llama 3 8B as Q4_K_M on this card: 127.7 (XiongjieDai), 140 and more with later builds.
  const catalog::Model model = dense(k_llama_31_8b);
  const catalog::Quantization q4 = quantization("Q4_K_M");
  const catalog::Device device = rtx_4090();
  const auto speed =
      predict_speed({.model = model, .quantization = q4, .device = device, .backend = Backend::cuda});
  ASSERT_TRUE(speed);
  EXPECT_GT(speed->decode_tokens_per_second.value, 100);
  EXPECT_LT(speed->decode_tokens_per_second.value, 180);
  for (const Estimate& estimate : {speed->prefill_tokens_per_second, speed->decode_tokens_per_second,
                                   speed->time_to_first_token_ms, *speed->joules_per_token}) {
    expect_ordered(estimate);
  }
}

TEST(predict_speed, falls_as_the_context_grows_and_rises_with_fewer_bits) {
  const catalog::Model model = dense(k_llama_31_8b);
  const catalog::Device device = rtx_4090();
  const auto decode = [&](const char* name, std::uint32_t prompt_tokens) {
    const catalog::Quantization weights = quantization(name);
    return predict_speed({.model = model,
                          .quantization = weights,
                          .device = device,
                          .backend = Backend::cuda,
                          .prompt_tokens = prompt_tokens})
        .value()
        .decode_tokens_per_second.value;
  };
  EXPECT_GT(decode("Q4_K_M", 512), decode("Q4_K_M", 8192));
  EXPECT_GT(decode("Q4_K_M", 8192), decode("Q4_K_M", 32768));
  EXPECT_GT(decode("Q4_K_M", 512), decode("Q8_0", 512));
  EXPECT_GT(decode("Q8_0", 512), decode("F16", 512));
}

TEST(predict_speed, gives_more_in_all_and_less_to_each_in_a_batch) {
  const catalog::Model model = dense(k_llama_31_8b);
  const catalog::Quantization q4 = quantization("Q4_K_M");
  const catalog::Device device = rtx_4090();
  double one = 0, all = 0;
  for (const std::uint32_t batch : {1u, 2u, 4u, 8u, 16u}) {
    const auto speed = predict_speed(
        {.model = model, .quantization = q4, .device = device, .backend = Backend::cuda, .batch = batch});
    ASSERT_TRUE(speed) << batch;
    EXPECT_GT(speed->throughput_tokens_per_second.value, all) << batch;
    if (one > 0) {
      EXPECT_LT(speed->decode_tokens_per_second.value, one) << batch;
    }
    one = speed->decode_tokens_per_second.value;
    all = speed->throughput_tokens_per_second.value;
  }
}

TEST(predict_speed, answers_for_a_device_that_nobody_measured_and_says_so) {
  const catalog::Model model = dense(k_llama_32_1b);
  const catalog::Quantization q4 = quantization("Q4_K_M");
  const catalog::Device device = unmeasured_laptop();
  const auto speed = predict_speed({.model = model, .quantization = q4, .device = device});
  ASSERT_TRUE(speed);
  EXPECT_EQ(speed->basis, SpeedBasis::device_kind);
  EXPECT_FALSE(speed->joules_per_token) << "its power is not known";
  // 0.8 GB at no more than 60 GB/s.
  EXPECT_LT(speed->decode_tokens_per_second.value, 75);
}

TEST(predict_speed, gives_a_browser_a_share_of_the_native_speed_and_a_wider_interval) {
  const catalog::Model model = dense(k_llama_32_1b);
  const catalog::Quantization q4 = quantization("Q4_K_M");
  const catalog::Device card = rtx_4090();
  SpeedQuestion question{.model = model, .quantization = q4, .device = card, .backend = Backend::cuda};
  const auto native = predict_speed(question);
  question.backend = Backend::webgpu;
  const auto browser = predict_speed(question);
  ASSERT_TRUE(native && browser);
  EXPECT_EQ(browser->basis, SpeedBasis::browser);
  const auto expect_less_and_wider = [](const Estimate& less, const Estimate& more) {
    expect_ordered(less);
    EXPECT_LT(less.value, more.value);
    EXPECT_GT(less.high / less.low, more.high / more.low);
  };
  expect_less_and_wider(browser->decode_tokens_per_second, native->decode_tokens_per_second);
  expect_less_and_wider(browser->prefill_tokens_per_second, native->prefill_tokens_per_second);
  EXPECT_GT(browser->time_to_first_token_ms.value, native->time_to_first_token_ms.value);
  EXPECT_GT(browser->joules_per_token->value, native->joules_per_token->value);
}

TEST(predict_speed, refuses_what_cannot_be) {
  const catalog::Model model = dense(k_llama_31_8b);
  const catalog::Quantization q4 = quantization("Q4_K_M");
  const catalog::Device card = rtx_4090();
  catalog::Device small = card;
  small.memory_mib.value = 4096;
  catalog::Device dark = unmeasured_laptop();
  dark.bandwidth_mb_per_second.value.reset();
  catalog::Model encoder = model;
  encoder.form = catalog::Form::encoder;
  const catalog::Model unknown;
  const struct {
    SpeedQuestion question;
    SpeedError error;
  } cases[] = {
      {{.model = model, .quantization = q4, .device = card, .backend = Backend::metal},
       SpeedError::backend_unavailable},
      {{.model = model, .quantization = q4, .device = small, .backend = Backend::cuda},
       SpeedError::exceeds_memory},
      {{.model = model, .quantization = q4, .device = dark}, SpeedError::bandwidth_unknown},
      {{.model = encoder, .quantization = q4, .device = card, .backend = Backend::cuda},
       SpeedError::not_generating},
      {{.model = unknown, .quantization = q4, .device = card, .backend = Backend::cuda},
       SpeedError::size_unknown},
      {{.model = model, .quantization = q4, .device = card, .backend = Backend::cuda, .prompt_tokens = 0},
       SpeedError::out_of_range},
      {{.model = model, .quantization = q4, .device = card, .backend = Backend::cuda, .batch = 1025},
       SpeedError::out_of_range},
  };
  for (const auto& row : cases) {
    const auto speed = predict_speed(row.question);
    ASSERT_FALSE(speed) << describe(row.error);
    EXPECT_EQ(speed.error(), row.error) << describe(row.error);
    EXPECT_FALSE(describe(row.error).empty());
  }
}

}  // namespace
}  // namespace slm::compute
