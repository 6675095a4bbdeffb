#pragma once
// The catalogue that the commands work on: read from the content folder, mistakes told on standard error.

#include <string>

#include "content/catalog/catalog_reader.h"

namespace slm::cli {

/// Prints what is wrong (errors only) and how many models were withheld; a folder without a catalogue fails.
Result<content::CheckedCatalog> open_catalog(const std::string& folder);

}  // namespace slm::cli
