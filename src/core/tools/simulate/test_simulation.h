#pragma once
// A small catalogue for the tests of the simulator: a board, a phone, a card, two models, an encoder.

#include <gtest/gtest.h>

#include "core/tools/simulate/simulate_tool.h"
#include "core/tools/simulate/simulation.h"
#include "core/tools/test_knowledge.h"

namespace slm::tools {

inline catalog::Device test_device(const char* id, catalog::DeviceKind kind, std::uint64_t memory_mib,
                                   std::uint64_t bandwidth_mb_per_second) {
  catalog::Device device;
  device.id = catalog::DeviceId(id);
  device.name = id;
  device.kind = kind;
  device.memory_mib.value = memory_mib;
  device.bandwidth_mb_per_second.value = bandwidth_mb_per_second;
  return device;
}

inline catalog::Quantization test_quantization(const char* id, const char* name) {
  catalog::Quantization quantization;
  quantization.id = catalog::QuantizationId(id);
  quantization.name = name;
  quantization.file_format = "gguf";
  quantization.is_common = true;
  return quantization;
}

inline catalog::Catalog make_simulation_catalog() {
  catalog::CatalogParts parts;
  parts.models = {test_model("llama-3-8b", 32, 4096, 32, 8, 14336, 128256, 8'030'261'248),
                  test_model("phi-4", 40, 5120, 40, 10, 17920, 100352, 14'659'507'200),
                  test_model("embedder", 12, 384, 12, 12, 1536, 30522, 33'000'000)};
  parts.models[1].gguf.value = "maker/phi-4-GGUF";
  parts.models.back().form = catalog::Form::encoder;
  catalog::Device board = test_device("board", catalog::DeviceKind::sbc, 8192, 17'100);
  board.core_count.value = 4;
  catalog::Device phone = test_device("phone", catalog::DeviceKind::phone, 12288, 68'000);
  phone.battery_mwh.value = 15'000;
  catalog::Device card = test_device("card", catalog::DeviceKind::desktop_gpu, 16384, 288'000);
  card.fp16_gflops.value = 22'000;
  card.power_mw.value = 165'000;
  parts.devices = {board, phone, card};
  parts.quantizations = {test_quantization("q8_0", "Q8_0"), test_quantization("q4_k_m", "Q4_K_M"),
                         test_quantization("q2_k", "Q2_K")};
  return catalog::Catalog(std::move(parts));
}

struct SimulationTest {
  catalog::Catalog catalog = make_simulation_catalog();
  Directory directory{catalog};
  Knowledge knowledge{catalog, directory};
  Tool tool = simulate_tool();

  Asked ask(Parameters parameters) const { return tools::ask(tool, knowledge, with_defaults(parameters)); }

  /// Llama 3 8B at Q4_K_M on the card, unless `parameters` say otherwise.
  Simulation simulation(Parameters parameters = {}) const {
    const auto values = parse_values(tool.inputs, catalog, with_defaults(parameters));
    SLM_CHECK(values.has_value());
    return simulation_of(*values, catalog).value();
  }

 private:
  static Parameters with_defaults(const Parameters& parameters) {
    Parameters all{{"model", "llama-3-8b"}, {"device", "card"}, {"quantization", "q4_k_m"}};
    all.insert(all.end(), parameters.begin(), parameters.end());  // of a name given twice the last counts
    return all;
  }
};

inline const Fact& fact_in(const Report& report, std::string_view key) {
  for (const Block& block : report.blocks) {
    const auto* list = std::get_if<FactList>(&block);
    if (list == nullptr) continue;
    for (const Fact& fact : list->facts) {
      if (fact.key == key) return fact;
    }
  }
  SLM_CHECK(false);
}

inline const Quantity& quantity_in(const Report& report, std::string_view key) {
  return std::get<Quantity>(fact_in(report, key).value);
}

}  // namespace slm::tools
