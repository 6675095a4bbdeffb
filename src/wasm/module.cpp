// The functions that page code may call in the WebAssembly modules of the tools: their live face. Strings go
// in and out through the buffers of module_buffers.h; web/src/core/module.ts is the other side.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "wasm/live_module.h"
#include "wasm/module_buffers.h"

namespace slm {

// Never destroyed: a module has no end.
tools::LivePage& live_page() {
  static tools::LivePage* const instance = new tools::LivePage;
  return *instance;
}

std::string_view next_part(std::string_view& rest) {
  const std::string_view part = rest.substr(0, rest.find('\0'));
  rest.remove_prefix(std::min(rest.size(), part.size() + 1));
  return part;
}

}  // namespace slm

/// Version of this interface; page code that was cached with another one must not call on.
SLM_EXPORT(slm_interface_version) std::uint32_t slm_interface_version() {
  return 2;
}

SLM_EXPORT(slm_input) char* slm_input(std::size_t byte_count) {
  slm::buffers().input.resize(byte_count);
  return slm::buffers().input.data();
}

SLM_EXPORT(slm_output) const char* slm_output() {
  return slm::buffers().output.data();
}

/// Input: the catalogue's snapshot. Answer: empty, or one sentence that says what is wrong with it.
SLM_EXPORT(slm_load_catalog) std::size_t slm_load_catalog() {
  const slm::Result<void> loaded = slm::live_page().load(slm::buffers().input);
  return slm::answer(loaded ? std::string() : loaded.error().message);
}

/// Input: the parts of a LivePage::Question in their order, parted by NUL. Returns a LivePage::Outcome: 0
/// impossible, 1 not understood, 2 answered, 3 only a server can. The functions below tell about this
/// question until the next.
SLM_EXPORT(slm_ask) std::uint32_t slm_ask() {
  std::string_view rest = slm::buffers().input;
  slm::tools::LivePage::Question question;
  question.tool = slm::next_part(rest);
  question.base_path = slm::next_part(rest);
  question.embed = slm::next_part(rest);
  question.query = rest;
  return static_cast<std::uint32_t>(slm::live_page().ask(question));
}

SLM_EXPORT(slm_question) std::size_t slm_question() {
  return slm::answer(slm::live_page().question());
}

SLM_EXPORT(slm_announcement) std::size_t slm_announcement() {
  return slm::answer(slm::live_page().announcement());
}

SLM_EXPORT(slm_answer_html) std::size_t slm_answer_html() {
  return slm::answer(slm::live_page().answer_html());
}

SLM_EXPORT(slm_form_html) std::size_t slm_form_html() {
  return slm::answer(slm::live_page().form_html());
}

SLM_EXPORT(slm_json) std::size_t slm_json() {
  return slm::answer(slm::live_page().json());
}

SLM_EXPORT(slm_csv) std::size_t slm_csv() {
  return slm::answer(slm::live_page().csv());
}
