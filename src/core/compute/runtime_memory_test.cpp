#include "core/compute/runtime_memory.h"

#include <gtest/gtest.h>

#include "core/compute/test_models.h"

namespace slm::compute {
namespace {

constexpr double k_mib = 1048576;

double compute_mib(const Dense& shape, const RuntimeSettings& settings) {
  return static_cast<double>(runtime_bytes(dense(shape).architecture, settings)->compute) / k_mib;
}

// What llama.cpp printed as "compute buffer size", of the device and of the host together.
TEST(runtime_bytes, lies_within_a_tenth_above_and_a_fiftieth_under_logged_buffers) {
  struct Row {
    const char* name;
    Dense shape;
    RuntimeSettings settings;
    double logged_mib;
  };
  constexpr auto k_off = FlashAttention::off;
  const Row rows[] = {
      {"Llama 3 8B at 512: 258.5 + 9.01",
       k_llama_31_8b,
       {.flash_attention = k_off, .context_tokens = 512},
       267.51},
      {"Llama 3 8B at 8192: 560 + 24.01",
       k_llama_31_8b,
       {.flash_attention = k_off, .context_tokens = 8192},
       584.01},
      {"Qwen3 4B at 4096: 301.75 + 18.01", k_qwen3_4b, {.context_tokens = 4096}, 319.76},
      {"Mistral 7B at 512: 81 + 9.01",
       k_mistral_7b,
       {.flash_attention = k_off, .context_tokens = 512},
       90.01},
      {"Phi-3 mini at 4096", k_phi3_mini, {.flash_attention = k_off, .context_tokens = 4096}, 288.01},
      {"Phi-3 mini at 4096, batches of 256",
       k_phi3_mini,
       {.flash_attention = k_off, .context_tokens = 4096, .batch_tokens = 256},
       157.0},
      {"Qwen2.5 3B at 4096", k_qwen25_3b, {.context_tokens = 4096}, 312.76},
  };
  for (const Row& row : rows) {
    const double computed = compute_mib(row.shape, row.settings);
    EXPECT_GE(computed, row.logged_mib * 0.98) << row.name;
    EXPECT_LE(computed, row.logged_mib * 1.10) << row.name;
  }
}

TEST(runtime_bytes, grows_with_context_batch_and_scores) {
  const catalog::Architecture shape = dense(k_llama_31_8b).architecture;
  std::uint64_t last = 0;
  for (std::uint64_t context = 1; context < (1u << 20); context += context / 2 + 1) {
    const std::uint64_t bytes = runtime_bytes(shape, {.context_tokens = context})->compute;
    EXPECT_GE(bytes, last) << context;
    EXPECT_GE(
        runtime_bytes(shape, {.flash_attention = FlashAttention::off, .context_tokens = context})->compute,
        bytes);
    last = bytes;
  }
}

TEST(runtime_bytes, needs_no_room_for_logits_that_nobody_draws) {
  const catalog::Architecture shape = dense(k_llama_31_8b).architecture;
  EXPECT_LT(runtime_bytes(shape, {.draws_logits = false})->compute, runtime_bytes(shape, {})->compute / 2);
}

TEST(runtime_bytes, takes_more_for_vllm_than_for_llama_cpp) {
  const catalog::Architecture shape = dense(k_llama_31_8b).architecture;
  const RuntimeBytes vllm = *runtime_bytes(shape, {.runtime = Runtime::vllm});
  EXPECT_GT(vllm.total(), runtime_bytes(shape, {})->total());
  // 8192 tokens x (2 x 14336 + 4 x 4096) x 2 bytes.
  EXPECT_EQ(vllm.compute, 8192u * (28672 + 16384) * 2);
}

TEST(runtime_bytes, refuses_what_is_unknown_or_absurd) {
  EXPECT_EQ(runtime_bytes({}, {}).error(), RuntimeError::shape_unknown);
  const catalog::Architecture shape = dense(k_llama_31_8b).architecture;
  EXPECT_EQ(runtime_bytes(shape, {.context_tokens = 0}).error(), RuntimeError::out_of_range);
  EXPECT_EQ(runtime_bytes(shape, {.gpu_count = 0}).error(), RuntimeError::out_of_range);
}

}  // namespace
}  // namespace slm::compute
