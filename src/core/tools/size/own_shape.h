#pragma once
// A model that nobody catalogued: the shape that a reader types in.
//
// Pure.

#include <optional>
#include <vector>

#include "core/catalog/model.h"
#include "core/tools/input.h"
#include "core/tools/values.h"

namespace slm::tools {

/// "layers", "hidden", "heads", "kv-heads", "head-dim", "ffn", "experts", "experts-used", "expert-ffn",
/// "window", "full-layers", "vocabulary", "tied", "parameters", "file-bytes".
std::vector<Input> own_shape_inputs();

/// Nothing where neither layers nor parameters are given. What is left out follows from the rest as in most
/// models: as many KV heads as heads, heads of hidden / heads, a network 8/3 times as wide,
/// experts as wide as it, every layer with the window that is given.
std::optional<catalog::Model> own_shape(const Values& values);

}  // namespace slm::tools
