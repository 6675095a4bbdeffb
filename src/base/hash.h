#pragma once
// A fast 64-bit fingerprint of bytes: entity tags, names of assets, "has this input changed?".
//
// Pure and the same on every machine. Not for secrets or signatures; those use libsodium.
// Built on the 64x64 -> 128 bit multiply-and-fold step of wyhash (Wang Yi, public domain).

#include <cstdint>
#include <string>
#include <string_view>

namespace slm {

std::uint64_t fingerprint(std::string_view bytes, std::uint64_t seed = 0);

/// 16 lower-case hexadecimal digits.
std::string fingerprint_hex(std::string_view bytes);

}  // namespace slm
