#pragma once
// A model from the front matter of its page, through the truth gate: a model without a licence, or with a
// figure shown as fact that names no source, does not publish.
//
// Pure. Codes SLM0601 to SLM0605 and SLM0608; docs/formats/model.md has the schema.

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "core/catalog/model.h"
#include "formats/fields.h"

namespace slm::content {

/// `id` is the file's name without its ending; `fields` the front matter, a map. Nothing where an error was
/// reported: what is half right is not shown.
std::optional<catalog::Model> read_model(const std::string& id, const formats::Field& fields,
                                         const std::string& file, Diagnostics& diagnostics);

}  // namespace slm::content
