#include <algorithm>
#include <array>

#include "content/catalog/collection_reader.h"
#include "content/catalog/map_reader.h"

namespace slm::content {

using catalog::Device;
using formats::Field;

namespace {

// A figure of a device: its field, the decimals it may have, and what one unit of 10^-decimals is stored as.
struct Figure {
  std::string_view name;
  std::uint32_t decimals;
  std::uint64_t multiplier;
  std::uint64_t divisor;
  catalog::Sourced<std::uint64_t> Device::*member;
};

constexpr std::array k_figures{
    Figure{"memory_gib", 3, 1024, 1000, &Device::memory_mib},
    Figure{"bandwidth_gb_per_s", 3, 1, 1, &Device::bandwidth_mb_per_second},
    Figure{"fp16_tflops", 3, 1, 1, &Device::fp16_gflops},
    Figure{"int8_tops", 3, 1, 1, &Device::int8_gops},
    Figure{"fp32_tflops", 3, 1, 1, &Device::fp32_gflops},
    Figure{"cores", 0, 1, 1, &Device::core_count},
    Figure{"efficiency_cores", 0, 1, 1, &Device::efficiency_core_count},
    Figure{"power_w", 3, 1, 1, &Device::power_mw},
    Figure{"battery_wh", 3, 1, 1, &Device::battery_mwh},
    Figure{"price_usd", 2, 1, 1, &Device::price_usd_cents},
};

constexpr std::uint64_t k_figure_limit = 1'000'000'000'000;  // a thousand times the largest machine

class DeviceReader {
 public:
  DeviceReader(const Field& map, const std::string& file, Diagnostics& diagnostics, Date checked,
               const Field* named_sources)
      : fields_(map, file, diagnostics), checked_(checked), named_sources_(named_sources) {}

  Device read(catalog::DeviceKind kind);

 private:
  catalog::Provenance provenance_of(std::string_view figure, bool is_known);

  MapReader fields_;
  Date checked_;
  const Field* named_sources_;
  const Field* sources_ = nullptr;
  std::vector<std::string> unverified_;
};

catalog::Provenance DeviceReader::provenance_of(std::string_view figure, bool is_known) {
  catalog::Provenance provenance;
  provenance.checked = checked_;
  if (const Field* source = sources_ == nullptr ? nullptr : sources_->find(figure)) {
    const Field* named = named_sources_ == nullptr ? nullptr : named_sources_->find(source->text);
    provenance.source = named == nullptr ? source->text : named->text;
  }
  const bool is_doubted = std::find(unverified_.begin(), unverified_.end(), figure) != unverified_.end();
  if (!is_doubted && !provenance.source.empty()) provenance.standing = catalog::Standing::verified;
  if (is_known && !is_doubted && provenance.source.empty()) {
    const std::string name(figure);
    fields_.report("SLM0605", fields_.place_of(figure),
                   "\"" + name + "\" is shown as fact, but names no source",
                   "add \"" + name + "\" to \"sources\", or to \"unverified\" until one is found");
  }
  return provenance;
}

Device DeviceReader::read(catalog::DeviceKind kind) {
  Device device;
  device.kind = kind;
  device.id = catalog::DeviceId(fields_.text("id", Need::required));
  device.name = fields_.text("name", Need::required);
  device.chip = fields_.text("chip");
  sources_ = fields_.map("sources");
  unverified_ = fields_.texts("unverified");
  for (const Figure& figure : k_figures) {
    catalog::Sourced<std::uint64_t>& value = device.*figure.member;
    const auto number = fields_.decimal(figure.name, figure.decimals);
    if (number) value.value = std::min(*number, k_figure_limit) * figure.multiplier / figure.divisor;
    value.provenance = provenance_of(figure.name, value.is_known());
  }
  std::string released = fields_.text("released");
  if (!released.empty()) device.released.value = std::move(released);
  device.released.provenance = provenance_of("released", device.released.is_known());
  device.fp16_basis = fields_.text("fp16_basis");
  device.note = fields_.text("note");
  fields_.finish();
  return device;
}

}  // namespace

std::vector<Device> read_devices(const Field& fields, const std::string& file, Diagnostics& diagnostics) {
  MapReader reader(fields, file, diagnostics);
  std::vector<Device> devices;
  const auto kind = reader.word<catalog::DeviceKind>("kind");
  if (!kind && fields.find("kind") == nullptr) {
    reader.report("SLM0603", fields, "the field \"kind\" is missing", "add \"kind: laptop\" or another kind");
  }
  const Date checked = reader.date("checked");
  const Field* sources = reader.map("sources");
  for (const Field* map : reader.maps("devices")) {
    const std::size_t errors_before = count_errors(diagnostics);
    Device device = DeviceReader(*map, file, diagnostics, checked, sources)
                        .read(kind.value_or(catalog::DeviceKind::desktop_gpu));
    if (kind && count_errors(diagnostics) == errors_before) devices.push_back(std::move(device));
  }
  reader.finish();
  return devices;
}

}  // namespace slm::content
