#pragma once
// `slmhub serve` from start to end: database, site, HTTP server, watching, clean stop.
//
// One call, one server. Blocks until a stop signal came.

#include <string>

#include "app/settings.h"
#include "app/site_builder.h"
#include "base/result.h"

namespace slm::app {

/// Whose fault it was that the hub did not start.
struct HubError {
  enum class Kind : std::uint8_t { usage, world } kind = Kind::world;
  std::string message;
};

/// The number of the signal that ended it. Mistakes in the content are said and do not stop the hub.
Result<int, HubError> run_hub(const Settings& settings, const Say& say);

}  // namespace slm::app
