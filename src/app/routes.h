#pragma once
// Which address leads where: the site, and the few addresses that are about the server itself.
//
// Handlers are safe from any thread; what they borrow must outlive the router.

#include <memory>
#include <string>

#include "app/remote_files.h"
#include "app/snapshot.h"
#include "http/event_channel.h"
#include "http/metrics.h"
#include "http/router.h"
#include "store/database.h"

namespace slm::app {

struct RouteParts {
  const Publisher& publisher;
  const store::Database& database;
  const http::Metrics& metrics;
  std::shared_ptr<http::EventChannel> reloads;  // null without --watch
  std::string base_path;
  RemoteFiles& files;  // what tools read from other servers
};

/// /healthz (the process runs), /readyz (site, search and database answer), /metrics, BASE/_watch, and the
/// site.
http::Router make_router(const RouteParts& parts);

}  // namespace slm::app
