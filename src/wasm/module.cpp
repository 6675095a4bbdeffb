// The functions that page code may call in the WebAssembly module.
//
// Strings go in and out as UTF-8 through two buffers that the module owns:
//   1. slm_input(byte_count) makes room and returns where to write the input;
//   2. a function reads it, and returns the byte count of its answer;
//   3. slm_output() returns where the answer stands, until the next call.
// One page, one thread: nothing here may be called from two at once.

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/text.h"
#include "core/html/writer.h"

#define SLM_EXPORT(name) extern "C" __attribute__((export_name(#name), used))

namespace slm {
namespace {

// Never destroyed: a module has no end.
struct Buffers {
  std::string input;
  std::string output;
};

Buffers& buffers() {
  static Buffers* const instance = new Buffers;
  return *instance;
}

std::size_t answer(std::string text) {
  buffers().output = std::move(text);
  return buffers().output.size();
}

}  // namespace
}  // namespace slm

/// Version of this interface; page code that was cached with another one must not call on.
SLM_EXPORT(slm_interface_version) std::uint32_t slm_interface_version() {
  return 1;
}

SLM_EXPORT(slm_input) char* slm_input(std::size_t byte_count) {
  slm::buffers().input.resize(byte_count);
  return slm::buffers().input.data();
}

SLM_EXPORT(slm_output) const char* slm_output() {
  return slm::buffers().output.data();
}

/// Input: any text. Answer: its heading anchor (base/text.h).
SLM_EXPORT(slm_slugify) std::size_t slm_slugify() {
  return slm::answer(slm::slugify(slm::buffers().input));
}

/// Input: any text. Answer: the same, safe between tags and in quoted attributes (core/html/writer.h).
SLM_EXPORT(slm_escape) std::size_t slm_escape() {
  return slm::answer(slm::html::escape(slm::buffers().input));
}
