#pragma once
// The facts of a device as a reader sees them, each with its unit and where it was read.
//
// Pure.

#include <optional>
#include <vector>

#include "core/catalog/device.h"
#include "site/layouts/record.h"

namespace slm::site {

Fact memory_fact(const catalog::Device& device);
Fact bandwidth_fact(const catalog::Device& device);
Fact power_fact(const catalog::Device& device);
Fact device_release_fact(const catalog::Device& device);

/// Those of the first six that are known.
std::vector<Fact> main_device_facts(const catalog::Device& device);

/// All that are known, in reading order.
std::vector<Fact> device_facts(const catalog::Device& device);

/// Name, memory, bandwidth, power and release, as a row of a table of devices.
std::vector<Cell> device_row(const catalog::Device& device);

/// 8192 MiB -> "8 GB": memory is sold in units of 2^30 bytes and called GB.
std::string memory_words(std::uint64_t mebibytes);

}  // namespace slm::site
