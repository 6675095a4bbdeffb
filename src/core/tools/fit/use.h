#pragma once
// What a model is wanted for, and which models are made for it.
//
// Pure. Judged by what the cards say: task, modalities, how the model came about. docs: the page
// /learn/formulas/ranking/.

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>

#include "core/catalog/catalog.h"

namespace slm::tools {

enum class Use : std::uint8_t { chat, code, math, vision };

/// "code" -> code
std::optional<Use> parse_use(std::string_view name);

/// The directory's task for it, as in its addresses: vision -> "multimodal".
std::string_view task_of(Use use);

/// Sorts the models of one catalogue. Borrows it.
class Uses {
 public:
  explicit Uses(const catalog::Catalog& catalog);

  /// Whether it follows instructions: its line, its name or its tasks (tools, reasoning) say so. What its
  /// card tells of its training is not read, because the page's snapshot of the catalogue has no prose.
  bool is_instructed(const catalog::Model& model) const;

  /// Never for encoders, embedding models and guards, nor for a base of which an instructed model was made.
  bool is_made_for(const catalog::Model& model, Use use) const;

 private:
  std::set<std::string_view> bases_;  // ids of models of which others were made by instruction tuning
};

}  // namespace slm::tools
