#pragma once
// Tools for programs: POST BASE/api/v1/tools/size takes the inputs in the body of the request, as JSON or as
// a form, for what is too long for an address. Of tools that read files GET reads one from its address, and
// POST takes the start of one as the body, unless that is JSON.
//
// Handlers are safe from any thread. Mistakes in a question are 400 with a list of them in "errors"
// (application/problem+json); where a header is longer than what was sent, the answer is 422 with
// "needed_bytes". Questions to other tools by GET: api_routes.h.

#include <string>

#include "app/remote_files.h"
#include "app/snapshot.h"
#include "http/large_bodies.h"
#include "http/router.h"

namespace slm::app {

/// `publisher` and `files` must outlive the router.
void add_tool_routes(http::Router& router, const Publisher& publisher, RemoteFiles& files,
                     const std::string& base_path);

/// Bodies of `most_bytes` at the addresses that take files: the start of one is longer than any other body.
void allow_files(http::LargeBodies& bodies, const std::string& base_path, std::uint64_t most_bytes);

}  // namespace slm::app
