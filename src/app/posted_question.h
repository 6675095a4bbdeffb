#pragma once
// The question in the body of a request: the inputs of a tool as a JSON object, or as a form sends them.
//
// Pure; the body is hostile.

#include <string>

#include "base/result.h"
#include "core/tools/values.h"
#include "http/message.h"

namespace slm::app {

/// Says that the body is JSON, by its content type.
bool is_json(const http::Request& request);

struct PostError {
  int status = 400;  // 413 for what is too long, 415 for what is neither JSON nor a form
  std::string message;
};

/// The parameters in the address, then those of the body. A body that begins with "{" is JSON whatever its
/// type says: curl -d calls everything a form.
/// ("?model=phi-4", "context=16K") -> model: phi-4, context: 16K
Result<tools::Parameters, PostError> posted_question(const http::Request& request);

}  // namespace slm::app
