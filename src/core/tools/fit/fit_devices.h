#pragma once
// Devices that readers ask for most, so that a list of two hundred starts with theirs.
//
// Pure. A choice of ours, no statistic.

#include <string>
#include <vector>

#include "core/catalog/catalog.h"

namespace slm::tools {

/// Those of the list that the catalogue has, from the smallest memory to the largest.
std::vector<const catalog::Device*> often_asked_devices(const catalog::Catalog& catalog);

/// Assumed where none is named: a laptop with 16 GB; nullptr in a catalogue without devices of known memory.
const catalog::Device* assumed_device(const catalog::Catalog& catalog);

/// "Apple M1 (8-core GPU), 16 GB": names that do not say the memory, with it.
std::string label_with_memory(const catalog::Device& device);

}  // namespace slm::tools
