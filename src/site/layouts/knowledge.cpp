#include "site/knowledge.h"

#include "base/hash.h"
#include "core/catalog/snapshot.h"

namespace slm::site {

const tools::Knowledge& Knowledge::get() const {
  std::call_once(made_, [this] { prepared_ = std::make_unique<const Prepared>(catalog_); });
  return prepared_->knowledge;
}

const CatalogFile& Knowledge::file() const {
  std::call_once(file_made_, [this] {
    file_.bytes = catalog::write_snapshot(catalog_);
    file_.address = "/assets/catalog." + fingerprint_hex(file_.bytes) + ".bin";
  });
  return file_;
}

}  // namespace slm::site
