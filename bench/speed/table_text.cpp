#include "table_text.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <set>

#include "browser.h"

namespace slm::speed_fit {
namespace {

using compute::Backend;
using compute::CostFactors;
using compute::k_cost_count;

constexpr std::size_t k_first_prefill_cost = static_cast<std::size_t>(compute::Cost::prefill_compute);

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", std::abs(value) < 0.0005 ? 0.0 : value);
  return text;
}

std::string row_text(const CostFactors& factors) {
  std::string text = "{";
  for (std::size_t i = 0; i < k_cost_count; ++i) text += (i == 0 ? "" : ", ") + number(factors[i]);
  return text + "}";
}

// The factors of one level's entry over all costs, from both fits.
CostFactors factors_of(const FittedModel& model, FactorKey key) {
  CostFactors factors{};
  for (key.cost = 0; key.cost < k_cost_count; ++key.cost) {
    const PhaseFit& fit = key.cost < k_first_prefill_cost ? model.decode : model.prefill;
    const auto found = fit.factors.find(key);
    if (found != fit.factors.end()) factors[key.cost] = found->second;
  }
  return factors;
}

std::set<std::string> names_of(const FittedModel& model, Level level) {
  std::set<std::string> names;
  for (const PhaseFit* fit : {&model.decode, &model.prefill}) {
    for (const auto& [key, value] : fit->factors) {
      if (key.level == level) names.insert(key.name);
    }
  }
  return names;
}

// A class that nobody measured gets what its silicon has.
std::string class_rows(const FittedModel& model) {
  std::string text;
  for (std::size_t i = 0; i < compute::k_speed_class_count; ++i) {
    const auto speed_class = static_cast<compute::SpeedClass>(i);
    CostFactors factors = factors_of(model, {.level = Level::speed_class, .index = i});
    const CostFactors shared = factors_of(
        model, {.level = Level::silicon, .index = static_cast<std::size_t>(silicon_of(speed_class))});
    for (std::size_t cost = 0; cost < k_cost_count; ++cost) factors[cost] += shared[cost];
    text += "    " + row_text(factors) + ",  // " + std::string(name_of(speed_class)) + "\n";
  }
  return text;
}

std::string format_rows(const FittedModel& model) {
  std::string text;
  for (std::size_t backend = 0; backend < compute::k_native_backend_count; ++backend) {
    text += "    {{\n";
    for (std::size_t family = 0; family < compute::k_format_family_count; ++family) {
      text += "        " +
              row_text(factors_of(model, {.level = Level::format, .index = backend, .family = family})) +
              ",\n";
    }
    text += "    }},  // " + std::string(name_of(static_cast<Backend>(backend))) + "\n";
  }
  return text;
}

std::string expert_rows(const FittedModel& model) {
  std::string text;
  for (std::size_t backend = 0; backend < compute::k_native_backend_count; ++backend) {
    text += "    " + row_text(factors_of(model, {.level = Level::experts, .index = backend})) + ",  // " +
            std::string(name_of(static_cast<Backend>(backend))) + "\n";
  }
  return text;
}

std::string architecture_rows(const FittedModel& model) {
  std::string text;
  for (const std::string& name : names_of(model, Level::architecture)) {
    text += "    {\"" + name + "\", " +
            row_text(factors_of(model, {.level = Level::architecture, .name = name})) + "},\n";
  }
  return text;
}

bool has_samples(const PhaseFit& fit, const std::string& group, Backend backend) {
  for (const Sample& sample : fit.samples.rows) {
    if (sample.group() == group && sample.machine.backend == backend) return true;
  }
  return false;
}

std::string device_rows(const FittedModel& model) {
  std::set<std::string> groups = names_of(model, Level::device);
  groups.merge(names_of(model, Level::device_backend));
  std::string text;
  for (const std::string& group : groups) {
    const auto add = [&](const std::string& scope, const std::string& measured, const FactorKey& key) {
      text += "    {\"" + group + "\", DeviceScope::" + scope + ", Measured::" + measured + ",\n     " +
              row_text(factors_of(model, key)) + "},\n";
    };
    add("any", "both", {.level = Level::device, .name = group});
    for (std::size_t backend = 0; backend < compute::k_native_backend_count; ++backend) {
      const bool decode = has_samples(model.decode, group, static_cast<Backend>(backend));
      const bool prefill = has_samples(model.prefill, group, static_cast<Backend>(backend));
      if (!decode && !prefill) continue;
      add(std::string(name_of(static_cast<Backend>(backend))),
          !prefill ? "decode" : (decode ? "both" : "prefill"),
          {.level = Level::device_backend, .index = backend, .name = group});
    }
  }
  return text;
}

// Devices that were measured, and those with the same chip.
std::string group_rows(const FittedModel& model, const catalog::Catalog& catalog) {
  std::map<std::string, std::string> group_of_device, group_of_chip;
  for (const PhaseFit* fit : {&model.decode, &model.prefill}) {
    for (const Sample& sample : fit->samples.rows) {
      group_of_device[sample.measurement->device] = sample.group();
      const catalog::Device* device = catalog.device(catalog::DeviceId(sample.measurement->device));
      if (!device->chip.empty()) group_of_chip.emplace(device->chip, sample.group());
    }
  }
  for (const catalog::Device& device : catalog.devices()) {
    const auto found = group_of_chip.find(device.chip);
    if (found != group_of_chip.end()) group_of_device.emplace(device.id.text(), found->second);
  }
  std::string text;
  for (const auto& [device, group] : group_of_device)
    text += "    {\"" + device + "\", \"" + group + "\"},\n";
  return text;
}

std::string range_text(const ErrorRanges& ranges, Backend backend) {
  const compute::ErrorRange range = ranges.of(backend);
  return "{" + number(range.low) + ", " + number(range.high) + "}";
}

std::string error_rows(const PhaseFit& fit) {
  const ErrorRanges of_cells(fit.samples.rows, fit.cell_errors);
  const ErrorRanges of_devices(fit.samples.rows, fit.device_errors);
  std::string text;
  for (std::size_t i = 0; i < compute::k_native_backend_count; ++i) {
    const auto backend = static_cast<Backend>(i);
    text += "        {{" + range_text(of_cells, backend) + ", " + range_text(of_devices, backend) +
            "}},  // " + std::string(name_of(backend)) + "\n";
  }
  return text;
}

std::string estimate_text(const compute::Estimate& estimate) {
  return "{" + number(estimate.value) + ", " + number(estimate.low) + ", " + number(estimate.high) + "}";
}

// Of the rated power, as logged while models ran; often at the wall, with the rest of the computer.
std::string power_text(const std::vector<Measurement>& measurements, const catalog::Catalog& catalog) {
  std::vector<double> shares;
  for (const Measurement& m : measurements) {
    const catalog::Device* device = catalog.device(catalog::DeviceId(m.device));
    if (m.power_w <= 0 || !m.is_single || device == nullptr || !device->power_mw.is_known()) continue;
    shares.push_back(m.power_w * 1000 / static_cast<double>(*device->power_mw.value));
  }
  return estimate_text({quantile(shares, 0.5), quantile(shares, 0.05), quantile(shares, 0.95)});
}

}  // namespace

std::string table_text(const FittedModel& model, const std::vector<Measurement>& measurements,
                       const catalog::Catalog& catalog) {
  const auto array_of = [](const std::string& type, const std::string& name, const std::string& rows) {
    return "constexpr " + type + " " + name + "[]{\n" + rows + "};\n\n";
  };
  const BrowserShares browser = browser_shares(browser_runs(measurements, catalog));
  return "// Written by script/fit-speed from content/data/measurements.jsonl; do not edit.\n\n"
         "#include \"core/compute/speed_parameters.h\"\n\n"
         "namespace slm::compute {\nnamespace {\n\n// clang-format off\n\n"
         "// Logarithms of factors, by Cost: decode read, layer, cache, attend, compute; prefill compute, "
         "read, "
         "layer,\n// attend.\n\n" +
         array_of("NamedFactors", "k_architectures", architecture_rows(model)) +
         array_of("DeviceFactors", "k_devices", device_rows(model)) +
         array_of("DeviceGroup", "k_groups", group_rows(model, catalog)) +
         "constexpr SpeedTable k_table{\n    .classes = {{\n" + class_rows(model) +
         "    }},\n    .formats = {{\n" + format_rows(model) + "    }},\n    .experts = {{\n" +
         expert_rows(model) +
         "    }},\n    .architectures = k_architectures,\n    .devices = k_devices,\n    .groups = "
         "k_groups,\n"
         "    .decode_errors = {{\n" +
         error_rows(model.decode) + "    }},\n    .prefill_errors = {{\n" + error_rows(model.prefill) +
         "    }},\n    .power_share = " + power_text(measurements, catalog) +
         ",\n    .browser_decode = " + estimate_text(browser.decode) +
         ",\n    .browser_prefill = " + estimate_text(browser.prefill) +
         ",\n};\n\n// clang-format on\n\n}  // namespace\n\nconst SpeedTable& speed_table() {\n  return "
         "k_table;\n}\n\n"
         "}  // namespace slm::compute\n";
}

}  // namespace slm::speed_fit
