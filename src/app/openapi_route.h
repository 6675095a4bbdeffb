#pragma once
// The tools for programs: GET BASE/api/v1/tools/NAME?input=value gives the answer as JSON, and
// BASE/api/v1/openapi.json describes them.
//
// Handlers are safe from any thread. Mistakes in a question are 400 with a list of them in "errors"
// (application/problem+json).

#include <string>

#include "app/snapshot.h"
#include "http/router.h"

namespace slm::app {

/// `publisher` must outlive the router.
void add_tool_routes(http::Router& router, const Publisher& publisher, const std::string& base_path);

}  // namespace slm::app
