#include "base/hash.h"

#include <gtest/gtest.h>

#include <set>

namespace slm {
namespace {

TEST(fingerprint, differs_for_every_prefix_and_every_flipped_bit) {
  std::string bytes(100, 'x');
  std::set<std::uint64_t> seen;
  for (std::size_t length = 0; length <= bytes.size(); ++length)
    seen.insert(fingerprint(std::string_view(bytes).substr(0, length)));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string flipped = bytes;
    flipped[i] ^= 1;
    seen.insert(fingerprint(flipped));
  }
  EXPECT_EQ(seen.size(), 201u);
}

TEST(fingerprint, depends_on_the_seed) {
  EXPECT_NE(fingerprint("a", 0), fingerprint("a", 1));
}

TEST(fingerprint_hex, is_sixteen_digits_and_stable) {
  EXPECT_EQ(fingerprint_hex("").size(), 16u);
  EXPECT_EQ(fingerprint_hex("slm"), fingerprint_hex("slm"));
}

}  // namespace
}  // namespace slm
