#include "core/catalog/edit_distance.h"

#include <algorithm>
#include <array>

namespace slm::catalog {
namespace {

constexpr std::size_t k_byte_limit = 128;
constexpr std::size_t k_edit = 4;

}  // namespace

std::size_t name_distance(std::string_view wanted, std::string_view name) {
  wanted = wanted.substr(0, k_byte_limit);
  name = name.substr(0, k_byte_limit);
  std::array<std::size_t, k_byte_limit + 1> row{};
  for (std::size_t j = 0; j <= name.size(); ++j) row[j] = j * k_edit;
  for (std::size_t i = 1; i <= wanted.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i * k_edit;
    for (std::size_t j = 1; j <= name.size(); ++j) {
      const std::size_t replaced = diagonal + (wanted[i - 1] == name[j - 1] ? 0 : k_edit);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + k_edit, row[j - 1] + k_edit});
    }
  }
  std::size_t least = row[name.size()];
  for (std::size_t j = 0; j < name.size(); ++j) least = std::min(least, row[j] + name.size() - j);
  return least;
}

}  // namespace slm::catalog
