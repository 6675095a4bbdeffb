#pragma once
// Sorting of short lists in few bytes of code: each std::sort of another type adds kilobytes to the module
// that a page fetches.
//
// Pure. Stable; time grows with the square of the length, so for some hundred elements at most, or for lists
// that are nearly in order.

#include <cstddef>
#include <utility>
#include <vector>

namespace slm::search {

/// Orders `list` so that comes_first(b, a) holds for no a before b.
template <class Element, class ComesFirst>
void insert_in_order(std::vector<Element>& list, ComesFirst comes_first) {
  for (std::size_t at = 1; at < list.size(); ++at) {
    for (std::size_t back = at; back > 0 && comes_first(list[back], list[back - 1]); --back)
      std::swap(list[back], list[back - 1]);
  }
}

}  // namespace slm::search
