#pragma once
// Search over HTTP: the page of results with a query, and /api/v1/search for programs.
//
//   GET BASE/search/?q=kv+cache                      the page, drawn here; without q as the site has it
//   GET BASE/api/v1/search?q=3B+apache&limit=5&kind=model
//     {"query":"3B apache","count":41,"results":[{"kind":"model","title":…,"address":…,"excerpt":…,
//      "marks":[[begin,end],…],"score":…},…]}    docs/search.md says what the fields mean
//
// Safe from any thread. Errors are application/problem+json below /api/.

#include <string>

#include "app/snapshot.h"
#include "http/router.h"

namespace slm::app {

/// `publisher` must outlive the router.
void add_search_routes(http::Router& router, const Publisher& publisher, const std::string& base_path);

}  // namespace slm::app
