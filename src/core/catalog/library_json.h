#pragma once
// The collections of a Library as JSON, as catalog.json has them (docs/formats/catalog.md).
//
// Pure. Fields keep the names that they have in files; money stays a decimal number in the unit of its key.

#include "base/json_writer.h"
#include "core/catalog/library.h"

namespace slm::catalog {

/// The collections as keys of the object that is open: "gpu_prices": […], …
void write_collections(JsonWriter& json, const Library& library);

}  // namespace slm::catalog
