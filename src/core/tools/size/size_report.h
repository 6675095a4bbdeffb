#pragma once
// The answer of "Does it fit?": verdict, parts, pictures, tables, what was assumed.
//
// Pure.

#include "core/tools/size/fit_tables.h"

namespace slm::tools {

/// Everything that the answer is made from.
struct SizeAnswer {
  const SizeQuestion& question;
  const catalog::Catalog& catalog;
  std::vector<SizeOption> options;
  const catalog::Device* device = nullptr;  // nullptr: only a number of bytes, or nothing, was named
  Need need;
};

/// How far publishers' own mixes lie from llama.cpp's of the same name, at most; the test memory_accuracy
/// holds it to the worst published file.
constexpr unsigned k_publishers_mix_percent = 11;

Report size_report(const SizeAnswer& answer);

}  // namespace slm::tools
