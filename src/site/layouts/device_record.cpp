#include <algorithm>

#include "base/text.h"
#include "core/catalog/names.h"
#include "core/tools/fit/picks.h"
#include "site/layouts/candidate_words.h"
#include "site/layouts/device_facts.h"
#include "site/layouts/record_words.h"
#include "site/layouts/records.h"

namespace slm::site {
namespace {

using catalog::Device;
using catalog::Model;

constexpr std::size_t k_most_chat_models = 12;
constexpr std::size_t k_most_code_models = 5;
constexpr std::size_t k_most_neighbours = 8;

// What is left of its memory for a model, as the tools count it.
std::uint64_t roomy_bytes_of(const Device& device) {
  return tools::memory_of(device).roomy_bytes;
}

// "Q4_K_M files of 594 of 690 models fit in 21.6 of its 24 GB, with …"
std::string answer_of(std::size_t model_count, const FitTable& fits, const Device& device) {
  const auto usual = fits.usual_quantization();
  if (!usual) return {};
  const std::size_t count = fits.count_fitting(model_count, *usual, k_long_context, roomy_bytes_of(device));
  return "Q4_K_M files of " + format_uint(count) + " of " + format_uint(model_count) +
         " models fit in what a model can have of its " + memory_words(*device.memory_mib.value) +
         (tools::memory_of(device).is_shared ? ", three quarters, because the system lives there, too"
                                             : ", nine tenths") +
         ", with the cache of 16K tokens of context, or of their full context where that is less.";
}

// The answer among the first facts, beside the memory that decides it.
void add_count(const View& view, const FitTable& fits, const Device& device, std::vector<Fact>& strip) {
  const auto usual = fits.usual_quantization();
  if (!usual) return;
  const std::size_t model_count = view.catalog.models().size();
  const std::size_t count = fits.count_fitting(model_count, *usual, k_long_context, roomy_bytes_of(device));
  strip.insert(strip.begin(), {.label = "Models that fit",
                               .value = format_uint(count) + " of " + format_uint(model_count),
                               .basis = FactBasis::estimate});
}

// How many models fit, by quantization: what more bits cost in choice.
RecordPart counts_part(const View& view, const FitTable& fits, const Device& device) {
  const std::size_t model_count = view.catalog.models().size();
  const std::uint64_t memory = roomy_bytes_of(device);
  RecordPart part = {.id = "fits", .heading = "What fits"};
  part.paragraphs = {answer_of(model_count, fits, device) + " Estimates from the shape of each model."};
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

std::vector<Cell> row_of(const View& view, const tools::Candidate& candidate) {
  const Model& model = view.catalog.models()[candidate.model];
  return {text_cell(model.name, model.address()), fact_cell(parameters_fact(model)),
          text_cell(speed_words(candidate)),      text_cell(candidate.quantization->name),
          text_cell(memory_words(candidate)),     fact_cell(licence_fact(model, view.catalog))};
}

// The tool's own answer, so that the page never says anything else than `slmhub fit`.
RecordPart best_part(const View& view, const Device& device, tools::Use use, std::string heading,
                     std::size_t most) {
  const tools::FitQuestion question = {.use = use, .memory = tools::memory_of(device), .device = &device};
  const tools::Knowledge& knowledge = view.knowledge.get();
  const std::string name(tools::task_of(use));
  RecordPart part = {.id = "best-" + name, .heading = std::move(heading)};
  part.table = {
      .caption = part.heading + ", with 8K tokens of context",
      .columns = {"Model", "Parameters", "Tokens per second", "Runs as", "Memory in use", "Licence"}};
  for (const tools::Pick& pick : tools::pick(question, tools::rank(question, knowledge), knowledge, most)) {
    part.table.rows.push_back(row_of(view, pick.candidate));
  }
  return part;
}

void add_best(const View& view, const Device& device, Record& record) {
  RecordPart chat = best_part(view, device, tools::Use::chat, "Best for chat", k_most_chat_models);
  if (chat.table.rows.empty()) return;
  chat.paragraphs = {
      "Those fast enough to read along first, by size and age; then a lighter or faster one and another "
      "maker's. Speeds are estimates, in brackets the range in which nine of ten unseen measurements fell."};
  record.parts.push_back(std::move(chat));
  RecordPart code = best_part(view, device, tools::Use::code, "Best for code", k_most_code_models);
  if (!code.table.rows.empty()) record.parts.push_back(std::move(code));
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
    add_count(view, shelves.fits(), device, record.strip);
    add_best(view, device, record);
    record.parts.push_back(counts_part(view, shelves.fits(), device));
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
