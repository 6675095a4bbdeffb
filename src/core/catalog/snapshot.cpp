#include "core/catalog/snapshot.h"

#include <algorithm>

#include "base/hash.h"
#include "core/catalog/score_tables.h"
#include "core/catalog/snapshot_fields.h"
#include "core/catalog/snapshot_reader.h"
#include "core/catalog/snapshot_writer.h"

namespace slm::catalog {
namespace {

constexpr std::string_view k_magic = "SLMC";
constexpr std::size_t k_hash_bytes = 8;
constexpr std::size_t k_header_bytes = k_magic.size() + 1 + k_hash_bytes;

std::string hash_of(std::string_view payload) {
  std::uint64_t hash = fingerprint(payload);
  std::string bytes;
  for (std::size_t at = 0; at < k_hash_bytes; ++at, hash >>= 8) bytes += static_cast<char>(hash & 0xff);
  return bytes;
}

Result<std::string_view> payload_of(std::string_view bytes) {
  if (bytes.size() > k_snapshot_byte_limit) return fail("the catalogue's snapshot is larger than 8 MiB");
  if (bytes.size() < k_header_bytes || !bytes.starts_with(k_magic)) {
    return fail("these bytes are not a snapshot of the catalogue");
  }
  if (static_cast<std::uint8_t>(bytes[k_magic.size()]) != k_snapshot_version) {
    return fail("the catalogue's snapshot is of another version than this program; load both again");
  }
  const std::string_view payload = bytes.substr(k_header_bytes);
  if (bytes.substr(k_magic.size() + 1, k_hash_bytes) != hash_of(payload)) {
    return fail("the catalogue's snapshot was cut short or changed on its way; load it again");
  }
  return payload;
}

template <class Thing>
bool has_ascending_ids(const std::vector<Thing>& things) {
  return std::adjacent_find(things.begin(), things.end(),
                            [](const Thing& a, const Thing& b) { return !(a.id < b.id); }) == things.end();
}

// What a Catalog relies on.
bool is_whole(const CatalogParts& parts) {
  return has_ascending_ids(parts.models) && has_ascending_ids(parts.devices) &&
         has_ascending_ids(parts.quantizations) && has_ascending_ids(parts.licences) &&
         has_ascending_ids(parts.quality_studies) &&
         std::all_of(parts.quantizations.begin(), parts.quantizations.end(),
                     [](const Quantization& quantization) { return quantization.weights > 0; });
}

}  // namespace

std::string seal_snapshot(std::string_view payload) {
  return std::string(k_magic) + static_cast<char>(k_snapshot_version) + hash_of(payload) +
         std::string(payload);
}

std::string write_snapshot(const Catalog& catalog) {
  CatalogParts parts = catalog.parts();
  keep_score_tables(parts.models);
  SnapshotWriter writer;
  visit(writer, parts);
  return seal_snapshot(writer.take());
}

Result<Catalog> read_snapshot(std::string_view bytes) {
  SLM_TRY(const std::string_view payload, payload_of(bytes));
  SnapshotReader reader(payload);
  CatalogParts parts;
  visit(reader, parts);
  if (!reader.is_good() || !reader.is_at_end() || !is_whole(parts)) {
    return fail("the catalogue's snapshot holds what no catalogue has");
  }
  return Catalog(std::move(parts));
}

}  // namespace slm::catalog
