#include "core/tools/size/fit_tables.h"

#include <algorithm>
#include <set>

namespace slm::tools {
namespace {

using catalog::Device;
using catalog::Quantization;

constexpr std::size_t k_device_count = 8;
constexpr std::uint64_t k_first_context = 2048;

Quantity bytes(std::uint64_t count) {
  return {.value = static_cast<double>(count), .unit = Unit::bytes};
}

Quantity tokens(std::uint64_t count) {
  return {.value = static_cast<double>(count), .unit = Unit::tokens};
}

// nullptr for a shape that was typed in.
const catalog::Model* known_model(const SizeQuestion& question, const Knowledge& knowledge) {
  const catalog::Model* known = knowledge.catalog.model(question.load.model.id);
  return known == &question.load.model ? known : nullptr;
}

Value fits(std::uint64_t need_bytes, const Memory& memory) {
  switch (tone_of(need_bytes, memory)) {
    case Tone::good:
      return std::string("fits");
    case Tone::tight:
      return std::string("tight");
    case Tone::bad:
      return std::string("does not fit");
    default:
      return Unknown{};
  }
}

std::vector<Value> option_row(const SizeQuestion& question, const SizeOption& option) {
  const auto need = need_of(question.load, option.weights_bytes, question.context_tokens);
  std::vector<Value> row{option.quantization->name, bytes(option.weights_bytes)};
  if (!need) return row;
  row.push_back(bytes(need->cache_bytes));
  row.push_back(bytes(need->total_bytes()));
  if (question.memory.bytes == 0) return row;
  row.push_back(fits(need->device_bytes, question.memory));
  row.push_back(tokens(
      most_context(question.load, option.weights_bytes, question.memory.bytes, question.context_limit)));
  return row;
}

bool holds(const Device& device, std::uint64_t device_bytes) {
  return device.memory_mib.is_known() && device.price_usd_cents.is_known() &&
         tone_of(device_bytes, memory_of(device)) == Tone::good;
}

std::vector<Value> device_row(const Device& device) {
  const bool is_sourced = device.price_usd_cents.is_fact();
  return {
      Link{device.name, device.address()},
      Quantity{.value = static_cast<double>(*device.memory_mib.value << 20), .unit = Unit::memory},
      Quantity{.value = static_cast<double>(*device.price_usd_cents.value) / 100, .unit = Unit::us_dollars},
      std::string(is_sourced ? "published" : "unverified")};
}

}  // namespace

std::vector<SizeOption> size_options(const SizeQuestion& question, const Knowledge& knowledge) {
  const std::vector<Quantization>& all = knowledge.catalog.quantizations();
  const catalog::Model* known = known_model(question, knowledge);
  std::vector<SizeOption> options;
  const auto add = [&](const Quantization& quantization) {
    const auto weights = known == nullptr
                             ? weights_of(question.load, quantization)
                             : knowledge.directory.file_bytes_of(place_in(knowledge.catalog.models(), *known),
                                                                 place_in(all, quantization));
    if (weights) options.push_back({&quantization, *weights});
  };
  for (const Quantization& quantization : all) {
    if (quantization.is_common && quantization.id != question.quantization.id) add(quantization);
  }
  add(question.quantization);
  std::stable_sort(options.begin(), options.end(), [](const SizeOption& a, const SizeOption& b) {
    return a.weights_bytes > b.weights_bytes;
  });
  return options;
}

Table quantization_table(const SizeQuestion& question, std::span<const SizeOption> options) {
  Table table{.key = "quantizations",
              .title = "Every usual quantization",
              .columns = {{"quantization", "Quantization"},
                          {"weights_bytes", "Weights"},
                          {"kv_cache_bytes", "Cache"},
                          {"total_bytes", "Total"}},
              .rows = {}};
  if (question.memory.bytes != 0) {
    table.columns.push_back({"fit", "Fit"});
    table.columns.push_back({"most_context_tokens", "Most context"});
  }
  for (const SizeOption& option : options) {
    table.rows.push_back(option_row(question, option));
    table.rows.back().resize(table.columns.size(), Unknown{});
  }
  return table;
}

Table context_table(const SizeQuestion& question, std::uint64_t weights_bytes) {
  Table table{.key = "contexts",
              .title = "Memory by context",
              .columns = {{"context_tokens", "Context"},
                          {"kv_cache_bytes", "Cache"},
                          {"compute_bytes", "Buffers"},
                          {"total_bytes", "Total"}},
              .rows = {}};
  if (question.memory.bytes != 0) table.columns.push_back({"fit", "Fit"});
  std::set<std::uint64_t> contexts{question.context_tokens, question.context_limit};
  for (std::uint64_t at = k_first_context; at < question.context_limit; at *= 2) contexts.insert(at);
  for (const std::uint64_t context : contexts) {
    const auto need = need_of(question.load, weights_bytes, context);
    if (!need) continue;
    table.rows.push_back({tokens(context), bytes(need->cache_bytes), bytes(need->compute_bytes),
                          bytes(need->total_bytes()), fits(need->device_bytes, question.memory)});
    table.rows.back().resize(table.columns.size(), Unknown{});
  }
  return table;
}

Table device_table(std::uint64_t device_bytes, const catalog::Catalog& catalog) {
  Table table{.key = "devices",
              .title = "The cheapest devices that hold it with room",
              .columns = {{"device", "Device"},
                          {"memory_bytes", "Memory"},
                          {"price_usd", "Price at launch"},
                          {"price_basis", "Price is"}},
              .rows = {}};
  std::vector<const Device*> devices;
  for (const Device& device : catalog.devices()) {
    if (holds(device, device_bytes)) devices.push_back(&device);
  }
  std::stable_sort(devices.begin(), devices.end(), [](const Device* a, const Device* b) {
    return *a->price_usd_cents.value < *b->price_usd_cents.value;
  });
  if (devices.size() > k_device_count) devices.resize(k_device_count);
  for (const Device* device : devices) table.rows.push_back(device_row(*device));
  return table;
}

const Quantization* best_quantization(const SizeQuestion& question, std::span<const SizeOption> options) {
  for (const SizeOption& option : options) {
    const auto need = need_of(question.load, option.weights_bytes, question.context_tokens);
    if (need && need->device_bytes <= question.memory.bytes) return option.quantization;
  }
  return nullptr;
}

}  // namespace slm::tools
