#pragma once
// The API's description for programs: GET BASE/api/v1/openapi.json, of the tools and of the catalogue.
//
// The handler is safe from any thread.

#include <string>

#include "app/snapshot.h"
#include "http/router.h"

namespace slm::app {

/// `publisher` must outlive the router.
void add_openapi_route(http::Router& router, const Publisher& publisher, const std::string& base_path);

}  // namespace slm::app
