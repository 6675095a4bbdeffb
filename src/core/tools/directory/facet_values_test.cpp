#include "core/tools/directory/facet_values.h"

#include <gtest/gtest.h>

#include "core/catalog/sample_catalog.h"

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::LicenceId;
using catalog::make_sample_catalog;
using catalog::Model;
using catalog::Task;

TEST(size_class, puts_counts_where_people_look_for_them) {
  const struct {
    std::uint64_t parameters;
    const char* name;
  } rows[] = {{0, "under-1b"},          {999'999'999, "under-1b"}, {1'235'814'400, "1b-4b"},
              {8'030'261'248, "4b-8b"}, {9'241'705'984, "8b-15b"}, {30'532'122'624, "over-15b"}};
  for (const auto& row : rows) EXPECT_EQ(size_class(row.parameters), row.name) << row.parameters;
  EXPECT_EQ(size_class(std::nullopt), "unknown");
}

TEST(facet_values, are_the_words_of_addresses) {
  Model model;
  model.tasks = {Task::code, Task::tool_use};
  model.licence.value = LicenceId("mit");
  const Catalog catalog = make_sample_catalog(0);
  EXPECT_EQ(facet_values(Facet::task, model, catalog), (std::vector<std::string>{"code", "tool-use"}));
  EXPECT_EQ(facet_values(Facet::commercial, model, catalog), (std::vector<std::string>{"yes"}));
  model.licence.value = LicenceId("not-there");
  EXPECT_EQ(facet_values(Facet::commercial, model, catalog), (std::vector<std::string>{"unknown"}));
}

TEST(sort_facet_values, puts_sizes_by_size_and_words_by_letter) {
  std::vector<std::string> sizes{"unknown", "4b-8b", "over-15b", "under-1b", "4b-8b"};
  sort_facet_values(Facet::size, sizes);
  EXPECT_EQ(sizes, (std::vector<std::string>{"under-1b", "4b-8b", "over-15b", "unknown"}));
  std::vector<std::string> words{"mit", "apache-2.0", "mit"};
  sort_facet_values(Facet::licence, words);
  EXPECT_EQ(words, (std::vector<std::string>{"apache-2.0", "mit"}));
}

}  // namespace
}  // namespace slm::tools
