#pragma once
// A catalogue for the tests of `fit`: Llama shapes of three sizes, a base, an embedder, and devices.

#include "core/tools/test_knowledge.h"

namespace slm::tools {

struct FitModel {
  const char* id;
  const char* organisation;
  std::uint32_t layers;
  std::uint64_t parameters;
  std::int32_t year;
};

inline catalog::Model fit_model(const FitModel& facts) {
  catalog::Model model = test_model(facts.id, facts.layers, 4096, 32, 8, 14336, 128256, facts.parameters);
  model.organisation = facts.organisation;
  model.family = facts.id;
  model.released.value = catalog::Month{facts.year, 1};
  model.inputs = {catalog::Modality::text};
  model.outputs = {catalog::Modality::text};
  model.tasks = {catalog::Task::general};
  return model;
}

inline catalog::Device fit_device(const char* id, std::uint64_t memory_gib, std::uint64_t gb_per_second) {
  catalog::Device device;
  device.id = catalog::DeviceId(id);
  device.name = id;
  device.memory_mib.value = memory_gib << 10;
  device.bandwidth_mb_per_second.value = gb_per_second * 1000;
  device.fp16_gflops.value = 100'000;
  return device;
}

// Sizes as the shapes have them: 16, 32 and 64 of Llama's layers.
inline catalog::Catalog make_fit_catalog() {
  catalog::CatalogParts parts;
  parts.models = {fit_model({"small-instruct", "One", 16, 4'540'600'320, 2024}),
                  fit_model({"middle-instruct", "One", 32, 8'030'261'248, 2024}),
                  fit_model({"large-instruct", "Two", 64, 15'009'583'104, 2024}),
                  fit_model({"middle", "One", 32, 8'030'261'248, 2024}),
                  fit_model({"embedder-instruct", "One", 16, 4'540'600'320, 2025}),
                  fit_model({"coder-instruct", "Two", 16, 4'540'600'320, 2023})};
  parts.models[1].derived_from = {{catalog::ModelId("middle"), catalog::Relation::instruct, {}}};
  parts.models[1].ollama.value = "middle:8b";
  parts.models[4].tasks = {catalog::Task::embedding};
  parts.models[5].tasks = {catalog::Task::code};
  parts.models[5].licence.value = catalog::LicenceId("mit");
  parts.devices = {fit_device("card-4gb", 4, 500), fit_device("card-8gb", 8, 500),
                   fit_device("card-24gb", 24, 1000), fit_device("slow-24gb", 24, 25)};
  catalog::Device varied = fit_device("mini-pc", 0, 80);
  varied.memory_mib.value.reset();
  parts.devices.push_back(varied);
  for (const auto& [id, name, bits] :
       {std::tuple{"q8_0", "Q8_0", 85u}, {"q4_k_m", "Q4_K_M", 49u}, {"q2_k", "Q2_K", 32u}}) {
    catalog::Quantization quantization;
    quantization.id = catalog::QuantizationId(id);
    quantization.name = name;
    quantization.bits = bits;
    quantization.weights = 10;
    quantization.is_common = true;
    parts.quantizations.push_back(quantization);
  }
  return catalog::Catalog(std::move(parts));
}

struct FitKnowledge {
  catalog::Catalog catalog = make_fit_catalog();
  Directory directory{catalog};
  Knowledge knowledge{catalog, directory};
};

}  // namespace slm::tools
