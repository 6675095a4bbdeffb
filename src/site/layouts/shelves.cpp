#include "site/layouts/shelves.h"

namespace slm::site {

Shelves::Shelves(const catalog::Catalog& catalog) : catalog_(catalog) {
  for (const catalog::GroupKind kind : catalog::k_group_kinds) {
    groups_[static_cast<std::size_t>(kind)] = catalog::group_models(catalog, kind);
  }
}

const FitTable& Shelves::fits() const {
  std::call_once(once_, [&] { fits_ = std::make_unique<const FitTable>(catalog_); });
  return *fits_;
}

}  // namespace slm::site
