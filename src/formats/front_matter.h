#pragma once
// Front matter: the YAML block between two `---` lines at the start of a page, as a tree of typed fields.
//
// Pure, safe from any thread. The text is hostile: at most 64 KiB and 8 levels; anchors, aliases and tags are
// refused, so that a small text cannot grow into a large tree. The YAML events come from libyaml.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "formats/fields.h"

namespace slm::formats {

constexpr std::size_t k_yaml_byte_limit = 64 * 1024;
constexpr std::size_t k_yaml_depth_limit = 8;

struct FrontMatter {
  std::optional<Field> fields;  // a map; nothing where there is no block or it cannot be read
  std::string_view body;        // what follows the block, inside the text that was parsed
  std::uint32_t body_line = 1;  // line of the file at which `body` starts
};

/// Splits a page and reads its front matter. A leading byte order mark is skipped; lines end in LF or CRLF.
/// Mistakes (SLM0100 to SLM0103, SLM0107 to SLM0109) are appended to `diagnostics` under the name `file`.
/// "---\ntitle: A\n---\nText" -> fields {title: "A"}, body "Text", body_line 4.
FrontMatter parse_front_matter(std::string_view text, const std::string& file, Diagnostics& diagnostics);

/// Reads a YAML document whose top level is a map; an empty one is an empty map. Nothing where it cannot be
/// read. `first_line` is the line of the file at which `yaml` starts.
std::optional<Field> parse_yaml(std::string_view yaml, const std::string& file, std::uint32_t first_line,
                                Diagnostics& diagnostics);

/// What an unquoted YAML scalar is (YAML 1.2 core schema): "" -> null, "true" -> boolean, "-4" -> integer,
/// "1e3" -> number, "yes" -> string.
FieldKind classify_scalar(std::string_view text);

}  // namespace slm::formats
