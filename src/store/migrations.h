#pragma once
// The SQL files of sql/, built into the program.
//
// Immutable, safe from any thread.

#include <span>
#include <string_view>

namespace slm::store {

/// Statement texts by version: the first is version 1.
std::span<const std::string_view> migrations();

}  // namespace slm::store
