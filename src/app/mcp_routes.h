#pragma once
// The tools for agents: POST BASE/mcp speaks the Model Context Protocol ("streamable HTTP", stateless).
//
// Handlers are safe from any thread. A page of another origin is refused, so that no web site can use a hub
// on its reader's machine (DNS rebinding).

#include <string>

#include "app/remote_files.h"
#include "app/snapshot.h"
#include "http/router.h"

namespace slm::app {

/// `publisher` and `files` must outlive the router.
void add_mcp_routes(http::Router& router, const Publisher& publisher, RemoteFiles& files,
                    const std::string& base_path);

}  // namespace slm::app
