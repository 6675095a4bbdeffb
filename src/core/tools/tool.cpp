#include "core/tools/tool.h"

namespace slm::tools {

Asked ask(const Tool& tool, const Knowledge& knowledge, const Parameters& parameters) {
  auto values = parse_values(tool.inputs, knowledge.catalog, parameters);
  if (!values) return {parameters, {}, Unexpected{values.error()}};
  return {values->parameters(), values->complete(), tool.answer(*values, knowledge)};
}

}  // namespace slm::tools
