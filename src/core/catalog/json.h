#pragma once
// The catalogue as JSON: what the API, the command line and catalog.json say about a thing.
//
// Pure. docs/formats/catalog.md has the schema; a key once published keeps its name and meaning. Unknown
// values are null, so that every object of one kind has the same keys.

#include <string>

#include "base/json_writer.h"
#include "core/catalog/catalog.h"
#include "core/catalog/library.h"

namespace slm::catalog {

/// Raised when a key changes its meaning or goes away; new keys leave it as it is.
constexpr std::uint32_t k_schema_version = 1;

void write_json(JsonWriter& json, const Model& model);
void write_json(JsonWriter& json, const Device& device);
void write_json(JsonWriter& json, const Quantization& quantization);
void write_json(JsonWriter& json, const Licence& licence);
void write_json(JsonWriter& json, const QualityStudy& study);

/// The whole of catalog.json, with a line end.
std::string catalog_json(const Catalog& catalog, const Library& library);

/// `value` / 10^digits as a JSON number without needless zeros: (4930, 2) -> "49.3".
std::string decimal_text(std::uint64_t value, std::uint32_t digits);

}  // namespace slm::catalog
