#pragma once
// A question in the forms in which it is passed on: an address, a command.
//
// Pure. Both contain only what differs from the tool's defaults.

#include <string>

#include "core/tools/tool.h"

namespace slm::tools {

/// "model=phi-4&context=16384", "" for the default question.
std::string query_of(const Parameters& parameters);

/// "slmhub size phi-4 --context 16384"; texts that a shell would read otherwise are quoted.
std::string command_of(const Tool& tool, const Parameters& parameters);

}  // namespace slm::tools
