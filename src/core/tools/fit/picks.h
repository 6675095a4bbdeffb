#pragma once
// What to show first of all that fit: three that stand for different things, and why each one is there.
//
// Pure. The rule stands on /learn/formulas/ranking/.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/tools/fit/ranking.h"

namespace slm::tools {

/// From here on a model is noticeably faster than the first, or noticeably smaller (conventions).
constexpr double k_faster_ratio = 1.5;
constexpr double k_smaller_ratio = 2.0 / 3;
/// Nothing is shown beside the first that is this much older.
constexpr std::int32_t k_older_months = 24;

enum class Role : std::uint8_t {
  best,         // first of the ranking
  lighter,      // the highest of another family that is noticeably smaller or faster than the best: smaller
  faster,       // the same: faster, and not noticeably smaller
  other_maker,  // the highest from a maker that neither of the two has
  next,         // no other reason than its rank
  replaced,     // a newer one of its maker runs as well
};

struct Pick {
  Candidate candidate;
  Role role = Role::next;
  std::string why;  // "1.8 times as fast as the first, with 41 % less memory. Replaces LFM2-1.2B."
};

/// For programs: "best", "lighter", "faster", "other_maker", "next", "replaced".
std::string_view name_of(Role role);
/// For people: "Best", "Lighter", "Faster", "Another maker"; "" where there is nothing to say.
std::string_view label_of(Role role);

/// Up to `count` of what rank() found, the three picks first in their rank's order, then the others in
/// theirs.
std::vector<Pick> pick(const FitQuestion& question, const std::vector<Candidate>& ranked,
                       const Knowledge& knowledge, std::size_t count);

}  // namespace slm::tools
