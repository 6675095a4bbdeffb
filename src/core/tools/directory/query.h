#pragma once
// Questions to the catalogue: filter, sort and count. "What fits 8 GiB at 16K context, Apache-2.0, code?"
//
// Sizes are core/compute's. Pure and fast (the whole list answers in well under a millisecond), so that a
// page may ask at every key stroke. Values of one facet are joined by "or", facets by "and". Counts beside a
// facet's values say how many models there would be with that value, all other filters unchanged.
//
//   Directory directory(catalog);                 // once for each catalogue; borrows it
//   Query query;
//   query.chosen_of(Facet::task) = {"code"};
//   query.memory_bytes = 8 * k_gib;
//   const Selection selection = directory.select(query);

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/compute/estimate.h"
#include "core/tools/directory/usual_files.h"
#include "core/tools/explore/losses.h"
#include "core/tools/fit/evidence.h"

namespace slm::tools {

constexpr std::uint64_t k_gib = std::uint64_t{1} << 30;

/// Filters with a list of values each.
enum class Facet : std::uint8_t { size, task, licence, commercial, language, input, family, organisation };
constexpr std::size_t k_facet_count = 8;

enum class SortKey : std::uint8_t {
  id,
  name,
  parameters,
  active_parameters,
  context,
  released,
  organisation,
  family,
  licence,
  file_size,  // of the chosen quantization that fits best
  cache,      // at Query::context_tokens
  speed,      // of the same quantization on Query::device; unknown without one
};

enum class Direction : std::uint8_t { ascending, descending };

struct Query {
  std::string text;  // every word must stand in a name, family, organisation, licence or task
  std::array<std::vector<std::string>, k_facet_count> chosen;
  std::uint32_t context_at_least = 0;  // tokens; 0: any
  std::optional<catalog::Month> released_from, released_until;
  bool verified_only = false;                          // licence, parameter count and shape seen in a source
  std::vector<catalog::QuantizationId> quantizations;  // those that may be used; the common ones where empty
  std::uint64_t memory_bytes = 0;                      // 0: no limit, unless a device is named
  catalog::DeviceId device;                            // its memory is the limit where memory_bytes is 0
  std::uint32_t context_tokens = 4096;                 // for the cache that must fit beside the weights
  SortKey sort = SortKey::id;
  Direction direction = Direction::ascending;

  std::vector<std::string>& chosen_of(Facet facet) { return chosen[static_cast<std::size_t>(facet)]; }
  const std::vector<std::string>& chosen_of(Facet facet) const {
    return chosen[static_cast<std::size_t>(facet)];
  }
};

/// One model and the best of the chosen quantizations that fits; without limit and choice Q4_K_M.
struct Row {
  std::uint32_t model = 0;         // index into Catalog::models()
  std::uint32_t quantization = 0;  // index into Catalog::quantizations(), where file_bytes is known
  std::optional<std::uint64_t> file_bytes;
  std::optional<std::uint64_t> cache_bytes;  // at Query::context_tokens
  std::optional<double> tokens_per_second;   // filled where rows are sorted by speed
};

/// One line of an opened row.
struct QuantizationRow {
  std::uint32_t quantization = 0;
  std::uint64_t file_bytes = 0;
  bool fits = true;  // with the cache, in the memory asked for
};

struct FacetValue {
  std::string_view value;  // lives as long as the Directory
  std::uint32_t count = 0;
};

struct Selection {
  std::vector<Row> rows;
  std::array<std::vector<FacetValue>, k_facet_count> facets;  // values with a count, or chosen; most first
  std::uint64_t memory_bytes = 0;                             // the limit that was applied; 0: none
};

class Directory {
 public:
  /// Borrows `catalog`, which must outlive it.
  explicit Directory(const catalog::Catalog& catalog);

  Selection select(const Query& query) const;

  /// The rows alone: several times as fast, because nobody counts what the filters keep out.
  std::vector<Row> rows_of(const Query& query) const;

  /// Sizes and work of all usual files, each counted once.
  const UsualFiles& usual_files() const { return usual_files_; }

  /// Of one model at one quantization; nothing where it is not known.
  std::optional<std::uint64_t> file_bytes_of(std::uint32_t model, std::uint32_t quantization) const;

  /// The chosen quantizations of one model, most bits first; empty where no file size is known.
  std::vector<QuantizationRow> quantizations_of(std::uint32_t model, const Query& query) const;

  /// How fast the query's device writes with a short prompt (512 tokens, then 128 of output). Nothing without
  /// a device, for encoders, and where the model does not fit it.
  std::optional<compute::Estimate> speed_of(std::uint32_t model, std::uint32_t quantization,
                                            const Query& query) const;
  std::optional<compute::Estimate> speed_of(const catalog::Model& model,
                                            const catalog::Quantization& quantization,
                                            const catalog::Device& device) const;

  /// What one token of a model of the catalogue costs; nothing for encoders, and where no size is known.
  std::optional<compute::Workload> work_of(const catalog::Model& model,
                                           const catalog::Quantization& quantization) const;

  /// What others measured quantizations to cost, of all models.
  const std::vector<Loss>& losses() const { return losses_; }

  /// What models are ranked by where they fit.
  const Evidence& evidence() const { return evidence_; }

  /// All values that models have for a facet, in alphabetical order (sizes: ascending).
  const std::vector<std::string>& values_of(Facet facet) const {
    return facets_[static_cast<std::size_t>(facet)].values;
  }

 private:
  struct FacetIndex {
    std::vector<std::string> values;
    std::vector<std::vector<std::uint16_t>> of_model;
  };
  struct Prepared;

  void index_facet(Facet facet);
  std::vector<std::uint32_t> quantizations_of(const Query& query) const;
  Prepared prepare(const Query& query) const;
  std::uint32_t failures_of(std::uint32_t model, const Query& query, const Prepared& prepared,
                            Row& row) const;
  void sort(const Query& query, std::vector<Row>& rows) const;
  bool fill_row(std::uint32_t model, const Query& query, const Prepared& prepared, Row& row) const;
  void collect_facets(const std::vector<std::uint32_t>& failures, const Prepared& prepared,
                      Selection& selection) const;

  const catalog::Catalog& catalog_;
  std::array<FacetIndex, k_facet_count> facets_;
  std::vector<Loss> losses_;
  UsualFiles usual_files_;
  Evidence evidence_;
  std::vector<std::string> haystacks_;  // lower case, by model
  // By quantization, then by model. Counting tensor by tensor takes microseconds: too long for each model at
  // every key stroke, and for all of them before the first. So each is counted once, when it is first asked
  // for; two threads that count the same find the same. One more than the bytes; 0: not counted, 1: not
  // known.
  mutable std::vector<std::atomic<std::uint64_t>> file_bytes_;
};

/// The memory that a query's models must fit: what it says, or all of its device's; 0: no limit.
std::uint64_t limit_bytes(const catalog::Catalog& catalog, const Query& query);

/// "under-1b" … "over-15b", "unknown": the class of a parameter count.
std::string_view size_class(const std::optional<std::uint64_t>& parameters);

}  // namespace slm::tools
