#pragma once
// docs/formats/catalog.schema.json, kept in the program by the build (src/site/catalog_schema.cpp.in).

#include <string_view>

namespace slm::site {

extern const std::string_view k_catalog_schema;

}  // namespace slm::site
