#pragma once
// The words of the catalogue's closed lists, as written in files, addresses and answers.
//
// `name_of` gives the word ("sliding_window"), `parse_name` finds the value again. Pure tables.

#include <optional>
#include <span>
#include <string_view>

#include "core/catalog/architecture.h"
#include "core/catalog/device.h"
#include "core/catalog/licence.h"
#include "core/catalog/model.h"
#include "core/catalog/quality.h"
#include "core/catalog/quantization.h"

namespace slm::catalog {

/// All words of the list `Enum`, in the order of its values.
template <class Enum>
std::span<const std::string_view> names();

template <class Enum>
std::string_view name_of(Enum value) {
  return names<Enum>()[static_cast<std::size_t>(value)];
}

template <class Enum>
std::optional<Enum> parse_name(std::string_view name) {
  const std::span<const std::string_view> words = names<Enum>();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

template <>
std::span<const std::string_view> names<Form>();
template <>
std::span<const std::string_view> names<CountBasis>();
template <>
std::span<const std::string_view> names<Modality>();
template <>
std::span<const std::string_view> names<Task>();
template <>
std::span<const std::string_view> names<TokenizerKind>();
template <>
std::span<const std::string_view> names<Relation>();
template <>
std::span<const std::string_view> names<AttentionKind>();
template <>
std::span<const std::string_view> names<MlpKind>();
template <>
std::span<const std::string_view> names<LayerKind>();
template <>
std::span<const std::string_view> names<FeedForwardKind>();
template <>
std::span<const std::string_view> names<DeviceKind>();
template <>
std::span<const std::string_view> names<Permission>();
template <>
std::span<const std::string_view> names<QuantizationKind>();
template <>
std::span<const std::string_view> names<QualityMetric>();

/// What people read: "sliding window", "tool use", "GQA".
std::string_view label_of(AttentionKind kind);
std::string_view label_of(LayerKind kind);
std::string_view label_of(Task task);
std::string_view label_of(Relation relation);
std::string_view label_of(DeviceKind kind);
std::string_view label_of(QualityMetric metric);

}  // namespace slm::catalog
