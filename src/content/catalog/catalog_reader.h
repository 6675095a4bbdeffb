#pragma once
// The catalogue of a content folder: models/<id>.md (front matter only) and data/*.yaml.
//
// What has a mistake is left out and reported; the rest publishes. Safe from several threads at once.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "core/catalog/catalog.h"
#include "core/catalog/library.h"
#include "formats/fields.h"

namespace slm::content {

using CatalogPointer = std::shared_ptr<const catalog::Catalog>;
using LibraryPointer = std::shared_ptr<const catalog::Library>;

struct CheckedCatalog {
  CatalogPointer catalog;    // never nullptr
  LibraryPointer library;    // never nullptr; rows in the order of their files
  Diagnostics diagnostics;   // sorted
  std::size_t withheld = 0;  // models that did not pass the gate
};

/// A model page that was parsed already; `fields` must outlive the call.
struct ModelSource {
  std::string file;  // "models/phi-4.md"
  const formats::Field* fields = nullptr;
};

/// A YAML file under data/: "data/licences.yaml" and its fields.
struct DataSource {
  std::string file;
  formats::Field fields;
};

/// Types, checks and joins what was read; for those who have the pages at hand.
CheckedCatalog check_catalog(const std::vector<ModelSource>& models, const std::vector<DataSource>& data);

/// Whether `file` is the page of a model: "models/phi-4.md", not "models/index.md".
bool is_model_file(std::string_view file);

/// "models/phi-4.md" -> "phi-4"; `file` must be the page of a model.
std::string model_id_of(std::string_view file);

/// The files under `folder`/data that the catalogue is made from.
std::vector<DataSource> read_data_files(const std::string& folder, Diagnostics& diagnostics);

/// Reads the whole catalogue. Fails where `folder` has no models that can be listed.
Result<CheckedCatalog> load_catalog(const std::string& folder);

}  // namespace slm::content
