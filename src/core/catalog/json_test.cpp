#include "core/catalog/json.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

TEST(decimal_text, shows_the_digits_that_say_something) {
  const struct {
    std::uint64_t value;
    std::uint32_t digits;
    const char* text;
  } rows[] = {{4930, 2, "49.3"}, {4900, 2, "49"}, {5, 2, "0.05"},
              {0, 2, "0"},       {7, 0, "7"},     {125, 3, "0.125"}};
  for (const auto& row : rows) EXPECT_EQ(decimal_text(row.value, row.digits), row.text);
}

TEST(catalog_json, holds_all_collections) {
  CatalogParts parts;
  parts.licences.push_back({LicenceId("mit"), "MIT License", "Use it.", Permission::yes, Permission::no});
  Device device;
  device.id = DeviceId("pi");
  device.name = "Pi";
  device.kind = DeviceKind::sbc;
  device.memory_mib.value = 8192;
  device.power_mw = {12500, {"https://example.org/", {2026, 11, 21}, Standing::verified}};
  parts.devices.push_back(device);
  Quantization quantization;
  quantization.id = QuantizationId("q4");
  quantization.name = "Q4";
  quantization.file_format = "gguf";
  quantization.bits = 144;
  quantization.weights = 32;
  parts.quantizations.push_back(quantization);
  EXPECT_EQ(
      catalog_json(Catalog(std::move(parts)), {}),
      R"({"schema_version":1,"models":[],"devices":[{"id":"pi","name":"Pi","kind":"sbc","memory_mib":8192,)"
      R"("memory_bandwidth_gbps":null,"fp16_tflops":null,"int8_tops":null,"fp32_tflops":null,"cpu_cores":null,)"
      R"("cpu_efficiency_cores":null,)"
      R"("tdp_w":12.5,"battery_wh":null,"price_usd":null,"released":null,"chip":null,"fp16_basis":null,)"
      R"("notes":null,"sources":{"tdp_w":"https://example.org/"},"unverified":["memory_mib"]}],"quantizations":)"
      R"([{"id":"q4","name":"Q4","file_format":"gguf","kind":"tensor_format","bits":144,"weights":32,)"
      R"("bits_per_weight":4.5,"measured_on":null,"note":null,"common":false,"source":null,"verified":false}],)"
      R"("licences":[{"id":"mit","name":"MIT License","summary":"Use it.","commercial_use":"yes",)"
      R"("share_alike":"no","conditions":null,"source":null,"verified":false}],"quality_studies":[],)"
      R"("gpu_prices":[],"electricity_prices":[],"api_prices":[],"papers":[],"datasets":[],"frameworks":[],)"
      R"("benchmarks":[],"events":[]})"
      "\n");
}

}  // namespace
}  // namespace slm::catalog
