#pragma once
// How strings go in and out of every module: as UTF-8 or bytes through two buffers that the module owns.
//   1. the input function of the module makes room and returns where to write;
//   2. a function reads it, and returns the byte count of its answer;
//   3. the output function returns where the answer stands, until the next call.
// One page, one thread: nothing here may be called from two at once.

#include <cstddef>
#include <string>
#include <utility>

#define SLM_EXPORT(name) extern "C" __attribute__((export_name(#name), used))

namespace slm {

// Never destroyed: a module has no end.
struct ModuleBuffers {
  std::string input;
  std::string output;
};

inline ModuleBuffers& buffers() {
  static ModuleBuffers* const instance = new ModuleBuffers;
  return *instance;
}

inline std::size_t answer(std::string text) {
  buffers().output = std::move(text);
  return buffers().output.size();
}

}  // namespace slm
