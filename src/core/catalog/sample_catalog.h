#pragma once
// A catalogue for tests: models made from a seed, with every filter's values and some unknown ones.

#include <cstdint>
#include <string>
#include <tuple>

#include "core/catalog/catalog.h"

namespace slm::catalog {

/// Numbers that look random and are the same on every run (Knuth's MMIX generator).
class Sequence {
 public:
  explicit Sequence(std::uint64_t seed) : state_(seed) {}
  std::uint32_t operator()() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>(state_ >> 33);
  }

 private:
  std::uint64_t state_;
};

inline Model make_sample_model(std::uint32_t index, Sequence& random) {
  const auto pick = [&](std::uint32_t count) { return static_cast<std::uint32_t>(random() % count); };
  Model model;
  model.id = ModelId("model-" + std::to_string(1000 + index));
  model.name = "Model " + std::to_string(pick(50)) + "B";
  model.family = "Family " + std::to_string(pick(9));
  model.organisation = "Maker " + std::to_string(pick(5));
  if (pick(10) > 0) model.parameters.value = (std::uint64_t{1} + pick(200)) * 100'000'000;
  model.parameters.provenance.standing = static_cast<Standing>(pick(2));
  if (pick(12) > 0) model.licence.value = LicenceId(pick(2) == 0 ? "mit" : "own-terms");
  model.licence.provenance.standing = static_cast<Standing>(pick(2));
  if (pick(8) > 0)
    model.released.value = Month{2020 + static_cast<int>(pick(6)), static_cast<std::uint8_t>(1 + pick(12))};
  for (std::uint32_t i = 0; i < 3; ++i) {
    if (pick(2) == 0) model.tasks.push_back(static_cast<Task>(4 * i + pick(4)));
  }
  model.inputs.push_back(Modality::text);
  if (pick(3) == 0) model.inputs.push_back(Modality::image);
  model.languages.codes.push_back("en");
  if (pick(2) == 0) model.languages.codes.push_back("de");
  model.architecture.provenance.standing = static_cast<Standing>(pick(2));
  if (pick(9) > 0) {
    model.architecture.attention = AttentionKind::gqa;
    model.architecture.layer_count = 8 + pick(40);
    model.architecture.kv_heads = 1 + pick(16);
    model.architecture.head_dim = 64;
    model.architecture.context_length = 1024u << pick(9);
  }
  return model;
}

inline Catalog make_sample_catalog(std::uint32_t model_count) {
  Sequence random(20261121);
  CatalogParts parts;
  for (std::uint32_t i = 0; i < model_count; ++i) parts.models.push_back(make_sample_model(i, random));
  parts.licences.push_back({LicenceId("mit"), "MIT License", "", Permission::yes, Permission::no});
  for (const auto& [name, bits, is_common] : {std::tuple{"f16", 16u, true},
                                              {"q8_0", 8u, true},
                                              {"q6_k", 6u, true},
                                              {"q4_k_m", 5u, true},
                                              {"q2_k", 3u, true},
                                              {"iq1_s", 2u, false}}) {
    Quantization quantization;
    quantization.id = QuantizationId(name);
    quantization.name = name;
    quantization.bits = bits;
    quantization.is_common = is_common;
    parts.quantizations.push_back(quantization);
  }
  Device device;
  device.id = DeviceId("laptop-16gb");
  device.name = "Laptop 16GB";
  device.memory_mib.value = 16384;
  parts.devices.push_back(device);
  return Catalog(std::move(parts));
}

}  // namespace slm::catalog
