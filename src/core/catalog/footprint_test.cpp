#include "core/catalog/footprint.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

Quantization make_quantization(std::uint64_t bits, std::uint64_t weights) {
  Quantization quantization;
  quantization.bits = bits;
  quantization.weights = weights;
  return quantization;
}

Architecture plain(std::uint32_t layers, std::uint32_t kv_heads, std::uint32_t head_dim) {
  Architecture a;
  a.attention = AttentionKind::gqa;
  a.layer_count = layers;
  a.kv_heads = kv_heads;
  a.head_dim = head_dim;
  return a;
}

LayerGroup group(LayerKind kind, std::uint32_t count, std::uint32_t kv_heads, std::uint32_t head_dim) {
  LayerGroup g;
  g.kind = kind;
  g.count = count;
  g.kv_heads = kv_heads;
  g.head_dim = head_dim;
  return g;
}

TEST(weight_bytes, rounds_up_once_at_the_end) {
  EXPECT_EQ(weight_bytes(7'000'000'000, make_quantization(9, 2)), 3'937'500'000u);
  EXPECT_EQ(weight_bytes(1, make_quantization(16, 1)), 2u);
  EXPECT_EQ(weight_bytes(3, make_quantization(36, 8)), 2u);  // 13.5 bits
  EXPECT_EQ(weight_bytes(0, make_quantization(16, 1)), 0u);
  EXPECT_FALSE(weight_bytes(std::uint64_t{1} << 60, make_quantization(16, 1)).has_value());
}

TEST(cache_bytes, is_keys_and_values_for_each_token_of_full_layers) {
  const Architecture llama = plain(32, 8, 128);
  EXPECT_EQ(cache_bytes(llama, 8192), 1'073'741'824u);  // 1 GiB
  EXPECT_EQ(cache_bytes_per_token(llama), 131'072u);
  EXPECT_EQ(cache_bytes(llama, 0), 0u);
}

TEST(cache_bytes, stops_growing_where_windows_are_full) {
  Architecture gemma = plain(26, 1, 256);
  gemma.layers = {group(LayerKind::full, 4, 1, 256), group(LayerKind::sliding_window, 22, 1, 256)};
  gemma.layers[1].window = 512;
  EXPECT_EQ(cache_bytes(gemma, 512), 26u * 2 * 256 * 2 * 512);
  EXPECT_EQ(cache_bytes(gemma, 32768), (4u * 32768 + 22u * 512) * 2 * 256 * 2);
  EXPECT_EQ(cache_bytes_per_token(gemma), 26u * 2 * 256 * 2);
}

TEST(cache_bytes, counts_compressed_fixed_and_absent_caches) {
  Architecture mixed;
  mixed.layers = {group(LayerKind::latent, 27, 1, 576), group(LayerKind::state_space, 10, 1, 64),
                  group(LayerKind::shared, 9, 1, 64), group(LayerKind::cross, 8, 8, 128)};
  mixed.layers[0].latent.kv_rank = 512;
  mixed.layers[0].latent.rope_head_dim = 64;
  mixed.layers[1].state.bytes_per_sequence = 1000;
  EXPECT_EQ(cache_bytes(mixed, 100), 27u * 576 * 2 * 100 + 1000);
  EXPECT_EQ(cache_bytes_per_token(mixed), 27u * 576 * 2);
}

TEST(cache_bytes, is_unknown_where_the_shape_is) {
  Architecture unknown;
  EXPECT_FALSE(cache_bytes(unknown, 1).has_value());
  Architecture no_heads = plain(32, 8, 128);
  no_heads.kv_heads.reset();
  EXPECT_FALSE(cache_bytes(no_heads, 1).has_value());
  Architecture no_window = plain(32, 8, 128);
  no_window.layers = {group(LayerKind::sliding_window, 32, 8, 128)};
  EXPECT_FALSE(cache_bytes(no_window, 1).has_value());
  EXPECT_FALSE(cache_bytes(plain(1u << 31, 1u << 31, 1u << 31), 1).has_value());
  EXPECT_FALSE(cache_bytes(plain(32, 8, 128), 0xFFFFFFFF).has_value());
}

TEST(cache_bytes, is_nothing_for_encoders) {
  Model model;
  model.architecture = plain(12, 12, 64);
  EXPECT_EQ(cache_bytes(model, 512), 12u * 12 * 64 * 2 * 2 * 512);
  model.form = Form::encoder;
  EXPECT_EQ(cache_bytes(model, 512), 0u);
  EXPECT_EQ(cache_bytes_per_token(model), 0u);
}

}  // namespace
}  // namespace slm::catalog
