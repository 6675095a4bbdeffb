#pragma once
// The shape of a model: what is needed to count its parameters and to size its memory.
//
// Pure values. What is not known is nothing, never zero. Layers of different kinds stand in groups of their
// own, because only some of them keep a cache that grows with the context.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/catalog/sourced.h"

namespace slm::catalog {

using Count = std::optional<std::uint32_t>;

/// The main kind of attention, as model cards name it.
enum class AttentionKind : std::uint8_t { unknown, mha, gqa, mqa, mla, linear, ssm, hybrid };

enum class MlpKind : std::uint8_t { unknown, gated, plain };  // three matrices or two

/// What mixes the tokens in a layer.
enum class LayerKind : std::uint8_t {
  full,            // attention over the whole context
  sliding_window,  // attention over the last `window` tokens
  latent,          // attention over a compressed cache (MLA)
  linear,          // linear attention or another recurrence with a matrix state
  state_space,     // Mamba and its kin
  convolution,     // short gated convolution
  shared,          // reads the cache of another layer and keeps none
  cross,           // attends to another sequence (image, encoder) whose cache does not grow
};

enum class FeedForwardKind : std::uint8_t { dense, experts };

/// Ranks of multi-head latent attention.
struct LatentShape {
  Count kv_rank;        // cached for each token, besides the rotary part
  Count query_rank;     // nothing: queries are not compressed
  Count rope_head_dim;  // cached for each token, once for all heads
  Count nope_head_dim;  // of a query or key head, without the rotary part
  Count value_head_dim;
  Count head_count;
};

/// What a recurrent layer carries from token to token; its size does not depend on the context.
struct StateShape {
  Count inner_size;
  Count state_size;
  Count convolution_width;
  Count head_count;
  Count group_count;
  std::optional<std::uint64_t> bytes_per_sequence;  // all layers of the group together
};

/// Where a layer mixes tokens in two ways side by side (Falcon-H1, Hymba), it counts in both groups; layers
/// that only feed forward (Nemotron-H) count in none.
struct LayerGroup {
  LayerKind kind = LayerKind::full;
  Count count;
  std::string which;  // "layer n with n mod 6 == 5", "all other layers"
  Count window;       // tokens; sliding windows only
  Count kv_heads;
  Count head_dim;
  LatentShape latent;
  StateShape state;
  std::string note;
};

/// Feed-forward parts that are not one plain network in every layer.
struct FeedForwardGroup {
  FeedForwardKind kind = FeedForwardKind::dense;
  Count count;    // layers
  Count width;    // of a dense network
  Count experts;  // routed experts
  Count active;   // routed experts used for one token
  Count expert_width;
  Count shared;        // experts that every token passes
  Count shared_width;  // of all shared experts together
  std::string which;
};

/// One table of vectors for every layer beside the usual embedding (Gemma 3n and 4).
struct LayerEmbeddings {
  Count vocabulary;
  Count dim_per_layer;
  std::optional<std::uint64_t> parameters;
};

/// The layers of one model, read in order. Borrows from its Architecture; copies nothing that is written
/// there, because memory is counted often.
class LayerGroups {
 public:
  LayerGroups() = default;
  explicit LayerGroups(std::span<const LayerGroup> written) : written_(written) {}
  explicit LayerGroups(LayerGroup plain) : plain_(std::move(plain)) {}

  const LayerGroup* begin() const { return plain_ ? &*plain_ : written_.data(); }
  const LayerGroup* end() const { return begin() + size(); }
  std::size_t size() const { return plain_ ? 1 : written_.size(); }
  bool empty() const { return size() == 0; }
  const LayerGroup& operator[](std::size_t at) const { return begin()[at]; }

 private:
  std::span<const LayerGroup> written_;
  std::optional<LayerGroup> plain_;
};

struct Architecture {
  std::string class_name;  // as in Transformers: "LlamaForCausalLM"; empty where unknown
  Count layer_count;       // of one stack: encoder-decoders have two
  Count hidden_size;
  Count attention_heads;
  Count kv_heads;
  Count head_dim;
  Count ffn_size;
  Count vocabulary_size;
  Count context_length;  // tokens
  std::optional<bool> tied_embeddings;
  MlpKind mlp = MlpKind::unknown;
  AttentionKind attention = AttentionKind::unknown;
  Count sliding_window;  // tokens, where the model card names one
  Count experts;
  Count active_experts;
  Count expert_width;
  Provenance provenance;

  std::vector<LayerGroup> layers;              // empty: every layer is plain full attention, or unknown
  std::vector<FeedForwardGroup> feed_forward;  // empty: one network of `ffn_size` in every layer
  LayerEmbeddings layer_embeddings;
  std::string layers_note;
  Provenance layers_provenance;
  std::vector<std::string> layers_doubts;  // what of the groups is not from the source

  /// The groups as written, or the one group of full attention that plain shapes have: a window that the card
  /// names without saying which layers have it is not given to any, so that memory is never told too small.
  /// Empty: unknown.
  LayerGroups layer_groups() const;
};

}  // namespace slm::catalog
