#pragma once
// How a reader runs a model in each program, as code to copy. A program is left out where it is not known to
// run the model.
//
// Pure. The commands follow the documentation of Transformers 5, llama.cpp, Ollama, vLLM and
// Transformers.js 4; nobody has run them here with every model, and the page says so.

#include <string>
#include <vector>

#include "core/catalog/catalog.h"

namespace slm::site {

struct RunCode {
  std::string label;     // "llama.cpp": the tab
  std::string language;  // of the highlighter: "bash"
  std::string code;
  std::string note = {};  // one or two sentences under the code; may be empty
};

/// In the order of the tabs.
std::vector<RunCode> run_codes(const catalog::Model& model, const catalog::Catalog& catalog);

/// Why there is no tab for the browser: "No tab for Transformers.js: …"; "" where there is one.
std::string no_browser_reason(const catalog::Model& model);

}  // namespace slm::site
