#pragma once
// What computing costs: rented GPUs, tokens from a service, electricity. Prices age: each has its day.
//
// Pure values; money is whole millionths with the currency in the name.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/id.h"
#include "core/catalog/row.h"

namespace slm::catalog {

/// One offer of a cloud: a machine with `gpu_count` GPUs by the hour.
struct GpuPrice {
  RowId id;
  std::string provider;
  std::string gpu;  // as the provider calls it: "A100 (80 GB)"
  DeviceId device;  // empty where no device of the catalogue is surely meant
  std::optional<std::uint64_t> gpu_count;
  std::optional<UsdMicros> usd_per_hour;  // of the whole machine
  std::optional<UsdMicros> usd_per_gpu_hour;
  std::optional<UsdMicros> spot_usd_per_gpu_hour;  // may be taken away at any time
  std::string instance;
  std::optional<std::uint64_t> processors;  // virtual
  std::optional<std::uint64_t> memory_gb;   // of the machine
  std::string region;
  Date priced;             // the price's day; unknown for a fifth of the rows
  std::string date_basis;  // how that day is known
  RowOrigin origin;

  template <class Self, class Visitor>
  static void visit(Self& self, Visitor& visitor) {
    visitor.required("id", self.id);
    visitor.required("provider", self.provider);
    visitor.required("gpu", self.gpu);
    visitor.optional("device", self.device);
    visitor.optional("gpu_count", self.gpu_count);
    visitor.optional("usd_per_hour", self.usd_per_hour);
    visitor.required("usd_per_gpu_hour", self.usd_per_gpu_hour);
    visitor.optional("spot_usd_per_gpu_hour", self.spot_usd_per_gpu_hour);
    visitor.optional("instance", self.instance);
    visitor.optional("processors", self.processors);
    visitor.optional("memory_gb", self.memory_gb);
    visitor.optional("region", self.region);
    visitor.optional("priced", self.priced);
    visitor.optional("date_basis", self.date_basis);
  }
};

/// A kilowatt-hour in a region, for homes or businesses, in the currency of its source.
struct ElectricityPrice {
  RowId id;
  std::string region;  // "us", "europe"
  std::string sector;  // "residential"
  std::optional<UsdMicros> usd_per_kwh;
  std::optional<EurMicros> eur_per_kwh;
  std::string period;  // "2025-06", "2024"
  std::string note;
  RowOrigin origin;

  template <class Self, class Visitor>
  static void visit(Self& self, Visitor& visitor) {
    visitor.required("id", self.id);
    visitor.required("region", self.region);
    visitor.required("sector", self.sector);
    visitor.optional("usd_per_kwh", self.usd_per_kwh);
    visitor.optional("eur_per_kwh", self.eur_per_kwh);
    visitor.optional("period", self.period);
    visitor.optional("note", self.note);
  }
};

/// What a service asks above a length of the input.
struct PriceTier {
  std::optional<std::uint64_t> above_tokens;
  std::optional<UsdMicros> input_usd_per_mtok;  // of a million tokens, as below
  std::optional<UsdMicros> output_usd_per_mtok;
  std::optional<UsdMicros> cached_input_usd_per_mtok;
  std::optional<UsdMicros> cache_write_usd_per_mtok;

  template <class Self, class Visitor>
  static void visit(Self& self, Visitor& visitor) {
    visitor.required("above_tokens", self.above_tokens);
    visitor.optional("input_usd_per_mtok", self.input_usd_per_mtok);
    visitor.optional("output_usd_per_mtok", self.output_usd_per_mtok);
    visitor.optional("cached_input_usd_per_mtok", self.cached_input_usd_per_mtok);
    visitor.optional("cache_write_usd_per_mtok", self.cache_write_usd_per_mtok);
  }
};

/// A model behind a service, by the million tokens.
struct ApiPrice {
  RowId id;
  std::string provider;
  std::string offer;  // the service's own name of it: "qwen-flash"
  std::string name;   // "Qwen Flash"
  std::string family;
  ModelId model;  // empty where the catalogue has no such model
  std::optional<UsdMicros> input_usd_per_mtok;
  std::optional<UsdMicros> output_usd_per_mtok;
  std::optional<UsdMicros> cached_input_usd_per_mtok;
  std::optional<UsdMicros> cache_write_usd_per_mtok;
  std::vector<PriceTier> tiers;
  std::optional<bool> listed_at_zero;  // a free tier, a preview, or a price that is not published: not "free"
  std::optional<std::uint64_t> context_tokens;
  std::optional<std::uint64_t> output_tokens;  // at most
  std::optional<bool> open_weights;
  std::optional<bool> reasoning;
  std::string released;
  std::string status;  // "deprecated", "beta", "superseded"; empty: offered
  std::vector<std::string> inputs;
  Date priced;
  Date valid_to;
  RowOrigin origin;

  template <class Self, class Visitor>
  static void visit(Self& self, Visitor& visitor) {
    visitor.required("id", self.id);
    visitor.required("provider", self.provider);
    visitor.required("offer", self.offer);
    visitor.required("name", self.name);
    visitor.optional("family", self.family);
    visitor.optional("model", self.model);
    visitor.required("input_usd_per_mtok", self.input_usd_per_mtok);
    visitor.required("output_usd_per_mtok", self.output_usd_per_mtok);
    visitor.optional("cached_input_usd_per_mtok", self.cached_input_usd_per_mtok);
    visitor.optional("cache_write_usd_per_mtok", self.cache_write_usd_per_mtok);
    visitor.optional("tiers", self.tiers);
    visitor.optional("listed_at_zero", self.listed_at_zero);
    visitor.optional("context_tokens", self.context_tokens);
    visitor.optional("output_tokens", self.output_tokens);
    visitor.optional("open_weights", self.open_weights);
    visitor.optional("reasoning", self.reasoning);
    visitor.optional("released", self.released);
    visitor.optional("status", self.status);
    visitor.optional("inputs", self.inputs);
    visitor.required("priced", self.priced);
    visitor.optional("valid_to", self.valid_to);
  }
};

}  // namespace slm::catalog
