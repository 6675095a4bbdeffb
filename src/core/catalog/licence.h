#pragma once
// What a licence lets a reader do, in plain words. Not legal advice: the licence's own text decides.
//
// Pure values.

#include <cstdint>
#include <string>

#include "core/catalog/id.h"
#include "core/catalog/sourced.h"

namespace slm::catalog {

enum class Permission : std::uint8_t { unknown, no, conditional, yes };

struct Licence {
  LicenceId id;
  std::string name;     // "Apache License 2.0"
  std::string summary;  // one or two sentences in plain words
  Permission commercial_use = Permission::unknown;
  Permission share_alike = Permission::unknown;  // yes: what is made from it must carry the same terms
  std::string conditions;                        // what "conditional" means; empty otherwise
  Provenance provenance;                         // where its text stands
};

}  // namespace slm::catalog
