#pragma once
// Published scores that may be compared: one benchmark, in one setting, as one source has it.
//
// Pure. Everything else of two models' scores differs in the number of examples, in thinking or not, in the
// version of the test, or in who ran it. Reasons: docs/formulas/ranking.md.

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/catalog/model.h"

namespace slm::catalog {

struct TableScore {
  std::uint32_t model = 0;       // index into the models that were asked about
  std::uint32_t hundredths = 0;  // 81.25 -> 8125
};

/// Borrows its text from the models.
struct ScoreTable {
  std::string_view benchmark;      // "MMLU-Pro"
  std::vector<TableScore> scores;  // of two models at least, in the order of the models
};

/// Whether a score can be compared with another that says the same: its source is known, and it is not of the
/// base from which the model was made ("base, 5-shot").
bool is_comparable(const Score& score);

/// All tables of the models' scores in a fixed order.
/// Two models with MMLU, "5-shot", "https://example.org/" and 60 and 70 -> {"MMLU", {{0, 6000}, {1, 7000}}}
std::vector<ScoreTable> score_tables(const std::vector<Model>& models);

/// Removes the scores that stand in no table: what is left gives the same tables.
void keep_score_tables(std::vector<Model>& models);

}  // namespace slm::catalog
