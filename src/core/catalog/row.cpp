#include "core/catalog/row.h"

#include <algorithm>

namespace slm::catalog {

bool RowOrigin::is_verified(std::string_view field) const {
  return !sources.empty() && std::find(unverified.begin(), unverified.end(), field) == unverified.end();
}

}  // namespace slm::catalog
