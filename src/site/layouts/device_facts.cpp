#include "site/layouts/device_facts.h"

#include <array>

#include "base/decimal.h"
#include "base/text.h"
#include "core/catalog/json.h"
#include "core/catalog/names.h"
#include "site/layouts/model_sizes.h"

namespace slm::site {

using catalog::Device;
using catalog::Sourced;

namespace {

constexpr std::string_view k_thin_space = "\u202f";

// A figure stored in thousandths of the unit that people read.
struct Figure {
  std::string_view label;
  std::string_view unit;
  std::uint32_t digits;
  Sourced<std::uint64_t> Device::*member;
};

constexpr Figure k_bandwidth = {"Memory bandwidth", "GB/s", 3, &Device::bandwidth_mb_per_second};
constexpr Figure k_fp16 = {"16-bit rate", "TFLOPS", 3, &Device::fp16_gflops};
constexpr Figure k_int8 = {"8-bit rate", "TOPS", 3, &Device::int8_gops};
constexpr Figure k_fp32 = {"32-bit rate", "TFLOPS", 3, &Device::fp32_gflops};
constexpr Figure k_cores = {"Processor cores", "", 0, &Device::core_count};
constexpr Figure k_small_cores = {"of them efficiency cores", "", 0, &Device::efficiency_core_count};
constexpr Figure k_power = {"Power", "W", 3, &Device::power_mw};
constexpr Figure k_battery = {"Battery", "Wh", 3, &Device::battery_mwh};

// "2021-01-12" and "2021-01" as dates are read; a year stays.
std::string release_words(const std::string& released) {
  if (const Result<Date> date = parse_date(released)) return format_reader(*date);
  if (const auto month = catalog::parse_month(released)) return format_reader(*month);
  return released;
}

// (1'599'00, 2) -> "1,599"
std::string decimal_words(std::uint64_t value, std::uint32_t digits) {
  const std::string text = catalog::decimal_text(value, digits);
  const std::size_t point = text.find('.');
  const std::string rest = point == std::string::npos ? std::string() : text.substr(point);
  return format_grouped(parse_uint(std::string_view(text).substr(0, point)).value_or(0)) + rest;
}

Fact unknown_fact(std::string_view label) {
  return {.label = std::string(label), .value = "unknown", .basis = FactBasis::unmarked};
}

Fact fact_of(const Device& device, const Figure& figure) {
  const Sourced<std::uint64_t>& value = device.*figure.member;
  if (!value.is_known()) return unknown_fact(figure.label);
  std::string text = decimal_words(*value.value, figure.digits);
  if (!figure.unit.empty()) text += std::string(k_thin_space) + std::string(figure.unit);
  return {.label = std::string(figure.label), .value = std::move(text), .provenance = value.provenance};
}

Fact price_fact(const Device& device) {
  if (!device.price_usd_cents.is_known()) return unknown_fact("Price at launch");
  return {.label = "Price at launch",
          .value = "US$" + decimal_words(*device.price_usd_cents.value, 2),
          .provenance = device.price_usd_cents.provenance};
}

void add_known(std::vector<Fact>& facts, Fact fact) {
  if (fact.value != "unknown") facts.push_back(std::move(fact));
}

void add_remark(std::vector<Fact>& facts, std::string_view label, const std::string& text) {
  if (!text.empty()) {
    facts.push_back({.label = std::string(label), .value = text, .basis = FactBasis::unmarked});
  }
}

}  // namespace

std::string memory_words(std::uint64_t mebibytes) {
  return catalog::decimal_text(mebibytes * 1000 / 1024, 3) + std::string(k_thin_space) + "GB";
}

Fact memory_fact(const Device& device) {
  if (!device.memory_mib.is_known()) return unknown_fact("Memory");
  return {.label = "Memory",
          .value = memory_words(*device.memory_mib.value),
          .provenance = device.memory_mib.provenance};
}

Fact bandwidth_fact(const Device& device) {
  return fact_of(device, k_bandwidth);
}

Fact power_fact(const Device& device) {
  return fact_of(device, k_power);
}

Fact device_release_fact(const Device& device) {
  if (!device.released.is_known()) return unknown_fact("Released");
  return {.label = "Released",
          .value = release_words(*device.released.value),
          .provenance = device.released.provenance};
}

std::vector<Cell> device_row(const Device& device) {
  return {text_cell(device.name, device.address()), fact_cell(memory_fact(device)),
          fact_cell(bandwidth_fact(device)), fact_cell(power_fact(device)),
          fact_cell(device_release_fact(device))};
}

std::vector<Fact> main_device_facts(const Device& device) {
  std::vector<Fact> facts;
  for (const Fact& fact : {memory_fact(device), bandwidth_fact(device), fact_of(device, k_fp16),
                           power_fact(device), device_release_fact(device), price_fact(device)}) {
    add_known(facts, fact);
  }
  return facts;
}

std::vector<Fact> device_facts(const Device& device) {
  std::vector<Fact> facts;
  add_remark(facts, "Kind", std::string(label_of(device.kind)));
  add_remark(facts, "Chip", device.chip);
  add_known(facts, memory_fact(device));
  for (const Figure& figure :
       {k_bandwidth, k_fp16, k_int8, k_fp32, k_cores, k_small_cores, k_power, k_battery}) {
    add_known(facts, fact_of(device, figure));
  }
  add_known(facts, price_fact(device));
  add_known(facts, device_release_fact(device));
  add_remark(facts, "How the 16-bit rate was derived", device.fp16_basis);
  add_remark(facts, "Remark", device.note);
  return facts;
}

}  // namespace slm::site
