#pragma once
// Tools that read files, for programs: GET BASE/api/v1/tools/inspect?url=… reads one from its address, POST
// takes the start of one in the body of the request.
//
// Handlers are safe from any thread. Mistakes in a question are 400 with a list of them in "errors"
// (application/problem+json); where a header is longer than what was sent, the answer is 422 with
// "needed_bytes". The answers of other tools are kept: api_routes.h.

#include <string>

#include "app/remote_files.h"
#include "app/snapshot.h"
#include "http/router.h"

namespace slm::app {

/// `publisher` and `files` must outlive the router.
void add_tool_routes(http::Router& router, const Publisher& publisher, RemoteFiles& files,
                     const std::string& base_path);

}  // namespace slm::app
