#pragma once
// A question in the forms in which it is passed on: an address, a command.
//
// Pure. Both contain only what differs from the tool's defaults.

#include <string>
#include <string_view>

#include "core/tools/tool.h"

namespace slm::tools {

/// "model=phi-4&context=16384", "" for the default question.
std::string query_of(const Parameters& parameters);

/// Whether an address may hold `query`: longer ones are refused on their way, here and elsewhere.
bool fits_address(std::string_view query);

/// "slmhub size phi-4 --context 16384"; texts that a shell would read otherwise are quoted. Rows come from
/// standard input where they are short, else from a file of the reader's: "--trace trace.csv".
std::string command_of(const Tool& tool, const Parameters& parameters);

}  // namespace slm::tools
