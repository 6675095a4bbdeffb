#pragma once
// What the tools need to answer, prepared from a catalogue when the first of them is asked: indexing the
// directory takes milliseconds, which a site that is rebuilt at each save need not spend.
//
// Safe from any thread. Borrows the catalogue.

#include <memory>
#include <mutex>
#include <string>

#include "core/tools/registry.h"

namespace slm::site {

/// The catalogue's snapshot (core/catalog/snapshot.h), from which the tools answer in the page.
struct CatalogFile {
  std::string address;  // "/assets/catalog.1f2e3d4c5b6a7988.bin", named by its content
  std::string bytes;
};

class Knowledge {
 public:
  explicit Knowledge(const catalog::Catalog& catalog) : catalog_(catalog) {}

  const tools::Knowledge& get() const;

  const CatalogFile& file() const;

 private:
  struct Prepared {
    explicit Prepared(const catalog::Catalog& catalog) : directory(catalog), knowledge{catalog, directory} {}
    tools::Directory directory;
    tools::Knowledge knowledge;
  };

  const catalog::Catalog& catalog_;
  mutable std::once_flag made_;
  mutable std::unique_ptr<const Prepared> prepared_;
  mutable std::once_flag file_made_;
  mutable CatalogFile file_;
};

}  // namespace slm::site
