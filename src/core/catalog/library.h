#pragma once
// The collections beside the catalogue: what no tool in a page needs, but the hub knows, checks and shows.
//
// Pure values. Apart from Catalog, so that the snapshot in a reader's page stays small. Terms are pages
// (content/learn/glossary), not rows.

#include <string>
#include <vector>

#include "core/catalog/price.h"
#include "core/catalog/reading.h"

namespace slm::catalog {

struct Library {
  std::vector<GpuPrice> gpu_prices;
  std::vector<ElectricityPrice> electricity_prices;
  std::vector<ApiPrice> api_prices;
  std::vector<Paper> papers;
  std::vector<Dataset> datasets;
  std::vector<Framework> frameworks;
  std::vector<Benchmark> benchmarks;
  std::vector<Event> events;

  /// Each collection by the name of its folder under content/data, which is its key in catalog.json with "_".
  template <class Self, class Visitor>
  static void visit(Self& self, Visitor& visitor) {
    visitor.collection("gpu-prices", self.gpu_prices);
    visitor.collection("electricity-prices", self.electricity_prices);
    visitor.collection("api-prices", self.api_prices);
    visitor.collection("papers", self.papers);
    visitor.collection("datasets", self.datasets);
    visitor.collection("frameworks", self.frameworks);
    visitor.collection("benchmarks", self.benchmarks);
    visitor.collection("events", self.events);
  }
};

}  // namespace slm::catalog
