#include "core/tools/inspect/find_card.h"

#include "base/text.h"
#include "core/compute/ggml_type.h"
#include "core/compute/quantization_mix.h"

namespace slm::tools {
namespace {

bool ends_with(std::string_view text, std::string_view tail) {
  return text.size() >= tail.size() && text.substr(text.size() - tail.size()) == tail;
}

std::string_view without(std::string_view text, std::string_view tail) {
  return ends_with(text, tail) ? text.substr(0, text.size() - tail.size()) : text;
}

// "-00001-of-00003"
std::string_view without_part(std::string_view stem) {
  constexpr std::size_t k_digits = 5;
  constexpr std::size_t k_length = 2 * k_digits + 5;
  if (stem.size() <= k_length) return stem;
  const std::string_view tail = stem.substr(stem.size() - k_length);
  const bool is_part = tail[0] == '-' && parse_uint(tail.substr(1, k_digits)) &&
                       tail.substr(1 + k_digits, 4) == "-of-" && parse_uint(tail.substr(5 + k_digits));
  return is_part ? stem.substr(0, stem.size() - k_length) : stem;
}

bool is_quantization(std::string_view word) {
  const std::string lower = to_lower(word);
  for (const std::string_view known : {"ud", "gguf", "imat", "imatrix", "i1", "fp16", "fp8", "mxfp4"}) {
    if (lower == known) return true;
  }
  const std::string_view plain = without(lower, "_xl");
  return compute::parse_quantization_mix(lower) || compute::parse_ggml_type(plain) ||
         compute::parse_quantization_mix(without(lower, "_l"));
}

void add(std::vector<std::string>& names, std::string name) {
  if (trim(name).empty()) return;
  for (const std::string& known : names) {
    if (known == name) return;
  }
  names.push_back(std::move(name));
}

// "https://huggingface.co/OWNER/NAME/resolve/main/FILE" -> "OWNER/NAME"
std::string repository_of(std::string_view address) {
  constexpr std::string_view k_host = "huggingface.co/";
  const std::size_t host = address.find(k_host);
  if (host == std::string_view::npos) return {};
  const std::vector<std::string_view> parts = split(address.substr(host + k_host.size()), '/');
  if (parts.size() < 3) return {};
  return std::string(parts[0]) + "/" + std::string(parts[1]);
}

void add_repository(std::vector<std::string>& names, const std::string& repository) {
  add(names, repository);
  for (const std::string_view tail : {"-GGUF", "-gguf", "-Gguf"})
    add(names, std::string(without(repository, tail)));
  // Whoever quantized a model keeps its name and has another than its maker.
  const std::size_t slash = repository.rfind('/');
  if (slash != std::string::npos) {
    add(names,
        std::string(without(without(std::string_view(repository).substr(slash + 1), "-GGUF"), "-gguf")));
  }
}

void add_place(std::vector<std::string>& names, std::string_view address) {
  const std::string_view path = address.substr(0, address.find_first_of("?#"));
  const std::size_t slash = path.find_last_of('/');
  std::string_view stem = slash == std::string_view::npos ? path : path.substr(slash + 1);
  for (const std::string_view tail : {".json", ".index", ".gguf", ".safetensors"}) stem = without(stem, tail);
  add(names, std::string(without_quantization(stem)));
  if (slash == std::string_view::npos) return;
  const std::string_view folder = path.substr(0, slash);
  const std::size_t before = folder.find_last_of('/');
  add(names, std::string(before == std::string_view::npos ? folder : folder.substr(before + 1)));
}

}  // namespace

std::string_view without_quantization(std::string_view stem) {
  stem = without_part(stem);
  while (true) {
    const std::size_t cut = stem.find_last_of("-.");
    if (cut == std::string_view::npos || cut == 0 || !is_quantization(stem.substr(cut + 1))) return stem;
    stem = stem.substr(0, cut);
  }
}

std::vector<std::string> names_of_weights(const HeaderFacts& facts, std::string_view address) {
  std::vector<std::string> names;
  add(names, facts.repository);
  add(names, facts.name);
  if (!facts.base_name.empty()) {
    std::string name = facts.base_name;
    for (const std::string& part : {facts.size_label, facts.finetune}) {
      if (!part.empty()) name += "-" + part;
    }
    add(names, name);
  }
  const std::string repository = repository_of(address);
  if (!repository.empty()) add_repository(names, repository);
  add_place(names, address);
  return names;
}

CardMatch find_card(const catalog::Catalog& catalog, const HeaderFacts& facts, std::string_view address) {
  for (const std::string& name : names_of_weights(facts, address)) {
    if (const catalog::Model* model = catalog.find_model(name)) return {model, name};
  }
  return {};
}

}  // namespace slm::tools
