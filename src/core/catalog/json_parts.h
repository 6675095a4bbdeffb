#pragma once
// Small pieces shared by the JSON writers of this room.
//
// Pure.

#include <optional>
#include <string_view>

#include "base/json_writer.h"
#include "core/catalog/sourced.h"

namespace slm::catalog {

inline void text_or_null(JsonWriter& json, std::string_view text) {
  if (text.empty()) {
    json.null();
  } else {
    json.string(text);
  }
}

template <class Integer>
void number_or_null(JsonWriter& json, const std::optional<Integer>& value) {
  if (value) {
    json.number(*value);
  } else {
    json.null();
  }
}

inline void write_provenance(JsonWriter& json, const Provenance& provenance) {
  text_or_null(json.key("source"), provenance.source);
  json.key("verified").boolean(provenance.is_verified());
}

}  // namespace slm::catalog
