#pragma once
// Where a model comes from, what was made from it, and whether the licences along that line go together.
//
// Pure. The results point into the catalogue and are valid for its life. Not legal advice: a conflict says
// that two published licences do not fit each other, not who is right.

#include <string>
#include <vector>

#include "core/catalog/catalog.h"

namespace slm::catalog {

/// Steps farther from the model than this are left out; the longest line of the hub has 6.
constexpr std::size_t k_line_step_limit = 12;

/// One model of a line and the step by which it is joined to the model before it.
struct Branch {
  const Model* model = nullptr;
  const Origin* step = nullptr;  // of the younger of the two
  std::vector<Branch> branches;
};

/// What `model` was made from, each with what that was made from. Steps to models that the catalogue does not
/// have are left out.
/// deepseek-r1-distill-qwen-1.5b -> {qwen2.5-math-1.5b, distilled, {qwen2.5-1.5b, continued}}
std::vector<Branch> ancestors(const Catalog& catalog, const Model& model);

/// What was made from `model`, in the order of ids, each with what was made from that.
std::vector<Branch> descendants(const Catalog& catalog, const Model& model);

enum class ConflictKind : std::uint8_t {
  non_commercial,  // the base forbids commercial use, the derived model does not
  share_alike,     // the base asks for the same licence, the derived model has another
  passed_on,       // the base's terms must be passed on, the derived model names only its own
  conditions,      // the base ties commercial use to conditions, the derived model allows it without
};

struct LicenceConflict {
  const Model* base = nullptr;
  ConflictKind kind = ConflictKind::non_commercial;
  Standing standing = Standing::unverified;  // verified: every step between the two and both licences are
};

/// Each base along the line whose licence does not go with that of `model`, nearest first, each licence once.
/// Terms bind where a model changes hands: a maker may license its own work anew, so a base whose next model
/// is of the same organisation is not compared; neither are licences whose permissions are unknown.
/// MIT on a fine-tune of a Llama 3.1 model -> {llama-3.1-8b, passed_on}
std::vector<LicenceConflict> licence_conflicts(const Catalog& catalog, const Model& model);

/// The conflict as a sentence for readers, with a full stop.
std::string describe(const LicenceConflict& conflict, const Catalog& catalog, const Model& model);

}  // namespace slm::catalog
