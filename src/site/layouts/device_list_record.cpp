#include <array>

#include "base/text.h"
#include "core/catalog/names.h"
#include "site/layouts/device_facts.h"
#include "site/layouts/records.h"

namespace slm::site {
namespace {

using catalog::Device;
using catalog::DeviceKind;

constexpr std::array<std::string_view, 9> k_kind_headings{
    "Desktop GPUs",           "Data centre GPUs", "Laptops",    "Apple silicon",      "Phones",
    "Single-board computers", "Jetson",           "Processors", "Neural accelerators"};

Cell count_cell(const View& view, const FitTable& fits, const Device& device) {
  const auto usual = fits.usual_quantization();
  if (!usual || !device.memory_mib.is_known()) return text_cell("unknown");
  const std::uint64_t memory = *device.memory_mib.value << 20;
  return text_cell(
      format_uint(fits.count_fitting(view.catalog.models().size(), *usual, k_long_context, memory)));
}

RecordPart kind_part(const View& view, const FitTable& fits, DeviceKind kind) {
  const std::string heading(k_kind_headings[static_cast<std::size_t>(kind)]);
  RecordPart part = {.id = std::string(name_of(kind)), .heading = heading};
  part.table = {.caption = heading + ": what they have and how many models fit",
                .columns = {"Device", "Memory", "Models that fit", "Memory bandwidth", "Power", "Released"},
                .phone_rows = PhoneRows::table};
  for (const Device& device : view.catalog.devices()) {
    if (device.kind != kind) continue;
    std::vector<Cell> row = device_row(device);
    row.insert(row.begin() + 2, count_cell(view, fits, device));  // after the memory that decides it
    part.table.rows.push_back(std::move(row));
  }
  return part;
}

}  // namespace

Record device_list_record(const View& view, const Shelves& shelves) {
  const PageWords words = words_of_devices(view.catalog.devices().size());
  Record record = {.address = std::string(catalog::k_device_folder),
                   .title = words.title,
                   .description = words.description};
  for (std::size_t at = 0; at < k_kind_headings.size(); ++at) {
    RecordPart part = kind_part(view, shelves.fits(), static_cast<DeviceKind>(at));
    if (!part.table.rows.empty()) record.parts.push_back(std::move(part));
  }
  if (!record.parts.empty()) {
    record.parts.front().paragraphs = {
        "Models that fit are counted as Q4_K_M files with their cache at 16K tokens of context, or at their "
        "full context where that is less; nothing is left for the system."};
  }
  return record;
}

}  // namespace slm::site
