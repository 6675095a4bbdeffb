#include "core/tools/tool.h"

namespace slm::tools {

Asked ask(const Tool& tool, const Knowledge& knowledge, const Parameters& parameters) {
  auto values = parse_values(tool.inputs, knowledge.catalog, parameters);
  if (!values) return {parameters, {}, Unexpected{values.error()}};
  return {values->parameters(), values->complete(), tool.answer(*values, knowledge)};
}

Asked ask_on_page(const Tool& tool, const Knowledge& knowledge, const Parameters& parameters) {
  Parameters known;
  for (const auto& parameter : parameters) {
    if (is_input(tool.inputs, parameter.first)) known.push_back(parameter);
  }
  return ask(tool, knowledge, known);
}

}  // namespace slm::tools
