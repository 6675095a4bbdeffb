#pragma once
// Errors for programs (RFC 9457, application/problem+json) and the plain text for everyone else.
//
// Pure.

#include <string_view>

#include "http/message.h"

namespace slm::http {

/// {"type":"about:blank","title":"Not Found","status":404,"detail":"…"} where the client asked below an
/// /api/, "404 Not Found: …" elsewhere.
Dynamic problem(const Request& request, int status, std::string_view detail);

/// The same for an API, with one member more: `name` and its value, which is JSON already.
Dynamic problem_json(int status, std::string_view detail, std::string_view name, std::string_view json);

}  // namespace slm::http
