#include "core/tools/simulate/simulation.h"

#include <algorithm>

#include "base/text.h"
#include "core/compute/kv_cache.h"
#include "core/tools/faces/value_text.h"

namespace slm::tools {
namespace {

using compute::SpeedError;
using compute::SpeedQuestion;

constexpr std::uint32_t k_sequence_limit = 1024;
constexpr std::size_t k_suggestion_count = 5;

Unexpected<InputErrors> refuse(std::string_view input, std::string message,
                               std::vector<std::string> suggestions = {}) {
  return {InputErrors{{std::string(input), std::move(message), std::move(suggestions)}}};
}

std::string words(double byte_count) {
  return quantity_text({.value = byte_count, .unit = Unit::bytes});
}

double cache_bytes(const SpeedQuestion& question) {
  const std::uint64_t tokens = std::uint64_t{question.prompt_tokens} + question.output_tokens;
  const auto bytes = compute::kv_cache_bytes(
      question.model.architecture,
      {.context_tokens = tokens, .key_type = question.kv_type, .value_type = question.kv_type});
  return bytes ? static_cast<double>(bytes->total()) * question.batch : 0;
}

std::uint64_t memory_bytes(const catalog::Device& device) {
  return device.memory_mib.value.value_or(0) << 20;
}

std::string names_of(std::span<const compute::Backend> backends) {
  std::vector<std::string> names;
  for (const compute::Backend backend : backends) names.emplace_back(name_of(backend));
  return join(names, ", ");
}

Unexpected<InputErrors> refuse_backend(const SpeedQuestion& question) {
  const auto backends = compute::backends_of(question.device);
  if (backends.empty()) return refuse("device", "llama.cpp does not run on " + question.device.name);
  std::vector<std::string> suggestions;
  for (const compute::Backend backend : backends) suggestions.emplace_back(name_of(backend));
  return refuse("backend",
                question.device.name + " has no " + std::string(name_of(question.backend)) + "; it has " +
                    names_of(backends),
                std::move(suggestions));
}

// Usual quantizations of the file's kind that fit beside the cache, largest first.
std::vector<std::string> fitting(const SpeedQuestion& question, const catalog::Catalog& catalog) {
  std::vector<std::pair<double, std::string>> found;
  const double room = memory_bytes(question.device) - cache_bytes(question);
  for (const catalog::Quantization& other : catalog.quantizations()) {
    if (!other.is_common || other.file_format != question.quantization.file_format) continue;
    const auto work = compute::workload_of(question.model, other);
    if (work && work->file_bytes <= room) found.emplace_back(work->file_bytes, other.id.text());
  }
  std::sort(found.rbegin(), found.rend());
  std::vector<std::string> names;
  for (const auto& [bytes, name] : found) {
    if (names.size() < k_suggestion_count) names.push_back(name);
  }
  return names;
}

Unexpected<InputErrors> refuse_memory(const SpeedQuestion& question, const compute::Workload& work,
                                      const catalog::Catalog& catalog) {
  const double cache = cache_bytes(question);
  std::vector<std::string> others = fitting(question, catalog);
  std::string message = question.model.name + " at " + question.quantization.name + " does not fit " +
                        question.device.name + ": " + words(work.file_bytes + cache) + " needed, " +
                        memory_text(memory_bytes(question.device)) + " there (weights " +
                        words(work.file_bytes) + ", cache " + words(cache) + ")";
  if (work.file_bytes <= memory_bytes(question.device)) {
    message += "; the weights alone would, so take fewer tokens or a smaller batch";
  } else if (others.empty()) {
    message += "; no usual quantization fits, so take a smaller model";
  } else {
    message += "; a smaller quantization fits";
  }
  return refuse("quantization", std::move(message), std::move(others));
}

Unexpected<InputErrors> refuse_speed(SpeedError error, const SpeedQuestion& question,
                                     const compute::Workload& work, const catalog::Catalog& catalog) {
  switch (error) {
    case SpeedError::backend_unavailable:
      return refuse_backend(question);
    case SpeedError::exceeds_memory:
      return refuse_memory(question, work, catalog);
    case SpeedError::bandwidth_unknown:
      return refuse("device", question.device.name + ": " + std::string(describe(error)));
    default:
      return refuse("model", question.model.name + ": " + std::string(describe(error)));
  }
}

compute::Backend backend_of(const Values& values, const catalog::Device& device) {
  return compute::parse_backend(values.text("backend")).value_or(compute::usual_backend(device));
}

}  // namespace

std::optional<compute::Speed> Simulation::with_batch(std::uint32_t batch) const {
  SpeedQuestion other = question;
  other.batch = batch;
  const auto answer = compute::predict_speed(other, work);
  return answer ? std::optional(*answer) : std::nullopt;
}

std::optional<compute::Speed> Simulation::with_prompt(std::uint32_t prompt_tokens) const {
  SpeedQuestion other = question;
  other.prompt_tokens = prompt_tokens;
  const auto answer = compute::predict_speed(other, work);
  return answer ? std::optional(*answer) : std::nullopt;
}

Result<Simulation, InputErrors> simulation_of(const Values& values, const catalog::Catalog& catalog) {
  InputErrors missing;
  const auto require = [&](std::string_view input, bool is_there, std::string_view message) {
    if (!is_there) missing.push_back({std::string(input), std::string(message), {}});
  };
  require("model", values.model("model") != nullptr, "which model? Name one of the catalogue");
  require("device", values.device("device") != nullptr, "on which device? Name one of the catalogue");
  require("quantization", values.quantization("quantization") != nullptr, "name a quantization");
  require("prompt-tokens", !values.is_empty("prompt-tokens"), "how many tokens has the prompt? At least 1");
  require("output-tokens", !values.is_empty("output-tokens"), "how many tokens has the answer? At least 1");
  require("batch", !values.is_empty("batch"), "how many conversations at once? At least 1");
  if (!missing.empty()) return Unexpected{std::move(missing)};
  const catalog::Device& device = *values.device("device");
  const SpeedQuestion question{
      .model = *values.model("model"),
      .quantization = *values.quantization("quantization"),
      .device = device,
      .backend = backend_of(values, device),
      .threads = static_cast<std::uint32_t>(values.number("threads")),
      .prompt_tokens = static_cast<std::uint32_t>(values.number("prompt-tokens")),
      .output_tokens = static_cast<std::uint32_t>(values.number("output-tokens")),
      .batch = static_cast<std::uint32_t>(values.number("batch")),
      .kv_type = compute::parse_ggml_type(values.text("kv-type")).value_or(compute::GgmlType::f16)};
  if (question.model.form == catalog::Form::encoder) {
    return refuse_speed(SpeedError::not_generating, question, {}, catalog);
  }
  const auto work = compute::workload_of(question.model, question.quantization);
  if (!work) return refuse_speed(SpeedError::size_unknown, question, {}, catalog);
  const auto speed = compute::predict_speed(question, *work);
  if (!speed) return refuse_speed(speed.error(), question, *work, catalog);
  return Simulation{question, *work, *speed};
}

std::uint32_t most_sequences(const Simulation& simulation) {
  std::uint32_t fits = simulation.question.batch;
  std::uint32_t too_many = k_sequence_limit + 1;
  while (too_many - fits > 1) {
    const std::uint32_t middle = fits + (too_many - fits) / 2;
    (simulation.with_batch(middle) ? fits : too_many) = middle;
  }
  return fits;
}

}  // namespace slm::tools
