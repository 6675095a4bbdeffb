#pragma once
// The catalogue as a few bytes that a page loads: what tools answer from, without prose and most sources.
//
// Pure; native and WebAssembly agree. Layout and reasons: docs/formats/catalog-snapshot.md. Of a provenance
// only its standing is kept; descriptions, training and limitations are left out, and scores that cannot be
// compared with another model's.
//
//   const std::string bytes = write_snapshot(catalog);          // when a site is built
//   const Result<Catalog> again = read_snapshot(bytes);         // in the page: the tools answer the same

#include <string>
#include <string_view>

#include "base/result.h"
#include "core/catalog/catalog.h"

namespace slm::catalog {

/// Raised when the layout changes; a reader takes no other version.
constexpr std::uint8_t k_snapshot_version = 3;

/// Longer ones are refused before anything is read.
constexpr std::size_t k_snapshot_byte_limit = std::size_t{8} << 20;

/// Equal catalogues give equal bytes.
std::string write_snapshot(const Catalog& catalog);

/// Any bytes: fails, in one sentence, where they are cut short, changed, of another version, or would take
/// more memory than a catalogue ever needs.
Result<Catalog> read_snapshot(std::string_view bytes);

/// Payload with the header in front of it. For write_snapshot and its fuzzer.
std::string seal_snapshot(std::string_view payload);

}  // namespace slm::catalog
