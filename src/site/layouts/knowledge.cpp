#include "site/knowledge.h"

namespace slm::site {

const tools::Knowledge& Knowledge::get() const {
  std::call_once(made_, [this] { prepared_ = std::make_unique<const Prepared>(catalog_); });
  return prepared_->knowledge;
}

}  // namespace slm::site
