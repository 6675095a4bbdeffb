#pragma once
// The collections beside the catalogue: the files of data/papers/, data/api-prices/ and their neighbours.
//
// Pure; docs/formats/collections.md has the schema, core/catalog/library.h the fields. Mistakes (SLM0601 to
// SLM0603, SLM0605, SLM0607, SLM0612) are appended to the diagnostics, and a row that has one is left out.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "content/catalog/known_ids.h"
#include "core/catalog/library.h"
#include "formats/fields.h"

namespace slm::content {

/// Every collection's folder: "data/papers/".
const std::vector<std::string>& library_folders();

class LibraryReader {
 public:
  /// Both must outlive the reader. Rows of papers are added to `known`, so their files come first.
  LibraryReader(KnownIds& known, Diagnostics& diagnostics) : known_(known), diagnostics_(diagnostics) {}

  /// Reads a file of a collection; does nothing for other files.
  void take(const formats::Field& fields, const std::string& file);

  catalog::Library library() { return std::move(library_); }

 private:
  friend struct CollectionReader;

  KnownIds& known_;
  Diagnostics& diagnostics_;
  catalog::Library library_;
  std::map<std::string_view, IdSet> ids_;  // by folder: what was there already
};

}  // namespace slm::content
