#pragma once
// Traps on programmers' mistakes. Input from outside can never reach one: that is what Result is for.
//
// Not <cassert>: libc's assert pulls file output into a WebAssembly module.

namespace slm {

/// Ends the program (a trap in WebAssembly). Marked cold so that checks cost one compare.
[[noreturn]] void trap();

}  // namespace slm

/// Holds in every build. The sentence belongs in a comment above it.
#define SLM_CHECK(condition) ((condition) ? static_cast<void>(0) : ::slm::trap())
