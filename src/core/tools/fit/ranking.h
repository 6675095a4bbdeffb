#pragma once
// Which models of a catalogue run on a device for a use, best first.
//
// Pure. A model and the quantization in which it is offered there. The rule and its weakness stand on
// /learn/formulas/ranking/: no benchmark decides, because scores of different makers' settings cannot be
// compared.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/compute/estimate.h"
#include "core/tools/fit/use.h"
#include "core/tools/size/memory.h"
#include "core/tools/size/need.h"
#include "core/tools/tool.h"

namespace slm::tools {

/// Words a minute that people read silently (238, Brysbaert 2019), at 3 words for 4 tokens.
constexpr double k_reading_tokens_per_second = 5.3;

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
  slow,      // slower than people read
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
  double merit = 0;  // doublings; only differences mean something
};

/// All that fit, best first; a bigger memory never has fewer, a longer context never more.
std::vector<Candidate> rank(const FitQuestion& question, const Knowledge& knowledge);

/// How one model (an index into Catalog::models()) is offered there: with the most bits among the files that
/// run best. Nothing where none fits, or its memory cannot be counted. Merit is not set.
std::optional<Candidate> best_option(const FitQuestion& question, const Knowledge& knowledge,
                                     std::uint32_t model);

/// The longest context at which the candidate still fits, at most what its maker allows.
std::uint64_t most_context(const FitQuestion& question, const Candidate& candidate,
                           const Knowledge& knowledge);

}  // namespace slm::tools
