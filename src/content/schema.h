#pragma once
// Rules for the fields of a front matter block or a settings file, and the check of fields against them.
//
// Pure. A rule is data, so that a new field is one line.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "formats/fields.h"

namespace slm::content {

enum class FieldType : std::uint8_t {
  text,
  flag,  // true or false
  whole_number,
  number,
  date,  // 2026-11-21
  text_list,
  web_address,  // starts with https:// or http://
  any,          // any value; what reads it checks more
};

struct FieldRule {
  std::string_view name;
  FieldType type = FieldType::text;
  bool is_required = false;
  std::string_view help;                           // one phrase: what the field says
  std::span<const std::string_view> allowed = {};  // the texts it may have; any where empty
  std::uint32_t max_characters = 0;                // of a text; 0: no limit but that of the block
};

/// Appends SLM0102 (unknown), SLM0104 (wrong type), SLM0105 (missing) and SLM0106 (not allowed).
/// Fields that break a rule are dropped from `fields`, so that what is left can be trusted.
void check_fields(std::span<const FieldRule> rules, const std::string& file, formats::Field& fields,
                  Diagnostics& diagnostics);

}  // namespace slm::content
