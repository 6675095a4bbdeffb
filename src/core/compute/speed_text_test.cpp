#include <gtest/gtest.h>

#include "base/text.h"
#include "core/compute/speed.h"
#include "core/compute/test_models.h"

namespace slm::compute {
namespace {

catalog::Quantization quantization(const char* name) {
  catalog::Quantization quantization;
  quantization.name = name;
  return quantization;
}

TEST(check_command, is_what_one_types) {
  catalog::Model model = dense(k_llama_31_8b);
  model.id = catalog::ModelId("llama-3.1-8b");
  const catalog::Quantization q4 = quantization("Q4_K_M");
  const catalog::Device device;
  SpeedQuestion question{.model = model, .quantization = q4, .device = device, .backend = Backend::cuda};
  EXPECT_EQ(check_command(question),
            "llama-bench -m llama-3.1-8b-Q4_K_M.gguf -p 512 -n 128 -d 0,512 -ngl 99");
  question.backend = Backend::cpu;
  question.threads = 6;
  question.kv_type = GgmlType::q8_0;
  EXPECT_EQ(
      check_command(question),
      "llama-bench -m llama-3.1-8b-Q4_K_M.gguf -p 512 -n 128 -d 0,512 -t 6 -ngl 0 -ctk q8_0 -ctv q8_0 -fa 1");
  question.batch = 4;
  EXPECT_EQ(check_command(question).substr(0, 20), "llama-batched-bench ");
}

TEST(speed_assumptions, name_what_was_not_known) {
  const catalog::Model model = dense(k_llama_31_8b);
  const catalog::Quantization q4 = quantization("Q4_K_M");
  const catalog::Device device;
  const SpeedQuestion question{.model = model, .quantization = q4, .device = device, .prompt_tokens = 100};
  const auto has = [&question](const Speed& speed, std::string_view part) {
    for (const std::string& line : speed_assumptions(question, speed)) {
      if (line.find(part) != std::string::npos) return true;
    }
    return false;
  };
  EXPECT_TRUE(has({}, "164 tokens in the cache"));
  EXPECT_TRUE(has({}, "other devices of its kind"));
  EXPECT_FALSE(has({}, "bandwidth"));
  EXPECT_TRUE(has({.is_bandwidth_assumed = true}, "bandwidth not published"));
  EXPECT_TRUE(has({.is_power_assumed = true}, "unverified"));
  EXPECT_TRUE(has({.threads = 6}, "6 threads"));
  EXPECT_TRUE(has({.needed_bytes = 5e9}, "5000 MB"));
}

TEST(speed_assumptions, say_how_weak_the_evidence_for_browsers_is) {
  const catalog::Model model = dense(k_llama_31_8b);
  const catalog::Quantization q4 = quantization("Q4_K_M");
  catalog::Device card;
  card.name = "GeForce RTX 4070";
  const SpeedQuestion question{
      .model = model, .quantization = q4, .device = card, .backend = Backend::webgpu};
  const std::string all = join(speed_assumptions(question, {.basis = SpeedBasis::browser}), "\n");
  for (const std::string_view part : {"weak evidence", "from the speed with cuda", "WebGPU promises"}) {
    EXPECT_NE(all.find(part), std::string::npos) << part;
  }
}

}  // namespace
}  // namespace slm::compute
