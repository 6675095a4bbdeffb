#include "core/tools/inspect/card_comparison.h"

#include <algorithm>

#include "base/text.h"
#include "core/catalog/catalog.h"
#include "core/catalog/parameter_count.h"
#include "core/compute/gguf_weights.h"

namespace slm::tools {
namespace {

using catalog::Architecture;
using catalog::Count;
using catalog::Model;

class Comparer {
 public:
  Comparer(const HeaderFacts& facts, const Model& model) : facts_(facts), model_(model) {}

  CardComparison compare() {
    compare_shape();
    compare_attention();
    compare_feed_forward();
    compare_parameters();
    compare_output();
    compare_licence();
    predict();
    return std::move(result_);
  }

 private:
  bool is_part() const { return facts_.part_count > 1; }

  void say(std::string field, const std::string& card, const std::string& weights) {
    if (card == weights) {
      result_.agreed.push_back(std::move(field));
    } else {
      result_.disagreements.push_back({std::move(field), card, weights});
    }
  }

  void compare_counts(std::string field, Count card, Count weights) {
    if (card && weights) say(std::move(field), format_uint(*card), format_uint(*weights));
  }

  void compare_shape() {
    const Architecture& card = model_.architecture;
    const ShapeFacts& weights = facts_.shape;
    if (!is_part() || facts_.kind == WeightFileKind::gguf) {
      compare_counts("layers", card.layer_count, weights.layer_count);
    }
    compare_counts("hidden size", card.hidden_size, weights.hidden_size);
    compare_counts("vocabulary", card.vocabulary_size, weights.vocabulary_size);
    compare_counts("context length", card.context_length, weights.context_length);
    if (is_part()) {
      result_.notes.push_back("this is one of " + format_uint(facts_.part_count) +
                              " parts, so tensors and parameters were not counted together");
    }
  }

  // Layers with heads of their own make one number for all of them mean little.
  bool has_one_kind_of_heads() const {
    const Architecture& card = model_.architecture;
    return std::all_of(card.layers.begin(), card.layers.end(), [&](const catalog::LayerGroup& group) {
      return (!group.kv_heads || group.kv_heads == card.kv_heads) &&
             (!group.head_dim || group.head_dim == card.head_dim);
    });
  }

  void compare_attention() {
    const Architecture& card = model_.architecture;
    const ShapeFacts& weights = facts_.shape;
    compare_counts("heads", card.attention_heads, weights.attention_heads);
    if (facts_.is_latent_attention || card.attention == catalog::AttentionKind::mla) {
      result_.notes.push_back(
          "attention is latent: KV heads and head size mean other things, so they were not compared");
      return;
    }
    if (!has_one_kind_of_heads()) {
      result_.notes.push_back(
          "layers have heads of different kinds, so KV heads and head size were not compared");
      return;
    }
    compare_counts("KV heads", card.kv_heads, weights.kv_heads);
    compare_counts("head size", card.head_dim, weights.head_dim);
    compare_width("width of queries", card.attention_heads, weights.query_width);
    compare_width("width of keys", card.kv_heads, weights.key_width);
  }

  void compare_width(std::string field, Count heads, Count weights) {
    const Count head_dim = model_.architecture.head_dim;
    if (!heads || !head_dim || !weights) return;
    const std::uint64_t width = std::uint64_t{*heads} * *head_dim;
    // A query matrix twice as wide holds a gate for each query as well.
    if (*weights == 2 * width && field == "width of queries") return;
    say(std::move(field), format_uint(width), format_uint(*weights));
  }

  void compare_feed_forward() {
    const Architecture& card = model_.architecture;
    const ShapeFacts& weights = facts_.shape;
    if (!card.experts && !weights.experts) {
      if (card.feed_forward.empty()) compare_counts("feed-forward width", card.ffn_size, weights.ffn_size);
      return;
    }
    compare_counts("experts", card.experts, weights.experts);
    compare_counts("active experts", card.active_experts, weights.active_experts);
    compare_counts("expert width", card.expert_width, weights.expert_width);
  }

  bool has_towers() const {
    return std::any_of(model_.inputs.begin(), model_.inputs.end(),
                       [](catalog::Modality input) { return input != catalog::Modality::text; });
  }

  // A tied matrix that is stored twice is still one.
  std::uint64_t duplicate_elements() const {
    const TensorFacts* output = facts_.tensor("output.weight");
    if (output == nullptr) output = facts_.tensor("lm_head.weight");
    return output != nullptr && model_.architecture.tied_embeddings.value_or(false) ? output->element_count
                                                                                    : 0;
  }

  void compare_parameters() {
    if (!model_.parameters.value || is_part()) return;
    if (!facts_.parameter_count) {
      result_.notes.push_back("weights are packed in integers, so they were not counted");
      return;
    }
    const std::uint64_t card = *model_.parameters.value;
    const std::uint64_t weights =
        *facts_.parameter_count - std::min(*facts_.parameter_count, duplicate_elements());
    if (facts_.kind == WeightFileKind::gguf && has_towers() && weights < card) {
      result_.notes.push_back("towers for pictures or sound are files of their own, so the card's " +
                              format_uint(card) + " parameters were not compared with these " +
                              format_uint(weights));
      return;
    }
    const std::uint64_t difference = card > weights ? card - weights : weights - card;
    constexpr std::uint64_t k_part = 1'000'000 / catalog::k_count_tolerance_ppm;
    if (difference <= card / k_part) {
      result_.agreed.push_back("parameters");
    } else {
      say("parameters", format_uint(card), format_uint(weights));
    }
  }

  void compare_output() {
    if (is_part() || !model_.architecture.tied_embeddings || model_.form != catalog::Form::decoder) return;
    if (facts_.tensors.empty() || !facts_.shape.vocabulary_size) return;
    const bool is_stored =
        facts_.tensor("output.weight") != nullptr || facts_.tensor("lm_head.weight") != nullptr;
    if (*model_.architecture.tied_embeddings && is_stored) {
      result_.notes.push_back(
          "the output matrix is stored, although the card says that it is the embedding's");
    } else if (!*model_.architecture.tied_embeddings && !is_stored && facts_.shape.hidden_size) {
      say("output matrix", "its own", "none, the embedding serves");
    }
  }

  void compare_licence() {
    if (facts_.licence.empty() || !model_.licence.value) return;
    const std::string weights = catalog::name_key(facts_.licence);
    const std::string card = catalog::name_key(model_.licence.value->text());
    if (weights == "other" || weights == "unknown" || card == "other") return;
    if (weights == card) {
      result_.agreed.push_back("licence");
    } else {
      result_.disagreements.push_back({"licence", model_.licence.value->text(), facts_.licence});
    }
  }

  void predict() {
    if (facts_.kind != WeightFileKind::gguf || is_part()) return;
    const auto recipe = compute::parse_gguf_recipe(facts_.quantization);
    if (!recipe) return;
    const compute::GgufOptions options{
        .importance_matrix = facts_.has_importance_matrix,
        .tied_table = duplicate_elements() > 0 ? compute::TiedTable::twice : compute::TiedTable::once};
    const auto weights = compute::gguf_weights(model_, *recipe, options);
    if (weights) result_.predicted = {facts_.quantization, weights->file_bytes()};
  }

  const HeaderFacts& facts_;
  const Model& model_;
  CardComparison result_;
};

}  // namespace

CardComparison compare_with_card(const HeaderFacts& facts, const Model& model) {
  return Comparer(facts, model).compare();
}

}  // namespace slm::tools
