#include "core/tools/size/size_report.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/text.h"
#include "core/compute/gguf_recipe.h"
#include "core/compute/gguf_weights.h"
#include "core/html/chart.h"
#include "core/tools/faces/value_text.h"

namespace slm::tools {
namespace {

constexpr std::string_view k_weights_formula = "/learn/formulas/gguf-weights/";
constexpr std::string_view k_formats_formula = "/learn/formulas/gpu-formats/";
constexpr std::string_view k_cache_formula = "/learn/formulas/kv-cache/";
constexpr std::string_view k_runtime_formula = "/learn/formulas/runtime-memory/";
constexpr std::string_view k_accuracy = "/learn/accuracy-memory/";
constexpr double k_gigabyte = 1e9;

Quantity bytes(std::uint64_t count) {
  return {.value = static_cast<double>(count), .unit = Unit::bytes};
}

std::string words(std::uint64_t count) {
  return quantity_text(bytes(count));
}

std::string parts_of(const Need& need) {
  return "weights " + words(need.weights_bytes) + ", cache " + words(need.cache_bytes) + ", buffers " +
         words(need.compute_bytes) + ", runtime " + words(need.overhead_bytes);
}

// "Q3_K_M fits, or Q4_K_M with 6,144 tokens."
std::string instead(const SizeAnswer& answer) {
  const SizeQuestion& question = answer.question;
  const catalog::Quantization* best = best_quantization(question, answer.options);
  const std::uint64_t context =
      most_context(question.load, answer.need.weights_bytes, question.memory.bytes, question.context_limit);
  if (best == nullptr && context == 0) return " No usual quantization fits at this context.";
  std::string text = " What fits instead: ";
  if (best != nullptr) text += best->name;
  if (context == 0) return text + ".";
  if (best != nullptr) text += ", or ";
  return text + question.quantization.name + " with " + format_grouped(context) + " tokens of context.";
}

Headline headline_of(const SizeAnswer& answer) {
  const Need& need = answer.need;
  const Memory& memory = answer.question.memory;
  const Tone tone = tone_of(need.device_bytes, memory);
  const bool is_spread = answer.question.load.device_count > 1 || need.host_bytes > 0;
  const std::string one = is_spread ? words(need.device_bytes) + " on each device" : words(need.device_bytes);
  if (tone == Tone::neutral) return {tone, words(need.total_bytes()), parts_of(need) + "."};
  if (tone == Tone::bad) {
    return {tone, "Does not fit",
            one + " needed, " + memory_text(memory.bytes) + " there, " +
                words(need.device_bytes - memory.bytes) + " too little: " + parts_of(need) + "." +
                instead(answer)};
  }
  const std::string room = tone == Tone::good ? ""
                           : memory.is_shared ? " The system and other programs need more than what is left."
                                              : " Almost nothing is left for anything else.";
  return {tone, tone == Tone::good ? "Fits" : "Tight",
          one + " of " + memory_text(memory.bytes) + ": " + parts_of(need) + "." + room};
}

bool is_gguf(const SizeAnswer& answer) {
  return answer.question.quantization.file_format == "gguf" ||
         answer.question.quantization.file_format.empty();
}

Fact fact(std::string key, std::string label, Value value, std::string note, std::string_view source) {
  return {.key = std::move(key),
          .label = std::move(label),
          .value = std::move(value),
          .basis = Basis::estimate,
          .note = std::move(note),
          .source = std::string(source)};
}

double bits_per_weight(const SizeAnswer& answer) {
  std::uint64_t elements = 0;
  for (const compute::WeightTensor& tensor : answer.question.load.tensors.tensors) {
    elements += tensor.element_count();
  }
  return elements == 0 ? 0
                       : 8.0 * static_cast<double>(answer.need.weights_bytes) / static_cast<double>(elements);
}

FactList facts_of(const SizeAnswer& answer) {
  const SizeQuestion& question = answer.question;
  const Need& need = answer.need;
  const std::string per = question.load.sequence_count > 1 ? " each" : "";
  FactList list{.title = "Memory", .facts = {}};
  list.facts.push_back(fact("weights_bytes", "Weights", bytes(need.weights_bytes),
                            question.is_file_given ? "as large as the file"
                                                   : "as large as the file at " + question.quantization.name,
                            is_gguf(answer) ? k_weights_formula : k_formats_formula));
  list.facts.push_back(fact("kv_cache_bytes", "KV cache", bytes(need.cache_bytes),
                            "for " + format_grouped(question.context_tokens) + " tokens" + per,
                            k_cache_formula));
  list.facts.push_back(fact("compute_bytes", "Buffers", bytes(need.compute_bytes),
                            "in which one batch is computed", k_runtime_formula));
  list.facts.push_back(fact("overhead_bytes", "Runtime", bytes(need.overhead_bytes),
                            "driver, kernels, the program itself", k_runtime_formula));
  list.facts.push_back(fact("total_bytes", "Total", bytes(need.total_bytes()), {}, k_accuracy));
  list.facts.push_back(fact("device_bytes", "On the fullest device", bytes(need.device_bytes), {}, {}));
  if (need.host_bytes > 0) {
    list.facts.push_back(fact("host_bytes", "In the computer's memory", bytes(need.host_bytes),
                              "layers and experts that are not on the GPU", k_runtime_formula));
  }
  list.facts.push_back(fact("bits_per_weight", "Bits a weight",
                            Quantity{.value = bits_per_weight(answer), .unit = Unit::bits_per_weight},
                            "scales included", {}));
  if (question.memory.bytes != 0) {
    list.facts.push_back({.key = "fits",
                          .label = "Fits",
                          .value = need.device_bytes <= question.memory.bytes,
                          .basis = Basis::estimate});
    const std::uint64_t context =
        most_context(question.load, need.weights_bytes, question.memory.bytes, question.context_limit);
    list.facts.push_back(fact("most_context_tokens", "Most context",
                              Quantity{.value = static_cast<double>(context), .unit = Unit::tokens},
                              "at this quantization, up to the model's limit", {}));
    const catalog::Quantization* best = best_quantization(question, answer.options);
    list.facts.push_back(fact("best_quantization", "Best quantization",
                              best == nullptr ? Value(Unknown{}) : Value(best->name),
                              "the largest usual one at this context", {}));
  }
  return list;
}

html::Chart chart_of(const SizeAnswer& answer) {
  const SizeQuestion& question = answer.question;
  html::Chart chart{.kind = html::ChartKind::area,
                    .id = "memory-by-context",
                    .title = "Memory by context",
                    .finding = question.load.model.name + " at " + question.quantization.name + " needs " +
                               words(answer.need.total_bytes()) + " with " +
                               format_grouped(question.context_tokens) + " tokens.",
                    .x = {.label = "Context",
                          .unit = "tokens",
                          .scale = html::Scale::log,
                          .notation = html::Notation::binary},
                    .y = {.label = "Memory", .unit = "GB", .from = 0},
                    .series = {{.label = "Weights", .points = {}},
                               {.label = "Cache", .points = {}},
                               {.label = "Buffers and runtime", .points = {}}}};
  const double first = 1024;
  const double last = std::max(first * 2, static_cast<double>(question.context_limit));
  for (double at = first;; at = std::min(at * 1.4142135623730951, last)) {
    const auto need = need_of(question.load, answer.need.weights_bytes, static_cast<std::uint64_t>(at));
    if (!need) break;
    chart.series[0].points.push_back({.x = at, .y = static_cast<double>(need->weights_bytes) / k_gigabyte});
    chart.series[1].points.push_back({.x = at, .y = static_cast<double>(need->cache_bytes) / k_gigabyte});
    const std::uint64_t rest = need->compute_bytes + need->overhead_bytes;
    chart.series[2].points.push_back({.x = at, .y = static_cast<double>(rest) / k_gigabyte});
    if (at >= last) break;
  }
  if (question.memory.bytes != 0 && question.load.device_count == 1 && answer.need.host_bytes == 0) {
    const double memory = static_cast<double>(question.memory.bytes) / k_gigabyte;
    chart.references.push_back({.value = memory, .label = "memory: " + memory_text(question.memory.bytes)});
  }
  return chart;
}

// The answer borrows from the question, which a picture outlives; so the points are counted at once.
Picture picture_of(const SizeAnswer& answer) {
  return {[chart = chart_of(answer)](html::Writer& out) { html::draw_chart(out, chart); }};
}

void add_weight_notes(const SizeAnswer& answer, std::vector<std::string>& notes) {
  const SizeQuestion& question = answer.question;
  const catalog::Model& model = question.load.model;
  const auto recipe = compute::parse_gguf_recipe(question.quantization.name);
  if (recipe && is_gguf(answer) && !question.is_file_given) {
    notes.push_back(
        recipe->is_dynamic
            ? "A publisher's own choice of formats: the nearest usual mix is shown."
            : "The file is llama.cpp's own mix of formats. Publishers who choose formats tensor by "
              "tensor (Unsloth, bartowski) have shipped files up to " +
                  format_uint(k_publishers_mix_percent) + " % smaller or larger.");
    if (compute::stores_tied_table_twice(model)) {
      notes.push_back(
          "The maker's own files hold the table of vectors twice; other publishers' are smaller.");
    }
  }
  if (question.load.tensors.rest_elements > 0) {
    notes.push_back(
        "Parts of the model are not described in the catalogue: they are counted from its "
        "published parameter count.");
  }
  for (const catalog::Modality input : model.inputs) {
    if (input != catalog::Modality::image && input != catalog::Modality::audio) continue;
    notes.push_back("The part that reads pictures or sound is a GGUF file of its own and is not counted.");
    break;
  }
}

void add_cache_notes(const SizeAnswer& answer, std::vector<std::string>& notes) {
  const SizeQuestion& question = answer.question;
  const catalog::Model& model = question.load.model;
  if (model.form == catalog::Form::encoder) {
    notes.push_back("An encoder reads its input in one go and keeps no cache.");
    return;
  }
  if (model.architecture.layers.empty() && model.architecture.sliding_window) {
    notes.push_back(
        "The card names a window but not which layers have it: all are counted with the whole context.");
  }
  if (!model.architecture.layers_note.empty())
    notes.push_back("Cache: " + model.architecture.layers_note + ".");
  if (question.context_tokens > question.context_limit) {
    notes.push_back("The model was made for " + format_grouped(question.context_limit) + " tokens.");
  }
}

Notes notes_of(const SizeAnswer& answer) {
  const Load& load = answer.question.load;
  Notes notes{.key = "assumptions", .title = "What this assumes", .sentences = {}};
  notes.sentences.push_back(load.runtime == compute::Runtime::vllm
                                ? "vLLM: batches of 8,192 tokens, CUDA graphs on. It reserves 90 % of the "
                                  "card for its pool, so more is taken than is needed."
                                : "llama.cpp or what carries it (Ollama, LM Studio): batches of 512 tokens.");
  if (answer.need.is_buffer_guessed) {
    notes.sentences.push_back("The shape is not known well enough for the buffers: 512 MiB are put in.");
  }
  add_weight_notes(answer, notes.sentences);
  add_cache_notes(answer, notes.sentences);
  notes.sentences.push_back("GB are 10⁹ bytes, as files are counted; memory is sold in GiB of 2³⁰ bytes.");
  return notes;
}

std::string command_of(const SizeAnswer& answer) {
  const SizeQuestion& question = answer.question;
  const Load& load = question.load;
  const std::string context = format_uint(question.context_tokens * load.sequence_count);
  const std::string type(compute::block_of(load.cache_type).name);
  if (load.runtime == compute::Runtime::vllm) {
    const std::string name = load.model.hugging_face.empty() ? "MODEL" : load.model.hugging_face;
    return "vllm serve " + name + " --max-model-len " + format_uint(question.context_tokens);
  }
  std::string line = "llama-server -m MODEL-" + question.quantization.name + ".gguf -c " + context + " -np " +
                     format_uint(load.sequence_count);
  if (load.cache_type != compute::GgmlType::f16) {
    line += " -ctk " + to_lower(type) + " -ctv " + to_lower(type);
  }
  if (load.gpu_layers) line += " -ngl " + format_uint(*load.gpu_layers);
  if (load.experts_on_cpu) line += " --cpu-moe";
  return line;
}

}  // namespace

Report size_report(const SizeAnswer& answer) {
  Report report;
  report.blocks.push_back(headline_of(answer));
  report.blocks.push_back(facts_of(answer));
  if (answer.question.load.model.form != catalog::Form::encoder) report.blocks.push_back(picture_of(answer));
  report.blocks.push_back(quantization_table(answer.question, answer.options));
  report.blocks.push_back(context_table(answer.question, answer.need.weights_bytes));
  report.blocks.push_back(device_table(answer.need.device_bytes, answer.catalog));
  report.blocks.push_back(notes_of(answer));
  report.blocks.push_back(Command{.key = "check_command",
                                  .label = "Check it: the runtime prints these sizes when it starts",
                                  .line = command_of(answer)});
  return report;
}

}  // namespace slm::tools
