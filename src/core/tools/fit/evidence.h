#pragma once
// What models are ranked by, worked out once for each catalogue: uses, size, age, and published scores of two
// models from one table.
//
// Pure, immutable, safe from any thread. Borrows nothing. Formula and sources: /learn/formulas/ranking/.

#include <array>
#include <cstdint>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/catalog/score_tables.h"
#include "core/tools/fit/use.h"

namespace slm::tools {

/// A year of age weighs as much as being a quarter of the size.
constexpr double k_doublings_per_year = 2;

/// Published results that two models share for a use, in the tables of catalog/score_tables.h.
struct Duel {
  std::uint32_t winner = 0, loser = 0;  // indices into Catalog::models()
  std::uint32_t won_count = 0, shared_count = 0;
};

struct ModelEvidence {
  std::uint32_t maker = 0;   // equal for models of one organisation
  std::uint32_t family = 0;  // equal for models of one family of one organisation
  /// Parameters; of models that use a part for each token the geometric mean of all and those. 0: not known.
  double size = 0;
  /// Since January of the year 0. Where unknown, the oldest of its family; else January 2023.
  std::int32_t release_month = 0;
  bool has_command = false;
  bool always_thinks = false;
};

class Evidence {
 public:
  explicit Evidence(const catalog::Catalog& catalog);

  const ModelEvidence& of(std::uint32_t model) const { return models_[model]; }
  bool is_made_for(std::uint32_t model, Use use) const { return (made_for_[model] & bit(use)) != 0; }
  bool is_specialist(std::uint32_t model, Use use) const { return (special_[model] & bit(use)) != 0; }

  /// Doublings; only differences mean something. `size` stands in where the model's own is not known.
  double merit(std::uint32_t model, Use use, double size) const;

  /// Of all models that share results, without those of which each won as many.
  const std::vector<Duel>& duels(Use use) const { return duels_[static_cast<std::size_t>(use)]; }

 private:
  static std::uint8_t bit(Use use) { return static_cast<std::uint8_t>(1u << static_cast<unsigned>(use)); }

  void describe(const catalog::Catalog& catalog);
  void date_by_family(const catalog::Catalog& catalog);
  void compare(const std::vector<catalog::ScoreTable>& tables, Use use);

  std::vector<ModelEvidence> models_;
  std::vector<std::uint8_t> made_for_, special_;  // a bit for each use
  std::array<std::vector<Duel>, k_use_count> duels_;
};

}  // namespace slm::tools
