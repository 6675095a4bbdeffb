#pragma once
// Requests replayed over time on the simulated device: what those who wait see, as facts and charts.
//
// Pure.

#include <vector>

#include "core/tools/report.h"
#include "core/tools/simulate/replay.h"
#include "core/tools/simulate/simulation.h"

namespace slm::tools {

/// The device as a server with a slot for each conversation at once. Its speeds are the expected ones,
/// without their intervals.
Server server_of(const Simulation& simulation, const Heat& heat);

struct ReplayQuestion {
  std::vector<Request> requests;
  Heat heat;
};

/// Whether a replay was asked for, and of what. Errors name the input.
Result<std::optional<ReplayQuestion>, InputErrors> replay_question(const Values& values);

/// Facts, two charts (who waits and runs, cache), what it assumes.
std::vector<Block> replay_blocks(const Simulation& simulation, const ReplayQuestion& question);

}  // namespace slm::tools
