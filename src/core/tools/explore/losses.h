#pragma once
// How much worse models predict text once quantized, as others measured it: perplexity relative to 16 bits.
//
// Pure. Only rows whose study also tells the unquantized perplexity; of several ways to make one quantization
// (with and without an importance matrix) the middle one counts. Measured on a few models, most of them not
// the reader's: losses of another model show the size of the loss, not its digits.

#include <string>
#include <vector>

#include "core/catalog/catalog.h"

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

}  // namespace slm::tools
