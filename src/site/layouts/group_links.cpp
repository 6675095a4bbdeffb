// From all models of a group to those that a reader can run: the directory, filtered, one click away.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "core/catalog/names.h"
#include "core/tools/fit/use.h"
#include "formats/query.h"
#include "site/layouts/records.h"
#include "site/shell/navigation.h"

namespace slm::site {
namespace {

using catalog::GroupKind;
using catalog::ModelGroup;

// What phones and small boards, laptops, and graphics cards have.
constexpr std::array<std::uint64_t, 4> k_memories_gib{4, 8, 16, 24};

std::string filter_of(const ModelGroup& group) {
  constexpr std::array<std::string_view, 4> k_filters{"family", "organisation", "licence", "task"};
  return "?" + std::string(k_filters[static_cast<std::size_t>(group.kind)]) + "=" +
         formats::percent_encode_query(group.key);
}

// Whether the smallest usual file of one of them fits with its cache.
bool has_one_that_fits(const Shelves& shelves, const ModelGroup& group, std::uint64_t memory_bytes) {
  const FitTable& fits = shelves.fits();
  if (fits.quantizations().empty()) return false;
  const std::size_t smallest = fits.quantizations().size() - 1;
  return std::any_of(group.models.begin(), group.models.end(), [&](std::uint32_t model) {
    return fits.fits(model, smallest, k_long_context, memory_bytes);
  });
}

Fact link(std::string text, std::string address) {
  return {.label = {}, .value = std::move(text), .basis = FactBasis::unmarked, .address = std::move(address)};
}

void add_best_for_task(const View& view, const ModelGroup& group, std::vector<Fact>& links) {
  if (!has_page(view.content, "/tools/fit/")) return;
  for (const std::string_view name : {"chat", "code", "math", "vision"}) {
    const std::optional<tools::Use> use = tools::parse_use(name);
    if (!use || group.key != tools::task_of(*use)) continue;
    links.push_back(link("Best for your device", "/tools/fit/?use=" + std::string(name)));
  }
}

}  // namespace

std::vector<Fact> group_links(const View& view, const Shelves& shelves, const ModelGroup& group) {
  std::vector<Fact> links;
  if (!has_page(view.content, "/models/")) return links;
  if (group.kind == GroupKind::task) add_best_for_task(view, group, links);
  const std::string directory = "/models/" + filter_of(group);
  for (const std::uint64_t gib : k_memories_gib) {
    if (!has_one_that_fits(shelves, group, gib << 30)) continue;
    const std::string memory = format_uint(gib);
    links.push_back(link("Fit " + memory + " GB", directory + "&memory=" + memory + "&context=16384"));
  }
  links.push_back(link("Filter and sort", directory));
  return links;
}

}  // namespace slm::site
