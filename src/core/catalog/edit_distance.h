#pragma once
// How far apart two names are, for "did you mean".
//
// Pure. Names are at most 128 bytes; longer ones are cut.

#include <cstddef>
#include <string_view>

namespace slm::catalog {

/// Edits (insert, delete, replace) that make `wanted` into a beginning of `name`; bytes that `name` has
/// beyond it cost a quarter each, so that "phi4" is nearer to "phi4mini" than to "qwen", and "rasbery" to
/// "raspberrypi5" than to "a10". In quarters.
std::size_t name_distance(std::string_view wanted, std::string_view name);

}  // namespace slm::catalog
