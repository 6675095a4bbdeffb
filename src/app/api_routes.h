#pragma once
// The catalogue and the tools for programs: GET BASE/api/v1/models and its neighbours, as JSON (docs/api.md).
//
//   /api/v1/models?task=code&licence=apache-2.0&memory=8&sort=-released&fields=id,license,file_bytes&limit=20
//   /api/v1/models.csv?…   /api/v1/models/phi-4   /api/v1/devices   /api/v1/devices/rtx-4090
//   /api/v1/quantizations   /api/v1/tools/size?model=phi-4
//
// Handlers are safe from any thread. Any page may read the answers (CORS); they have an entity tag. Mistakes
// are application/problem+json: 400 with "errors", 404 with the "nearest" names.

#include <span>
#include <string>

#include "app/snapshot.h"
#include "core/tools/faces/openapi.h"
#include "http/router.h"

namespace slm::app {

/// `publisher` must outlive the router.
void add_api_routes(http::Router& router, const Publisher& publisher, const std::string& base_path);

/// What these routes take, for the API's description; the CSV has no JSON schema and is left out.
std::span<const tools::ApiOperation> api_operations();

}  // namespace slm::app
