#pragma once
// For the tests of the directory's drawings: a catalogue of a hundred models and its tool.

#include <string>
#include <string_view>

#include "core/catalog/sample_catalog.h"
#include "core/tools/directory/directory_tool.h"
#include "core/tools/faces/form.h"
#include "core/tools/faces/page.h"

namespace slm::tools {

struct DirectorySample {
  catalog::Catalog catalog = catalog::make_sample_catalog(100);
  Directory directory{catalog};
  Knowledge knowledge{catalog, directory};
  Tool tool = directory_tool();

  std::string answer(const Parameters& parameters) const {
    return draw_answer(tool, ask(tool, knowledge, parameters), {"/hub"}).bytes();
  }
  std::string form(const Parameters& parameters) const {
    html::Writer out;
    draw_form(out, tool, knowledge, ask(tool, knowledge, parameters), {"/hub"});
    return out.take().bytes();
  }
};

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

inline std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace slm::tools
