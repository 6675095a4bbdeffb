#include "core/compute/kv_cache.h"

#include <gtest/gtest.h>

namespace slm::compute {
namespace {

using catalog::Architecture;
using catalog::AttentionKind;
using catalog::LayerGroup;
using catalog::LayerKind;

Architecture plain(std::uint32_t layers, std::uint32_t kv_heads, std::uint32_t head_dim) {
  Architecture architecture;
  architecture.attention = AttentionKind::gqa;
  architecture.layer_count = layers;
  architecture.kv_heads = kv_heads;
  architecture.head_dim = head_dim;
  return architecture;
}

LayerGroup attention(LayerKind kind, std::uint32_t count, std::uint32_t kv_heads, std::uint32_t head_dim,
                     std::uint32_t window = 0) {
  LayerGroup group;
  group.kind = kind;
  group.count = count;
  group.kv_heads = kv_heads;
  group.head_dim = head_dim;
  if (window > 0) group.window = window;
  return group;
}

std::uint64_t total(const Architecture& architecture, const KvCacheSettings& settings) {
  const auto bytes = kv_cache_bytes(architecture, settings);
  return bytes ? bytes->total() : 0;
}

// Sizes that llama.cpp and ik_llama.cpp printed when they loaded the models.
TEST(kv_cache_bytes, agrees_to_the_byte_with_logged_caches_of_full_attention) {
  struct Row {
    const char* name;
    Architecture architecture;
    KvCacheSettings settings;
    std::uint64_t bytes;
  };
  const Row rows[] = {
      {"Llama 3 8B at 8192", plain(32, 8, 128), {.context_tokens = 8192}, 1073741824},
      {"Llama 3 8B at 512", plain(32, 8, 128), {.context_tokens = 512}, 67108864},
      {"Mistral 7B, 64 tokens padded to 256", plain(32, 8, 128), {.context_tokens = 64}, 33554432},
      {"Qwen2.5 7B at 32768", plain(28, 4, 128), {.context_tokens = 32768}, 1879048192},
      {"Qwen3 4B at 4096", plain(36, 8, 128), {.context_tokens = 4096}, 603979776},
      {"Phi-3 mini at 4096", plain(32, 32, 96), {.context_tokens = 4096}, 1610612736},
      {"Qwen3 235B, keys in Q8_0",
       plain(94, 4, 128),
       {.context_tokens = 8192, .key_type = GgmlType::q8_0},
       1207435264},
  };
  for (const Row& row : rows) EXPECT_EQ(total(row.architecture, row.settings), row.bytes) << row.name;
}

TEST(kv_cache_bytes, keeps_only_the_window_and_one_batch_of_sliding_layers) {
  Architecture gpt_oss_120b;
  gpt_oss_120b.layers = {attention(LayerKind::full, 18, 8, 64),
                         attention(LayerKind::sliding_window, 18, 8, 64, 128)};
  EXPECT_EQ(total(gpt_oss_120b, {.context_tokens = 4096}), 150994944u + 28311552u);
  // Logged: 4 slots share a pool of 65536 cells; the sliding layers keep 4 windows and a batch.
  const KvCacheSettings logged{.context_tokens = 16384, .sequence_count = 4, .layout = CacheLayout::unified};
  EXPECT_EQ(total(gpt_oss_120b, logged), 2453667840u);
  // Logged with the whole context kept.
  const KvCacheSettings whole{.context_tokens = 4096, .sliding = SlidingCache::full};
  EXPECT_EQ(total(gpt_oss_120b, whole), 301989888u);
}

TEST(kv_cache_bytes, keeps_the_whole_context_where_a_card_names_a_window_but_not_its_layers) {
  Architecture card = plain(32, 8, 128);
  card.sliding_window = 4096;
  EXPECT_EQ(total(card, {.context_tokens = 32768}), total(plain(32, 8, 128), {.context_tokens = 32768}));
}

TEST(kv_cache_bytes, counts_compressed_rows_of_latent_attention) {
  Architecture deepseek_v3;
  LayerGroup group;
  group.kind = LayerKind::latent;
  group.count = 61;
  group.latent.kv_rank = 512;
  group.latent.rope_head_dim = 64;
  deepseek_v3.layers = {group};
  EXPECT_EQ(total(deepseek_v3, {.context_tokens = 32768}), 2302672896u);
  // 61 layers x 2048 cells x 18 blocks of 34 bytes; the log rounds to 72.91 MiB.
  EXPECT_EQ(total(deepseek_v3, {.context_tokens = 2048, .key_type = GgmlType::q8_0}), 76455936u);
}

TEST(kv_cache_bytes, adds_states_that_do_not_grow) {
  Architecture qwen35_9b;
  LayerGroup delta_net;
  delta_net.kind = LayerKind::linear;
  delta_net.count = 24;
  delta_net.state = {.inner_size = 4096, .state_size = 128, .convolution_width = 4, .group_count = 16};
  qwen35_9b.layers = {attention(LayerKind::full, 8, 4, 256), delta_net};
  const auto bytes = kv_cache_bytes(qwen35_9b, {.context_tokens = 8192});
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->full_attention, 268435456u);                // logged
  EXPECT_EQ(bytes->state, 24u * (3 * 8192 + 128 * 4096) * 4);  // logged as 2.25 + 48 MiB
  const auto longer = kv_cache_bytes(qwen35_9b, {.context_tokens = 65536});
  ASSERT_TRUE(longer);
  EXPECT_EQ(longer->state, bytes->state);
}

TEST(kv_cache_bytes, counts_nothing_for_layers_that_share_a_cache) {
  Architecture architecture;
  architecture.layers = {attention(LayerKind::full, 3, 1, 512), attention(LayerKind::shared, 20, 1, 512)};
  Architecture without = architecture;
  without.layers.pop_back();
  EXPECT_EQ(total(architecture, {}), total(without, {}));
}

TEST(kv_cache_bytes, never_shrinks_with_more_context_or_more_sequences) {
  Architecture mixed;
  mixed.layers = {attention(LayerKind::full, 5, 4, 256),
                  attention(LayerKind::sliding_window, 29, 4, 256, 1024)};
  for (const CacheLayout layout : {CacheLayout::streams, CacheLayout::unified}) {
    std::uint64_t before = 0;
    for (std::uint64_t context = 1; context <= 131072; context = context * 2 + 1) {
      const std::uint64_t bytes = total(mixed, {.context_tokens = context, .layout = layout});
      EXPECT_GE(bytes, before) << context;
      EXPECT_GE(total(mixed, {.context_tokens = context, .sequence_count = 2, .layout = layout}), bytes)
          << context;
      before = bytes;
    }
  }
}

TEST(kv_cache_bytes, says_why_it_has_no_answer) {
  EXPECT_EQ(kv_cache_bytes({}, {}).error(), KvCacheError::shape_unknown);
  EXPECT_EQ(kv_cache_bytes(plain(32, 8, 128), {.context_tokens = 0}).error(), KvCacheError::out_of_range);
  EXPECT_EQ(kv_cache_bytes(plain(32, 8, 128), {.sequence_count = 0}).error(), KvCacheError::out_of_range);
  EXPECT_EQ(kv_cache_bytes(plain(4096, 1u << 20, 1u << 20), {.context_tokens = 1u << 30}).error(),
            KvCacheError::overflow);
  EXPECT_EQ(kv_cache_bytes(plain(32, 0xFFFFFFFF, 128), {}).error(), KvCacheError::out_of_range);
}

TEST(kv_cache_bytes, keeps_the_whole_context_where_llama_cpp_knows_no_window) {
  Architecture mistral = plain(32, 8, 128);
  mistral.layers = {attention(LayerKind::sliding_window, 32, 8, 128, 4096)};
  const std::uint64_t windowed = total(mistral, {.context_tokens = 32768});
  mistral.class_name = "MistralForCausalLM";
  // 32768 cells x 32 layers x 8 x 128 x 2 x 2 bytes = 4 GiB.
  EXPECT_EQ(total(mistral, {.context_tokens = 32768}), 4294967296u);
  EXPECT_EQ(total(mistral, {.context_tokens = 32768, .sliding = SlidingCache::every_window}), windowed);
}

TEST(kv_cache_bytes, can_expand_latent_layers) {
  LayerGroup group;
  group.kind = LayerKind::latent;
  group.count = 27;
  group.latent = {.kv_rank = 512,
                  .query_rank = {},
                  .rope_head_dim = 64,
                  .nope_head_dim = 128,
                  .value_head_dim = 128,
                  .head_count = 16};
  Architecture lite;
  lite.layers = {group};
  // DeepSeek-Coder-V2-Lite, as logged: 512 x 27 x (16 x 192 + 16 x 128) x 2 bytes.
  EXPECT_EQ(total(lite, {.context_tokens = 512, .latent = LatentCache::expanded}), 141557760u);
  EXPECT_EQ(total(lite, {.context_tokens = 512}), 512u * 27 * 576 * 2);
}

TEST(kv_cache_bytes, can_count_in_other_cells) {
  // Mistral 7B at 64 tokens, a build of 2024: 64 x 32 x 2048 x 2 bytes.
  EXPECT_EQ(total(plain(32, 8, 128), {.context_tokens = 64, .cell_padding = 32}), 8388608u);
  EXPECT_EQ(total(plain(32, 8, 128), {.context_tokens = 1, .cell_padding = 16}), 2097152u);
  EXPECT_FALSE(kv_cache_bytes(plain(32, 8, 128), {.cell_padding = 0}));
}

}  // namespace
}  // namespace slm::compute
