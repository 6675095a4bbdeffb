#pragma once
// The answer of `explore` as blocks.
//
// Pure.

#include "core/tools/explore/losses.h"
#include "core/tools/tool.h"

namespace slm::tools {

struct ExploreQuestion {
  const catalog::Model& model;
  const catalog::Quantization& quantization;
  const catalog::Device* device = nullptr;  // nullptr: no speeds
};

/// Nothing where the model's size is not known.
std::optional<Report> explore_report(const ExploreQuestion& question, const Knowledge& knowledge);

}  // namespace slm::tools
