#pragma once
// The inputs of a tool as a JSON object: what agents send as "arguments", programs as the body of a request.
//
// Pure but for Boost.JSON; the text is hostile.

#include <boost/json/fwd.hpp>
#include <string_view>

#include "base/result.h"
#include "core/tools/values.h"

namespace slm::mcp {

/// {"model": "phi-4", "context": 16384, "tensors": true} -> model: phi-4, context: 16384, tensors: yes. null
/// leaves an input empty; lists and objects are refused.
Result<tools::Parameters> read_arguments(const boost::json::object& arguments);

/// The same from text.
Result<tools::Parameters> parse_arguments(std::string_view json);

}  // namespace slm::mcp
