// The hub's own catalogue: every model publishes, and every dense shape meets its published count.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <sstream>

#include "content/catalog/catalog_reader.h"
#include "core/catalog/coverage.h"
#include "core/catalog/lineage.h"
#include "core/catalog/parameter_count.h"
#include "os/file.h"

namespace slm::content {
namespace {

using catalog::CountError;
using catalog::Model;

const CheckedCatalog& whole_catalog() {
  static const CheckedCatalog checked = load_catalog(SLM_SOURCE_DIR "/content").value();
  return checked;
}

TEST(whole_catalog, publishes_every_model_through_the_gate) {
  for (const Diagnostic& diagnostic : whole_catalog().diagnostics) {
    ADD_FAILURE() << format_diagnostic(diagnostic, "");
  }
  EXPECT_EQ(whole_catalog().withheld, 0u);
  EXPECT_EQ(whole_catalog().catalog->models().size(), 690u);
  EXPECT_EQ(whole_catalog().catalog->devices().size(), 220u);
  EXPECT_EQ(whole_catalog().catalog->quality_studies().size(), 25u);
}

TEST(whole_catalog, has_every_row_of_the_library) {
  const catalog::Library& library = *whole_catalog().library;
  EXPECT_EQ(library.gpu_prices.size(), 145u);
  EXPECT_EQ(library.electricity_prices.size(), 20u);
  EXPECT_EQ(library.api_prices.size(), 1128u);
  EXPECT_EQ(library.papers.size(), 268u);
  EXPECT_EQ(library.datasets.size(), 93u);
  EXPECT_EQ(library.frameworks.size(), 35u);
  EXPECT_EQ(library.benchmarks.size(), 16u);
  EXPECT_EQ(library.events.size(), 52u);
}

TEST(whole_catalog, answers_to_every_id_and_repository) {
  const catalog::Catalog& catalog = *whole_catalog().catalog;
  for (const Model& model : catalog.models()) {
    EXPECT_EQ(catalog.find_model(model.id.text()), &model) << model.id.text();
    EXPECT_EQ(catalog.licence(*model.licence.value) == nullptr, false) << model.id.text();
  }
  for (const catalog::Device& device : catalog.devices()) {
    EXPECT_EQ(catalog.find_device(device.id.text()), &device) << device.id.text();
  }
}

bool has_tower(const Model& model) {
  return std::any_of(model.inputs.begin(), model.inputs.end(),
                     [](catalog::Modality kind) { return kind != catalog::Modality::text; });
}

// Every model is in exactly one of these; the numbers make a change of the formula or the data visible.
TEST(whole_catalog, has_counts_that_follow_from_the_shapes) {
  std::map<std::string, std::size_t> found;
  for (const Model& model : whole_catalog().catalog->models()) {
    const auto check = catalog::check_parameter_count(model);
    if (!check) {
      ++found[std::string(describe(check.error()))];
    } else if (check->difference_ppm == 0) {
      ++found["exact"];
    } else if (std::abs(check->difference_ppm) <= catalog::k_count_tolerance_ppm) {
      ++found["within one per cent"];
    } else if (has_tower(model) && check->difference_ppm < 0) {
      ++found["towers not in the shape"];
    } else if (!model.count_note.empty()) {
      ++found["explained"];
    } else {
      ADD_FAILURE() << model.id.text() << " is off by " << check->difference_ppm << " millionths";
    }
  }
  const std::map<std::string, std::size_t> expected{
      {"exact", 314},
      {"within one per cent", 105},
      {"towers not in the shape", 36},
      {"explained", 1},
      {"the shape is not fully known", 135},
      {"layers that are not plain attention", 71},
      {"experts whose widths are not all known", 28},
  };
  EXPECT_EQ(found, expected);
}

// Words of a page's body: what stands between blanks behind the front matter.
std::size_t count_body_words(const Model& model) {
  const std::string path = SLM_SOURCE_DIR "/content/models/" + model.id.text() + ".md";
  const std::string page = os::read_file(path, 1 << 20).value();
  std::istringstream body(page.substr(page.find("\n---\n") + 5));
  return static_cast<std::size_t>(
      std::distance(std::istream_iterator<std::string>(body), std::istream_iterator<std::string>()));
}

TEST(whole_catalog, writes_out_the_featured_models_in_800_to_1200_words) {
  std::size_t featured_count = 0;
  for (const Model& model : whole_catalog().catalog->models()) {
    if (!model.is_featured) continue;
    ++featured_count;
    EXPECT_GE(count_body_words(model), 800u) << model.id.text();
    EXPECT_LE(count_body_words(model), 1200u) << model.id.text();
  }
  EXPECT_EQ(featured_count, 20u);
}

// 246 pages name a base; a line that vanishes, or a licence that changes along one, shows here.
TEST(whole_catalog, knows_its_lines_and_where_licences_part_along_them) {
  const catalog::Catalog& catalog = *whole_catalog().catalog;
  std::size_t derived_count = 0, conflicting_count = 0;
  for (const Model& model : catalog.models()) {
    if (!model.derived_from.empty()) ++derived_count;
    if (!catalog::licence_conflicts(catalog, model).empty()) ++conflicting_count;
  }
  EXPECT_EQ(derived_count, 246u);
  EXPECT_EQ(conflicting_count, 9u);
  const Model& distilled = *catalog.find_model("deepseek-r1-distill-llama-8b");
  const auto conflicts = catalog::licence_conflicts(catalog, distilled);
  ASSERT_EQ(conflicts.size(), 1u);
  EXPECT_EQ(conflicts[0].base->id.text(), "llama-3.1-8b");
  EXPECT_EQ(conflicts[0].kind, catalog::ConflictKind::passed_on);
}

TEST(whole_catalog, is_covered_as_the_document_says) {
  const std::string document = os::read_file(SLM_SOURCE_DIR "/docs/coverage.md", 1 << 20).value();
  EXPECT_EQ(
      catalog::coverage_markdown(catalog::coverage_of(*whole_catalog().catalog, *whole_catalog().library)),
      document)
      << "run: slmhub catalog coverage --format markdown > docs/coverage.md";
}

}  // namespace
}  // namespace slm::content
