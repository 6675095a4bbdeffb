#pragma once
// The pages that the site makes of the catalogue: one for each family, organisation, licence, task and
// device, and one for each list of them.
//
// Pure. Titles and descriptions are apart from the records, because lists of pages need them without the
// rest.

#include <span>
#include <string>
#include <vector>

#include "site/layouts/record.h"
#include "site/layouts/shelves.h"

namespace slm::site {

/// What a list, a search result or a shared link says of a page.
struct PageWords {
  std::string title;
  std::string description;  // 50 to 160 characters
};

PageWords words_of(const catalog::Catalog& catalog, const catalog::ModelGroup& group);
PageWords words_of(const catalog::Device& device);
PageWords words_of_list(catalog::GroupKind kind, std::size_t count);
PageWords words_of_devices(std::size_t count);

/// Where a reader of a group goes next: those of its models that fit a memory, the best of a task for a
/// device. Empty where the site has no directory.
std::vector<Fact> group_links(const View& view, const Shelves& shelves, const catalog::ModelGroup& group);

Record group_record(const View& view, const Shelves& shelves, const catalog::ModelGroup& group);
Record group_list_record(const View& view, const Shelves& shelves, catalog::GroupKind kind);
Record device_record(const View& view, const Shelves& shelves, const catalog::Device& device);
Record device_list_record(const View& view, const Shelves& shelves);

/// Models as rows with their fit bars, in the order given. `column` stands after the name: what the page has
/// not said already; none where they share one licence, which the strip of facts names.
enum class ModelColumn : std::uint8_t { none, organisation, licence };
RecordTable model_table(const View& view, const Shelves& shelves, std::span<const std::uint32_t> models,
                        std::string caption, ModelColumn column);

}  // namespace slm::site
