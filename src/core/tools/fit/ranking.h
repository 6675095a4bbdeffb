#pragma once
// Which models of a catalogue run on a device for a use, best first.
//
// Pure. A model and the quantization in which it is offered there. The rule, its sources and its weakness
// stand on /learn/formulas/ranking/: a published score decides only between two models that share its table.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/compute/estimate.h"
#include "core/tools/fit/evidence.h"
#include "core/tools/fit/use.h"
#include "core/tools/size/memory.h"
#include "core/tools/size/need.h"
#include "core/tools/tool.h"

namespace slm::tools {

/// Words a minute that people read silently (238, Brysbaert 2019), at 3 words for 4 tokens.
constexpr double k_reading_tokens_per_second = 5.3;

/// Thoughts are written before the answer is. A convention: three times as many as the answer has.
constexpr double k_thinking_factor = 4;

enum class LicenceWish : std::uint8_t { any, commercial, apache, mit };

struct FitQuestion {
  Use use = Use::chat;
  std::uint64_t context_tokens = 8192;
  LicenceWish licence = LicenceWish::any;
  Memory memory;
  const catalog::Device* device = nullptr;  // with `memory` as its memory; nullptr: no speeds
};

/// How well a model runs there; better ones first, whatever the model.
enum class Comfort : std::uint8_t {
  few_bits,  // only in fewer than 4 bits a weight
  slow,      // the answer comes slower than people read
  tight,     // fits only if nothing else uses the memory
  easy,
};

struct Candidate {
  std::uint32_t model = 0;  // index into Catalog::models()
  const catalog::Quantization* quantization = nullptr;
  Need need;
  Tone tone = Tone::good;
  Comfort comfort = Comfort::few_bits;
  std::optional<compute::Estimate> tokens_per_second;
  double merit = 0;                          // doublings; only differences mean something
  std::optional<std::uint32_t> replaced_by;  // a newer model of the maker, as large, that runs as well here
  const Duel* duel = nullptr;                // why it stands above or below where its merit would have it
};

/// What writes as fast as people read: 5.3 tokens a second, of models that always think four times that.
double needed_tokens_per_second(const ModelEvidence& evidence);

/// All that fit, best first; a bigger memory never has fewer, a longer context never more. Models that are
/// replaced stand last. Where two share published scores for the use, who wins more of them stands higher.
std::vector<Candidate> rank(const FitQuestion& question, const Knowledge& knowledge);

/// How one model (an index into Catalog::models()) is offered there: with the most bits among the files that
/// run best. Nothing where none fits, or its memory cannot be counted. Merit is not set.
std::optional<Candidate> best_option(const FitQuestion& question, const Knowledge& knowledge,
                                     std::uint32_t model);

/// The longest context at which the candidate still fits, at most what its maker allows.
std::uint64_t most_context(const FitQuestion& question, const Candidate& candidate,
                           const Knowledge& knowledge);

}  // namespace slm::tools
