#pragma once
// How much the catalogue knows, and how much of that was seen in a source: the hub's own honesty in numbers.
//
// Pure.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/catalog/library.h"

namespace slm::catalog {

/// One fact over all things that may have it.
struct FactCoverage {
  std::string_view fact;       // "licence"
  std::uint32_t known = 0;     // things for which a value is given
  std::uint32_t verified = 0;  // of these, seen in the source named beside the value
};

/// How the counts of the shapes meet the published ones; every model is in one of these.
struct CountCoverage {
  std::uint32_t exact = 0;
  std::uint32_t within_tolerance = 0;
  std::uint32_t towers = 0;     // lower than published: image and audio towers are not in the shape
  std::uint32_t explained = 0;  // the page says why
  std::uint32_t off = 0;
  std::uint32_t unknown_shape = 0, experts = 0, other_layers = 0;  // shapes that cannot be counted
};

/// A collection beside the catalogue.
struct CollectionCoverage {
  std::string_view name;  // "api-prices"
  std::uint32_t rows = 0;
  std::uint32_t sourced = 0;  // of these, with a source and no field that is unverified
  std::uint32_t undated = 0;  // prices without their day
};

struct Coverage {
  std::uint32_t model_count = 0, device_count = 0, quantization_count = 0, licence_count = 0;
  std::uint32_t study_count = 0, study_result_count = 0;
  std::uint32_t score_count = 0, models_with_scores = 0, models_fully_verified = 0;
  std::vector<FactCoverage> model_facts, device_facts;
  CountCoverage counts;
  std::vector<CollectionCoverage> collections;
};

Coverage coverage_of(const Catalog& catalog, const Library& library);

/// As pages for people and for docs/coverage.md.
std::string coverage_markdown(const Coverage& coverage);
std::string coverage_json(const Coverage& coverage);

}  // namespace slm::catalog
