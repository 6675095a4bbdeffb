#include "core/tools/directory/query.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "core/catalog/sample_catalog.h"
#include "core/compute/footprint.h"
#include "core/tools/directory/facet_values.h"

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::DeviceId;
using catalog::make_sample_catalog;
using catalog::Model;
using catalog::Month;
using catalog::Quantization;
using catalog::QuantizationId;
using catalog::Sequence;

constexpr Facet k_all_facets[] = {Facet::size,     Facet::task,  Facet::licence, Facet::commercial,
                                  Facet::language, Facet::input, Facet::family,  Facet::organisation};

// The plainest reading of a query: one condition after the other, with `ignored` left out.
bool passes(const Catalog& catalog, const Model& model, const Query& query, const Facet* ignored) {
  for (const Facet facet : k_all_facets) {
    if ((ignored != nullptr && facet == *ignored) || query.chosen_of(facet).empty()) continue;
    bool has_one = false;
    for (const std::string& value : facet_values(facet, model, catalog)) {
      for (const std::string& chosen : query.chosen_of(facet)) has_one = has_one || chosen == value;
    }
    if (!has_one) return false;
  }
  if (!query.text.empty() && to_lower(model.name).find(to_lower(query.text)) == std::string::npos)
    return false;
  if (model.architecture.context_length.value_or(0) < query.context_at_least) return false;
  if (query.released_from && (!model.released.is_known() || *model.released.value < *query.released_from))
    return false;
  if (query.verified_only && !(model.licence.is_fact() && model.parameters.is_fact() &&
                               model.architecture.provenance.is_verified())) {
    return false;
  }
  if (query.memory_bytes == 0) return true;
  const auto cache = compute::cache_bytes(model, query.context_tokens);
  for (const Quantization& quantization : catalog.quantizations()) {
    if (!quantization.is_common) continue;
    const auto file = compute::file_bytes(model, quantization);
    if (file && cache && *file + *cache <= query.memory_bytes) return true;
  }
  return false;
}

Query make_random_query(const Directory& directory, Sequence& random) {
  Query query;
  for (const Facet facet : k_all_facets) {
    if (random() % 4 != 0) continue;
    const auto& values = directory.values_of(facet);
    for (std::size_t i = 0; i <= random() % 2; ++i)
      query.chosen_of(facet).push_back(values[random() % values.size()]);
  }
  if (random() % 4 == 0) query.text = std::to_string(random() % 10) + "b";
  if (random() % 4 == 0) query.context_at_least = 4096u << (random() % 4);
  if (random() % 4 == 0) query.released_from = Month{2022, 6};
  if (random() % 6 == 0) query.verified_only = true;
  if (random() % 3 == 0) query.memory_bytes = (1 + random() % 16) * k_gib;
  query.context_tokens = 1024u << (random() % 8);
  query.sort = static_cast<SortKey>(random() % 12);
  query.direction = static_cast<Direction>(random() % 2);
  return query;
}

TEST(Directory, selects_what_a_plain_loop_selects) {
  const Catalog catalog = make_sample_catalog(200);
  const Directory directory(catalog);
  Sequence random(7);
  std::size_t row_count = 0;
  for (int round = 0; round < 300; ++round) {
    const Query query = make_random_query(directory, random);
    const Selection selection = directory.select(query);
    std::set<std::uint32_t> expected, found;
    for (std::uint32_t i = 0; i < catalog.models().size(); ++i) {
      if (passes(catalog, catalog.models()[i], query, nullptr)) expected.insert(i);
    }
    for (const Row& row : selection.rows) found.insert(row.model);
    ASSERT_EQ(found, expected) << "round " << round;
    ASSERT_EQ(found.size(), selection.rows.size()) << "round " << round;
    row_count += found.size();
  }
  EXPECT_GT(row_count, 1000u);  // the queries were not all empty
}

TEST(Directory, counts_each_value_as_if_it_alone_were_chosen) {
  const Catalog catalog = make_sample_catalog(150);
  const Directory directory(catalog);
  Sequence random(8);
  for (int round = 0; round < 40; ++round) {
    const Query query = make_random_query(directory, random);
    const Selection selection = directory.select(query);
    for (const Facet facet : k_all_facets) {
      for (const FacetValue& value : selection.facets[static_cast<std::size_t>(facet)]) {
        std::uint32_t expected = 0;
        for (const Model& model : catalog.models()) {
          const auto values = facet_values(facet, model, catalog);
          const bool has_value = std::find(values.begin(), values.end(), value.value) != values.end();
          if (has_value && passes(catalog, model, query, &facet)) ++expected;
        }
        ASSERT_EQ(value.count, expected) << "round " << round << " " << value.value;
      }
    }
  }
}

TEST(Directory, gives_all_models_for_an_empty_question) {
  const Catalog catalog = make_sample_catalog(50);
  const Selection selection = Directory(catalog).select(Query{});
  EXPECT_EQ(selection.rows.size(), 50u);
  EXPECT_EQ(selection.memory_bytes, 0u);
}

TEST(Directory, finds_no_more_with_one_more_filter) {
  const Catalog catalog = make_sample_catalog(150);
  const Directory directory(catalog);
  Sequence random(9);
  for (int round = 0; round < 100; ++round) {
    Query query = make_random_query(directory, random);
    query.chosen_of(Facet::commercial).clear();
    const std::size_t before = directory.select(query).rows.size();
    query.chosen_of(Facet::commercial) = {"yes"};
    query.verified_only = true;
    EXPECT_LE(directory.select(query).rows.size(), before) << round;
  }
}

TEST(Directory, finds_no_fewer_with_more_memory) {
  const Catalog catalog = make_sample_catalog(150);
  const Directory directory(catalog);
  std::size_t before = 0;
  for (std::uint64_t gib = 1; gib <= 64; gib *= 2) {
    Query query;
    query.memory_bytes = gib * k_gib;
    const std::size_t count = directory.select(query).rows.size();
    EXPECT_GE(count, before) << gib;
    before = count;
  }
  EXPECT_GT(before, 100u);
}

TEST(Directory, takes_the_memory_of_a_device) {
  const Catalog catalog = make_sample_catalog(100);
  const Directory directory(catalog);
  Query by_device, by_memory;
  by_device.device = DeviceId("laptop-16gb");
  by_memory.memory_bytes = 16 * k_gib;
  EXPECT_EQ(directory.select(by_device).rows.size(), directory.select(by_memory).rows.size());
  EXPECT_EQ(directory.select(by_device).memory_bytes, 16 * k_gib);
}

TEST(Directory, shows_the_most_bits_that_fit) {
  const Catalog catalog = make_sample_catalog(100);
  const Directory directory(catalog);
  Query query;
  query.memory_bytes = 8 * k_gib;
  for (const Row& row : directory.select(query).rows) {
    const auto rows = directory.quantizations_of(row.model, query);
    const auto best = std::find_if(rows.begin(), rows.end(), [](const QuantizationRow& r) { return r.fits; });
    ASSERT_NE(best, rows.end());
    EXPECT_EQ(best->quantization, row.quantization);
    EXPECT_EQ(best->file_bytes, *row.file_bytes);
  }
}

TEST(Directory, shows_the_usual_file_where_nothing_limits_it) {
  const Catalog catalog = make_sample_catalog(20);
  const Directory directory(catalog);
  const auto names_of = [&](const Query& query) {
    std::set<std::string> names;
    for (const Row& row : directory.select(query).rows) {
      names.insert(catalog.quantizations()[row.quantization].id.text());
    }
    return names;
  };
  Query query;
  EXPECT_EQ(names_of(query), std::set<std::string>{"q4_k_m"});
  query.quantizations = {QuantizationId("q4_k_m"), QuantizationId("q8_0")};
  EXPECT_EQ(names_of(query), std::set<std::string>{"q8_0"});
  query.quantizations = {};
  query.memory_bytes = 1024 * k_gib;
  EXPECT_FALSE(names_of(query).contains("q4_k_m"));
}

TEST(Directory, gives_the_same_rows_without_counts) {
  const Catalog catalog = make_sample_catalog(150);
  const Directory directory(catalog);
  Sequence random(10);
  for (int round = 0; round < 100; ++round) {
    const Query query = make_random_query(directory, random);
    const std::vector<Row> expected = directory.select(query).rows, rows = directory.rows_of(query);
    ASSERT_EQ(rows.size(), expected.size()) << round;
    for (std::size_t at = 0; at < rows.size(); ++at) {
      ASSERT_EQ(rows[at].model, expected[at].model) << round;
      ASSERT_EQ(rows[at].file_bytes, expected[at].file_bytes) << round;
    }
  }
}

TEST(Directory, sorts_by_the_speed_of_the_device) {
  const Catalog sample = make_sample_catalog(60);
  catalog::CatalogParts parts;
  parts.models = sample.models();
  parts.quantizations = sample.quantizations();
  parts.devices = sample.devices();
  parts.devices.front().kind = catalog::DeviceKind::laptop;
  parts.devices.front().bandwidth_mb_per_second.value = 100'000;
  const Catalog catalog(std::move(parts));
  const Directory directory(catalog);
  Query query;
  query.sort = SortKey::speed;
  query.direction = Direction::descending;
  EXPECT_FALSE(directory.speed_of(0, 0, query).has_value()) << "no device, no speed";
  query.device = DeviceId("laptop-16gb");
  double before = 1e9;
  std::size_t known_count = 0;
  for (const Row& row : directory.rows_of(query)) {
    const auto speed = directory.speed_of(row.model, row.quantization, query);
    if (!speed) continue;
    EXPECT_LE(speed->low, speed->value);
    EXPECT_LE(speed->value, before + 0.01);
    before = speed->value;
    ++known_count;
  }
  EXPECT_GT(known_count, 10u);
}

TEST(Directory, sizes_quantizations_that_are_not_common_where_they_are_asked_for) {
  const Catalog catalog = make_sample_catalog(20);
  const Directory directory(catalog);
  Query query;
  query.quantizations = {QuantizationId("iq1_s"), QuantizationId("q8_0")};
  std::size_t known_count = 0;
  for (std::uint32_t model = 0; model < catalog.models().size(); ++model) {
    for (const QuantizationRow& row : directory.quantizations_of(model, query)) {
      const Quantization& quantization = catalog.quantizations()[row.quantization];
      EXPECT_EQ(row.file_bytes, compute::file_bytes(catalog.models()[model], quantization)) << model;
      ++known_count;
    }
  }
  EXPECT_GT(known_count, 20u);
}

}  // namespace
}  // namespace slm::tools
