#pragma once
// Errors for programs (RFC 9457, application/problem+json) and the plain text for everyone else.
//
// Pure.

#include <string_view>

#include "http/message.h"

namespace slm::http {

/// {"type":"about:blank","title":"Not Found","status":404,"detail":"…"} where the client asked below /api/
/// (of any base path), "404 Not Found: …" elsewhere.
Dynamic problem(const Request& request, int status, std::string_view detail);

}  // namespace slm::http
