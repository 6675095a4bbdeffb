#include "base/hash.h"

#include <cstring>

namespace slm {
namespace {

constexpr std::uint64_t k_prime_a = 0xa0761d6478bd642full;
constexpr std::uint64_t k_prime_b = 0xe7037ed1a0b428dbull;
constexpr std::uint64_t k_prime_c = 0x8ebc6af09c88c6e3ull;

std::uint64_t fold(std::uint64_t left, std::uint64_t right) {
  __extension__ using Wide = unsigned __int128;
  const auto product = static_cast<Wide>(left) * right;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t read_word(const char* bytes, std::size_t byte_count) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, byte_count);
  return word;
}

}  // namespace

std::uint64_t fingerprint(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t state = seed ^ k_prime_a;
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left > 16; at += 16, left -= 16) {
    state = fold(read_word(at, 8) ^ k_prime_b, read_word(at + 8, 8) ^ state);
  }
  const std::uint64_t first = left > 8 ? read_word(at, 8) : left > 0 ? read_word(at, left) : 0;
  const std::uint64_t second = left > 8 ? read_word(at + 8, left - 8) : 0;
  state = fold(first ^ k_prime_b, second ^ state);
  return fold(state ^ k_prime_c, bytes.size() ^ k_prime_b);
}

std::string fingerprint_hex(std::string_view bytes) {
  std::uint64_t rest = fingerprint(bytes);
  std::string digits(16, '0');
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, rest >>= 4)
    *digit = "0123456789abcdef"[rest & 15];
  return digits;
}

}  // namespace slm
