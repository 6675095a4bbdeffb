#include <algorithm>

#include "base/text.h"
#include "core/catalog/names.h"
#include "core/html/quantity.h"
#include "site/layouts/device_facts.h"
#include "site/layouts/record_words.h"
#include "site/layouts/records.h"

namespace slm::site {
namespace {

using catalog::Device;
using catalog::Model;

constexpr std::size_t k_most_models = 25;
constexpr std::size_t k_most_neighbours = 8;

std::uint64_t memory_bytes_of(const Device& device) {
  return device.memory_mib.value.value_or(0) << 20;
}

// "Q4_K_M files of 594 of 690 models fit in 24 GB, with …"
std::string answer_of(std::size_t model_count, const FitTable& fits, const Device& device) {
  const auto usual = fits.usual_quantization();
  if (!usual) return {};
  const std::size_t count = fits.count_fitting(model_count, *usual, k_long_context, memory_bytes_of(device));
  return "Q4_K_M files of " + format_uint(count) + " of " + format_uint(model_count) + " models fit in " +
         memory_words(*device.memory_mib.value) +
         ", with the cache of 16K tokens of context, or of their full context where that is less.";
}

// How many models fit, by quantization: what more bits cost in choice.
RecordPart counts_part(const View& view, const FitTable& fits, const Device& device) {
  const std::size_t model_count = view.catalog.models().size();
  const std::uint64_t memory = memory_bytes_of(device);
  RecordPart part = {.id = "fits", .heading = "What fits"};
  part.paragraphs = {
      answer_of(model_count, fits, device) +
      " Estimates from the shape of each model; the system and other programs need memory, too: "
      "leave them at least a gigabyte."};
  part.table = {.caption = "Models that fit, by quantization",
                .columns = {"Quantization", "With 4K context", "With 16K context"}};
  for (std::size_t place = 0; place < fits.quantizations().size(); ++place) {
    std::vector<Cell> row = {text_cell(fits.quantizations()[place]->name)};
    for (const std::uint32_t context : {k_short_context, k_long_context}) {
      row.push_back(text_cell(format_uint(fits.count_fitting(model_count, place, context, memory))));
    }
    part.table.rows.push_back(std::move(row));
  }
  return part;
}

// The largest models that fit at Q4_K_M or better with the long context; the newest of equal ones first.
std::vector<std::uint32_t> largest_fitting(const View& view, const FitTable& fits,
                                           std::uint64_t memory_bytes) {
  const std::vector<Model>& models = view.catalog.models();
  const auto usual = fits.usual_quantization();
  std::vector<std::uint32_t> fitting;
  for (std::uint32_t index = 0; usual && index < models.size(); ++index) {
    if (fits.fits(index, *usual, k_long_context, memory_bytes)) fitting.push_back(index);
  }
  std::stable_sort(fitting.begin(), fitting.end(), [&](std::uint32_t left, std::uint32_t right) {
    if (models[left].parameters.value != models[right].parameters.value) {
      return models[left].parameters.value > models[right].parameters.value;
    }
    return models[left].released.value > models[right].released.value;
  });
  if (fitting.size() > k_most_models) fitting.resize(k_most_models);
  return fitting;
}

Cell best_cell(const FitTable& fits, std::uint32_t model, std::uint32_t context, std::uint64_t memory_bytes) {
  const auto place = fits.best_fit(model, context, memory_bytes);
  return text_cell(place ? fits.quantizations()[*place]->name : "none");
}

Cell bar_cell(const View& view, const FitTable& fits, std::uint32_t index, const Device& device) {
  const Model& model = view.catalog.models()[index];
  BarSizes sizes = {.smallest_bytes = fits.file_bytes(index, fits.quantizations().size() - 1).value_or(0),
                    .largest_bytes = fits.file_bytes(index, 0).value_or(0),
                    .cache_bytes = fits.cache_bytes(index, k_long_context).value_or(0),
                    .context = usual_context(model),
                    .device_bytes = memory_bytes_of(device),
                    .device_label = device.name};
  Cell cell = {.fact = {.value = {}, .basis = FactBasis::unmarked}, .bar = make_bar(sizes)};
  cell.fact.value = html::describe(labelled(*cell.bar));
  return cell;
}

RecordPart models_part(const View& view, const FitTable& fits, const Device& device) {
  const std::uint64_t memory = memory_bytes_of(device);
  RecordPart part = {.id = "models", .heading = "The largest models that fit"};
  part.table = {.caption = "Largest models that fit with 16K context at Q4_K_M or better",
                .columns = {"Model", "Parameters", "Licence", "Best at 4K", "Best at 16K", "Memory"}};
  for (const std::uint32_t index : largest_fitting(view, fits, memory)) {
    const Model& model = view.catalog.models()[index];
    part.table.rows.push_back(
        {text_cell(model.name, model.address()), fact_cell(parameters_fact(model)),
         fact_cell(licence_fact(model, view.catalog)), best_cell(fits, index, k_short_context, memory),
         best_cell(fits, index, k_long_context, memory), bar_cell(view, fits, index, device)});
  }
  part.paragraphs = {part.table.rows.empty()
                         ? "No model of the catalogue fits at Q4_K_M with 16K tokens of context."
                         : "Larger is not always better: a newer small model often beats an older large one. "
                           "\"Best\" is the most precise usual quantization that fits."};
  return part;
}

std::uint64_t memory_distance(const Device& left, const Device& right) {
  const std::uint64_t a = left.memory_mib.value.value_or(0);
  const std::uint64_t b = right.memory_mib.value.value_or(0);
  return a > b ? a - b : b - a;
}

RecordPart neighbours_part(const View& view, const Device& device) {
  std::vector<const Device*> others;
  for (const Device& other : view.catalog.devices()) {
    if (other.kind == device.kind && !(other.id == device.id)) others.push_back(&other);
  }
  std::stable_sort(others.begin(), others.end(), [&](const Device* left, const Device* right) {
    return memory_distance(*left, device) < memory_distance(*right, device);
  });
  if (others.size() > k_most_neighbours) others.resize(k_most_neighbours);
  RecordPart part = {.id = "others", .heading = "Others of its kind"};
  part.table = {.caption = "Devices of the same kind, nearest in memory",
                .columns = {"Device", "Memory", "Memory bandwidth", "Power", "Released"}};
  for (const Device* other : others) part.table.rows.push_back(device_row(*other));
  return part;
}

}  // namespace

Record device_record(const View& view, const Shelves& shelves, const Device& device) {
  const PageWords words = words_of(device);
  Record record = {.address = device.address(),
                   .title = words.title,
                   .description = words.description,
                   .strip = main_device_facts(device),
                   .source = "data/devices/" + std::string(name_of(device.kind)) + ".yaml"};
  if (device.memory_mib.is_known() && !view.catalog.models().empty()) {
    record.parts.push_back(counts_part(view, shelves.fits(), device));
    record.parts.push_back(models_part(view, shelves.fits(), device));
  } else {
    record.parts.push_back(
        {.id = "fits",
         .heading = "What fits",
         .paragraphs = {"How much memory it has depends on the machine around it, or is not known to us. "
                        "Compare the memory of yours with the bars on the pages of models."}});
  }
  record.parts.push_back({.id = "facts", .heading = "Facts", .facts = device_facts(device)});
  RecordPart others = neighbours_part(view, device);
  if (!others.table.rows.empty()) record.parts.push_back(std::move(others));
  return record;
}

}  // namespace slm::site
