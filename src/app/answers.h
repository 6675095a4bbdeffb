#pragma once
// Answers that several routes give.
//
// Pure.

#include <string>
#include <string_view>

#include "http/message.h"

namespace slm::app {

/// 503 with Retry-After: "the hub is starting; try again in a second".
http::Dynamic not_yet(const http::Request& request, std::string_view what = "the hub is starting");

/// JSON that any page may read and nobody keeps without asking again. A line feed is added.
http::Dynamic open_json(std::string json);

}  // namespace slm::app
