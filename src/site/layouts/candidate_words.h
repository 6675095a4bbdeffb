#pragma once
// How a model runs on a device, in the words of a table's cells.
//
// Pure.

#include <string>

#include "core/tools/fit/ranking.h"

namespace slm::site {

/// "6.4 GB", or "7.9 GB, tight" where little is left for others.
std::string memory_words(const tools::Candidate& candidate);

/// "14 (11 to 18)": tokens a second and where nine of ten unseen measurements fell; "unknown".
std::string speed_words(const tools::Candidate& candidate);

}  // namespace slm::site
