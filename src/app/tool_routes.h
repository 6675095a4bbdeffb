#pragma once
// The tools for programs: GET BASE/api/v1/tools/NAME?input=value gives the answer as JSON, and
// BASE/api/v1/openapi.json describes them.
//
// Handlers are safe from any thread. Mistakes in a question are 400 with a list of them in "errors"
// (application/problem+json). A tool that reads files also takes the start of one by POST, in the body of the
// request; where the header is longer than that, the answer is 422 with "needed_bytes".

#include <string>

#include "app/remote_files.h"
#include "app/snapshot.h"
#include "http/router.h"

namespace slm::app {

/// `publisher` and `files` must outlive the router.
void add_tool_routes(http::Router& router, const Publisher& publisher, RemoteFiles& files,
                     const std::string& base_path);

}  // namespace slm::app
