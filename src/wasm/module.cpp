// The functions that page code may call in the WebAssembly module. Strings go in and out through the buffers
// of module_buffers.h.

#include <cstddef>
#include <cstdint>

#include "base/text.h"
#include "core/html/writer.h"
#include "wasm/module_buffers.h"

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
