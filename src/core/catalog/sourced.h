#pragma once
// A fact and where it comes from. A figure without a source is shown as unverified or not at all.
//
// Pure values.

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.h"

namespace slm::catalog {

/// Whether the figure was seen in the source named beside it.
enum class Standing : std::uint8_t { unverified, verified };

struct Provenance {
  std::string source;  // "https://…" or "github:owner/name:path@commit"; empty where none is known
  Date checked;        // the day the source was read
  Standing standing = Standing::unverified;

  bool is_verified() const { return standing == Standing::verified; }
  bool operator==(const Provenance&) const = default;
};

/// `value` is nothing where the fact is unknown: shown as "unknown", never guessed.
template <class T>
struct Sourced {
  std::optional<T> value;
  Provenance provenance;

  bool is_known() const { return value.has_value(); }
  bool is_fact() const { return value.has_value() && provenance.is_verified(); }
};

/// The web address of a source: "github:o/n:a/b.md@c0ffee" -> "https://github.com/o/n/blob/c0ffee/a/b.md";
/// web addresses pass; "" where the source is not a place on the web.
std::string web_address_of_source(const std::string& source);

}  // namespace slm::catalog
