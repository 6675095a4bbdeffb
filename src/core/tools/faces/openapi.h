#pragma once
// The description of the hub's API (OpenAPI 3.1), made from the tools themselves.
//
// Pure. The schema of an answer is read off the answer to the tool's first example: keys, types, labels.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/tools/tool.h"

namespace slm::tools {

/// A parameter of an operation that is not a tool.
struct ApiParameter {
  std::string_view name;
  std::string_view in;  // "query" or "path"
  std::string_view description;
  std::string_view example = {};
};

/// GET of an address below the API that is not a tool: "/api/v1/models/{id}".
struct ApiOperation {
  std::string_view path;
  std::string_view id;  // "getModel"
  std::string_view summary;
  std::vector<ApiParameter> parameters = {};
  std::string_view answer_type = "object";  // or "array"
};

struct ApiDescription {
  std::string_view version;    // of the program
  std::string_view base_path;  // before every path, as "/slmhub"
  std::span<const Tool> tools;
  std::span<const ApiOperation> operations;
};

std::string openapi_json(const ApiDescription& description, const Knowledge& knowledge);

}  // namespace slm::tools
