#include "core/catalog/names.h"

#include <array>

namespace slm::catalog {
namespace {

using Word = std::string_view;

constexpr std::array<Word, 3> k_forms{"decoder", "encoder", "encoder-decoder"};
constexpr std::array<Word, 2> k_bases{"published", "computed"};
constexpr std::array<Word, 5> k_modalities{"text", "image", "video", "audio", "embedding"};
constexpr std::array<Word, 12> k_tasks{"general",  "code",       "math",      "reasoning",
                                       "tool-use", "multimodal", "embedding", "translation",
                                       "guard",    "medical",    "legal",     "optimization"};
constexpr std::array<Word, 12> k_task_labels{"general chat", "code",       "maths",      "reasoning",
                                             "tool use",     "multimodal", "embeddings", "translation",
                                             "safety guard", "medicine",   "law",        "optimisation"};
constexpr std::array<Word, 5> k_tokenizers{"bpe", "sentencepiece", "sentencepiece-bpe", "wordpiece", "other"};
constexpr std::array<Word, 7> k_relations{"instruct",  "distilled", "merged",   "finetuned",
                                          "quantized", "pruned",    "continued"};
constexpr std::array<Word, 7> k_relation_labels{"instruction tuning",   "distillation", "merge",
                                                "fine-tuning",          "quantization", "pruning",
                                                "continued pretraining"};
constexpr std::array<Word, 8> k_attentions{"unknown", "mha", "gqa", "mqa", "mla", "linear", "ssm", "hybrid"};
constexpr std::array<Word, 8> k_attention_labels{"unknown",          "MHA (every head its own)",
                                                 "GQA (grouped)",    "MQA (one for all)",
                                                 "MLA (compressed)", "linear",
                                                 "state space",      "hybrid"};
constexpr std::array<Word, 3> k_mlps{"unknown", "gated", "plain"};
constexpr std::array<Word, 8> k_layers{"full",        "sliding_window", "latent", "linear",
                                       "state_space", "convolution",    "shared", "cross"};
constexpr std::array<Word, 8> k_layer_labels{"full attention",   "sliding window", "latent attention",
                                             "linear attention", "state space",    "short convolution",
                                             "shared cache",     "cross attention"};
constexpr std::array<Word, 2> k_feed_forwards{"dense", "experts"};
constexpr std::array<Word, 9> k_devices{
    "desktop-gpu", "datacenter-gpu", "laptop", "apple-silicon", "phone", "sbc", "jetson", "cpu", "npu"};
constexpr std::array<Word, 9> k_device_labels{"desktop GPU",   "data centre GPU", "laptop",
                                              "Apple silicon", "phone",           "single-board computer",
                                              "Jetson",        "processor",       "neural accelerator"};
constexpr std::array<Word, 4> k_permissions{"unknown", "no", "conditional", "yes"};
constexpr std::array<Word, 2> k_quantizations{"tensor_format", "file_mix"};
constexpr std::array<Word, 9> k_metrics{"perplexity",
                                        "kl_divergence",
                                        "mean_probability_change",
                                        "probability_change_spread",
                                        "mmlu",
                                        "winogrande",
                                        "arc_challenge",
                                        "mean_score",
                                        "relative_mmlu_loss"};
constexpr std::array<Word, 9> k_metric_labels{"perplexity",
                                              "mean KL divergence, nats",
                                              "mean change of the right token's probability, points",
                                              "spread of the right token's probability, points",
                                              "MMLU, %",
                                              "WinoGrande, %",
                                              "ARC challenge, %",
                                              "mean score, %",
                                              "MMLU lost, % of the unquantized score"};

}  // namespace

template <>
std::span<const Word> names<Form>() {
  return k_forms;
}
template <>
std::span<const Word> names<CountBasis>() {
  return k_bases;
}
template <>
std::span<const Word> names<Modality>() {
  return k_modalities;
}
template <>
std::span<const Word> names<Task>() {
  return k_tasks;
}
template <>
std::span<const Word> names<TokenizerKind>() {
  return k_tokenizers;
}
template <>
std::span<const Word> names<Relation>() {
  return k_relations;
}
template <>
std::span<const Word> names<AttentionKind>() {
  return k_attentions;
}
template <>
std::span<const Word> names<MlpKind>() {
  return k_mlps;
}
template <>
std::span<const Word> names<LayerKind>() {
  return k_layers;
}
template <>
std::span<const Word> names<FeedForwardKind>() {
  return k_feed_forwards;
}
template <>
std::span<const Word> names<DeviceKind>() {
  return k_devices;
}
template <>
std::span<const Word> names<Permission>() {
  return k_permissions;
}
template <>
std::span<const Word> names<QuantizationKind>() {
  return k_quantizations;
}
template <>
std::span<const Word> names<QualityMetric>() {
  return k_metrics;
}

std::string_view label_of(AttentionKind kind) {
  return k_attention_labels[static_cast<std::size_t>(kind)];
}

std::string_view label_of(LayerKind kind) {
  return k_layer_labels[static_cast<std::size_t>(kind)];
}

std::string_view label_of(Task task) {
  return k_task_labels[static_cast<std::size_t>(task)];
}

std::string_view label_of(Relation relation) {
  return k_relation_labels[static_cast<std::size_t>(relation)];
}

std::string_view label_of(QualityMetric metric) {
  return k_metric_labels[static_cast<std::size_t>(metric)];
}

std::string_view label_of(DeviceKind kind) {
  return k_device_labels[static_cast<std::size_t>(kind)];
}

}  // namespace slm::catalog
