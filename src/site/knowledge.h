#pragma once
// What the tools need to answer, prepared from a catalogue when the first of them is asked: indexing the
// directory takes milliseconds, which a site that is rebuilt at each save need not spend.
//
// Safe from any thread. Borrows the catalogue.

#include <memory>
#include <mutex>

#include "core/tools/registry.h"

namespace slm::site {

class Knowledge {
 public:
  explicit Knowledge(const catalog::Catalog& catalog) : catalog_(catalog) {}

  const tools::Knowledge& get() const;

 private:
  struct Prepared {
    explicit Prepared(const catalog::Catalog& catalog) : directory(catalog), knowledge{catalog, directory} {}
    tools::Directory directory;
    tools::Knowledge knowledge;
  };

  const catalog::Catalog& catalog_;
  mutable std::once_flag made_;
  mutable std::unique_ptr<const Prepared> prepared_;
};

}  // namespace slm::site
