#pragma once
// A tool: one question that the hub answers, in five faces (page, live page, JSON API, command line, MCP).
//
// Pure. A new tool is one folder below core/tools with a function that makes its Tool, and one line in
// catalogue_tools.cpp or file_tools.cpp. Everything else, from the form to the OpenAPI description, follows
// from what stands here.

#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/catalog/catalog.h"
#include "core/tools/directory/query.h"
#include "core/tools/input.h"
#include "core/tools/inspect/weights_reader.h"
#include "core/tools/report.h"
#include "core/tools/values.h"

namespace slm::tools {

/// What answers are made from. Borrowed; made once for each catalogue.
struct Knowledge {
  const catalog::Catalog& catalog;
  const Directory& directory;
  /// How weight files are read, by tools of which Tool::reads_files says so; nullptr where nobody can.
  const ReadWeights* read_weights = nullptr;
};

/// A question worth asking, for help texts, documentation and the page.
struct Example {
  std::string_view sentence;  // "Phi-4 with 16K of context"
  Parameters parameters;
};

struct Asked;

struct Tool {
  std::string_view name;     // command, API, MCP: "size"
  std::string_view address;  // of its page: "/tools/size/"
  std::string_view title;    // "Hardware estimator"
  std::string_view summary;  // one sentence: what it answers, for help texts and agents
  std::vector<Input> inputs;
  std::vector<Example> examples;  // at least one
  /// Groups of inputs that few readers need: closed on pages until one of their inputs is set or wrong.
  std::vector<std::string_view> closed_groups;
  /// Mistakes that only show together ("more layers than the model has") are errors as those of one input.
  Result<Report, InputErrors> (*answer)(const Values& values, const Knowledge& knowledge) = nullptr;
  /// Draws the form where one field below the other is not enough: one <form> and nothing around it. Else
  /// null.
  void (*draw_form)(html::Writer& out, const Tool& tool, const Knowledge& knowledge, const Asked& asked,
                    const Links& links) = nullptr;
  /// On its page the form stands where the site's sidebar would, and the long answer is drawn before anything
  /// else is loaded: the live page starts when a reader touches the form.
  bool has_own_sidebar = false;
  /// Asks Knowledge::read_weights, so that an answer can take seconds: a server works it out beside its event
  /// loop, takes the file itself by POST, and the live page takes one that a reader drops.
  bool reads_files = false;
};

/// One question asked: the answer or what was wrong with it.
struct Asked {
  Parameters parameters;  // as asked; canonical and without defaults where the question was understood
  Parameters complete;    // with defaults; empty where it was not understood
  Result<Report, InputErrors> answer;
};

Asked ask(const Tool& tool, const Knowledge& knowledge, const Parameters& parameters);

/// The same for the address of a page: others add to addresses what is no question ("utm_source"), and no
/// reader is turned away for it.
Asked ask_on_page(const Tool& tool, const Knowledge& knowledge, const Parameters& parameters);

}  // namespace slm::tools
