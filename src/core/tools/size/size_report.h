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
  const catalog::Device* device = nullptr;  // nullptr: only a number of bytes, or nothing, was named
  Need need;
};

Report size_report(const SizeAnswer& answer);

}  // namespace slm::tools
