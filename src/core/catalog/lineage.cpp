#include "core/catalog/lineage.h"

#include <algorithm>
#include <optional>

namespace slm::catalog {
namespace {

// The models between the one asked about and the place reached, for the rare catalogue with a circle in it.
using Path = std::vector<const Model*>;

bool may_go_on(const Path& path, const Model* next) {
  return next != nullptr && path.size() <= k_line_step_limit &&
         std::find(path.begin(), path.end(), next) == path.end();
}

std::vector<Branch> older(const Catalog& catalog, Path& path) {
  std::vector<Branch> branches;
  for (const Origin& origin : path.back()->derived_from) {
    const Model* base = catalog.model(origin.base);
    if (!may_go_on(path, base)) continue;
    path.push_back(base);
    branches.push_back({base, &origin, older(catalog, path)});
    path.pop_back();
  }
  return branches;
}

std::vector<Branch> younger(const Catalog& catalog, Path& path) {
  std::vector<Branch> branches;
  for (const Model& model : catalog.models()) {
    for (const Origin& origin : model.derived_from) {
      if (!(origin.base == path.back()->id) || !may_go_on(path, &model)) continue;
      path.push_back(&model);
      branches.push_back({&model, &origin, younger(catalog, path)});
      path.pop_back();
    }
  }
  return branches;
}

const Licence* licence_of(const Catalog& catalog, const Model& model) {
  return model.licence.value ? catalog.licence(*model.licence.value) : nullptr;
}

std::optional<ConflictKind> conflict_of(const Licence& base, const Licence& derived) {
  if (base.id == derived.id || derived.commercial_use == Permission::unknown) return std::nullopt;
  if (base.commercial_use == Permission::no && derived.commercial_use != Permission::no)
    return ConflictKind::non_commercial;
  if (base.share_alike == Permission::yes) return ConflictKind::share_alike;
  if (base.share_alike == Permission::conditional) return ConflictKind::passed_on;
  if (base.commercial_use == Permission::conditional && derived.commercial_use == Permission::yes)
    return ConflictKind::conditions;
  return std::nullopt;
}

struct Comparison {
  const Catalog& catalog;
  const Model& model;
  const Licence& licence;
  std::vector<LicenceConflict> conflicts = {};
};

bool is_said_already(const Comparison& comparison, const Licence& licence) {
  return std::any_of(
      comparison.conflicts.begin(), comparison.conflicts.end(),
      [&](const LicenceConflict& conflict) { return conflict.base->licence.value == licence.id; });
}

// Terms bind where a model changes hands; a maker may license its own work anew.
bool changes_hands(const Model& base, const Model& younger, const Model& model) {
  return base.organisation != younger.organisation && base.organisation != model.organisation;
}

// `is_seen`: every step so far stands in a source. `younger` was made from the bases in `branches`.
void compare(Comparison& comparison, const Model& younger, const std::vector<Branch>& branches,
             bool is_seen) {
  for (const Branch& branch : branches) {
    const Model& base = *branch.model;
    const bool is_step_seen = is_seen && branch.step->provenance.is_verified();
    const Licence* licence = licence_of(comparison.catalog, base);
    if (licence != nullptr && changes_hands(base, younger, comparison.model) &&
        !is_said_already(comparison, *licence)) {
      const bool is_certain = is_step_seen && base.licence.is_fact() && comparison.model.licence.is_fact();
      if (const auto kind = conflict_of(*licence, comparison.licence)) {
        comparison.conflicts.push_back(
            {&base, *kind, is_certain ? Standing::verified : Standing::unverified});
      }
    }
    compare(comparison, base, branch.branches, is_step_seen);
  }
}

std::string_view what_base_asks(ConflictKind kind) {
  switch (kind) {
    case ConflictKind::non_commercial:
      return "which does not allow commercial use";
    case ConflictKind::share_alike:
      return "which asks that whatever is made from it carry the same licence";
    case ConflictKind::passed_on:
      return "whose terms must be passed on with whatever is made from it";
    case ConflictKind::conditions:
      return "which ties commercial use to conditions";
  }
  return "which is another licence";
}

}  // namespace

std::vector<Branch> ancestors(const Catalog& catalog, const Model& model) {
  Path path = {&model};
  return older(catalog, path);
}

std::vector<Branch> descendants(const Catalog& catalog, const Model& model) {
  Path path = {&model};
  return younger(catalog, path);
}

std::vector<LicenceConflict> licence_conflicts(const Catalog& catalog, const Model& model) {
  const Licence* licence = licence_of(catalog, model);
  if (licence == nullptr) return {};
  Comparison comparison{catalog, model, *licence};
  compare(comparison, model, ancestors(catalog, model), true);
  return std::move(comparison.conflicts);
}

std::string describe(const LicenceConflict& conflict, const Catalog& catalog, const Model& model) {
  const Licence* base = licence_of(catalog, *conflict.base);
  const Licence* own = licence_of(catalog, model);
  if (base == nullptr || own == nullptr) return {};
  std::string text = conflict.base->name + " is under the " + base->name + ", " +
                     std::string(what_base_asks(conflict.kind)) + "; the licence we list for " + model.name +
                     " is the " + own->name + ". Both may bind you: read them before you build on it.";
  if (conflict.standing == Standing::unverified)
    text += " The line or one of the licences is not yet traced to a source.";
  return text;
}

}  // namespace slm::catalog
