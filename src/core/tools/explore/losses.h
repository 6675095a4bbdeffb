#pragma once
// How much worse models predict text once quantized, as others measured it: perplexity relative to 16 bits.
//
// Pure. Only rows whose study also tells the unquantized perplexity; of several ways to make one quantization
// (with and without an importance matrix) the middle one counts. Measured on a few models, most of them not
// the reader's: losses of another model show the size of the loss, not its digits.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/tools/report.h"

namespace slm::tools {

/// One model at one quantization in one study.
struct Loss {
  const catalog::QualityStudy* study = nullptr;
  catalog::QuantizationId quantization;
  std::string model_name;    // as readers know it
  catalog::ModelId model;    // empty where the catalogue has no such model
  double percent = 0;        // of perplexity, the middle of its results: 2.8 is 2.8 % worse
  double low = 0, high = 0;  // of its results
  std::size_t result_count = 1;
};

/// In the order of studies, then as first named. Empty where no study tells a loss.
std::vector<Loss> perplexity_losses(const catalog::Catalog& catalog);

/// From the least to the most that was measured at a quantization; of the model alone where it was measured
/// itself. Nothing where nobody has published it.
std::optional<Interval> loss_range(std::span<const Loss> losses, const catalog::QuantizationId& quantization,
                                   const catalog::ModelId& model);

/// {1.2, 2.82} -> "+1.2 to +2.8 % perplexity"
std::string loss_words(const Interval& range);

}  // namespace slm::tools
