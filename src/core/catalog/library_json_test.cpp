#include "core/catalog/library_json.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

TEST(write_collections, has_a_key_for_each_collection_and_null_for_what_is_not_known) {
  Library library;
  ElectricityPrice price;
  price.id = RowId("eu-homes");
  price.region = "europe";
  price.sector = "residential";
  price.eur_per_kwh = EurMicros{287'200};
  price.origin.sources = {"https://a.org/"};
  price.origin.checked = {2026, 11, 21};
  library.electricity_prices.push_back(price);
  JsonWriter json;
  json.begin_object();
  write_collections(json, library);
  json.end_object();
  EXPECT_EQ(
      json.take(),
      R"({"gpu_prices":[],"electricity_prices":[{"id":"eu-homes","region":"europe","sector":"residential",)"
      R"("usd_per_kwh":null,"eur_per_kwh":0.2872,"period":null,"note":null,"sources":["https://a.org/"],)"
      R"("checked":"2026-11-21","unverified":[],"doubts":[]}],"api_prices":[],"papers":[],"datasets":[],)"
      R"("frameworks":[],"benchmarks":[],"events":[]})");
}

}  // namespace
}  // namespace slm::catalog
