#pragma once
// The weight file with which the hub explains `inspect`: small, whole, and of our own making.
//
// Pure. A llama of two layers whose weights are all zero. Every face knows it without asking anyone; the site
// publishes it, so that it can be downloaded and read by other programs, too.

#include <string>
#include <string_view>

namespace slm::tools {

/// Where the site has it, from the root and without base path.
constexpr std::string_view k_example_weights_address = "/tools/inspect/example.gguf";

/// All of it, about 100 kB of which the first 7 are the header.
std::string example_weights();

}  // namespace slm::tools
