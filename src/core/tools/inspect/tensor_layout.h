#pragma once
// Sums over the tensors of a file, and whether their bytes can be where the header says.
//
// Pure.

#include "core/tools/inspect/header_facts.h"

namespace slm::tools {

/// Of one kind of finding so many are told one by one; the rest is counted.
constexpr std::size_t k_findings_of_a_kind = 3;

/// As many types are told apart; what comes after them is one share, "others".
constexpr std::size_t k_max_types = 64;

/// Fills `types`, `tensor_bytes` and `parameter_count` from `tensors`.
void add_sums(HeaderFacts& facts);

/// Adds a finding for names that occur twice or are empty, starts off the alignment, ranges that overlap or
/// end behind the file (where its size is known), and bytes that belong to no tensor.
void check_layout(HeaderFacts& facts);

}  // namespace slm::tools
