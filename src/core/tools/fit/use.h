#pragma once
// What a model is wanted for, and which models are made for it.
//
// Pure. Judged by what the cards say: task, modalities, how the model came about. docs: the page
// /learn/formulas/ranking/.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>

#include "core/catalog/catalog.h"

namespace slm::tools {

enum class Use : std::uint8_t { chat, code, math, vision };
constexpr std::size_t k_use_count = 4;

/// "code" -> code
std::optional<Use> parse_use(std::string_view name);

/// The directory's task for it, as in its addresses: vision -> "multimodal".
std::string_view task_of(Use use);

/// Whether its card names the use as a task of its own; of chat and pictures all do that are made for them.
bool is_specialist(const catalog::Model& model, Use use);

/// Whether it cannot but write its thoughts before each answer: its name says so, or it has no task but
/// reasoning and what needs it. Those that can do both do not count.
bool always_thinks(const catalog::Model& model);

/// Sorts the models of one catalogue. Borrows it.
class Uses {
 public:
  explicit Uses(const catalog::Catalog& catalog);

  /// Whether it follows instructions: its line, its name or its tasks (tools, reasoning) say so. What its
  /// card tells of its training is not read, because the page's snapshot of the catalogue has no prose.
  bool is_instructed(const catalog::Model& model) const;

  /// Never for encoders, embedding models and guards, for specialists of other fields (medicine, law,
  /// translation), nor for bases. Models that reason are made for code and maths too: those are what they
  /// learned it on (DeepSeek-R1, https://arxiv.org/abs/2501.12948). Those that always think are no use for
  /// chat and pictures.
  bool is_made_for(const catalog::Model& model, Use use) const;

 private:
  bool is_base(const catalog::Model& model) const;

  std::set<std::string_view> bases_;  // ids of models of which others were made by instruction tuning
};

}  // namespace slm::tools
