#pragma once
// The catalogue as its pages show it: models by family, organisation, licence and task; what fits where.
//
// Immutable after construction but for the sizes, which are computed when the first page asks for them; safe
// from any thread. Borrows the catalogue.

#include <array>
#include <memory>
#include <mutex>
#include <vector>

#include "core/catalog/groups.h"
#include "site/layouts/fit_table.h"

namespace slm::site {

class Shelves {
 public:
  explicit Shelves(const catalog::Catalog& catalog);

  const std::vector<catalog::ModelGroup>& groups(catalog::GroupKind kind) const {
    return groups_[static_cast<std::size_t>(kind)];
  }
  const FitTable& fits() const;

 private:
  const catalog::Catalog& catalog_;
  std::array<std::vector<catalog::ModelGroup>, catalog::k_group_kinds.size()> groups_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const FitTable> fits_;
};

}  // namespace slm::site
