#include "core/compute/gguf_recipe.h"

#include <array>
#include <string>

#include "base/text.h"

namespace slm::compute {
namespace {

using Mix = QuantizationMix;

struct NamedRecipe {
  std::string_view name;
  GgufRecipe recipe;
};

constexpr std::array<NamedRecipe, 11> k_variations{{
    {"q2_k_l", {.mix = Mix::q2_k, .wide_tables = true}},
    {"q3_k_xl", {.mix = Mix::q3_k_l, .wide_tables = true}},
    {"q4_k_l", {.mix = Mix::q4_k_m, .wide_tables = true}},
    {"q5_k_l", {.mix = Mix::q5_k_m, .wide_tables = true}},
    {"q6_k_l", {.mix = Mix::q6_k, .wide_tables = true}},
    {"q4_0_4_4", {.mix = Mix::q4_0}},
    {"q4_0_4_8", {.mix = Mix::q4_0}},
    {"q4_0_8_8", {.mix = Mix::q4_0}},
    {"mxfp4", {.mix = Mix::mxfp4_moe}},
    {"iq2_bn", {.mix = Mix::tq2_0}},
    {"q8_k_xl", {.mix = Mix::q8_0}},
}};

constexpr std::array<std::string_view, 3> k_sizes{"_xl", "_l", ""};

std::optional<GgufRecipe> plain_recipe(std::string_view name) {
  for (const NamedRecipe& variation : k_variations) {
    if (variation.name == name) return variation.recipe;
  }
  if (const auto mix = parse_quantization_mix(name)) return GgufRecipe{.mix = *mix};
  return std::nullopt;
}

// "q4_k_xl" -> the nearest mix of llama.cpp, Q4_K_M.
std::optional<GgufRecipe> dynamic_recipe(std::string_view name) {
  for (const std::string_view size : k_sizes) {
    if (name.size() <= size.size() || name.substr(name.size() - size.size()) != size) continue;
    const std::string stem(name.substr(0, name.size() - size.size()));
    for (const std::string_view ending : {"_m", ""}) {
      auto recipe = plain_recipe(stem + std::string(ending));
      if (!recipe) continue;
      recipe->is_dynamic = true;
      return recipe;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<GgufRecipe> parse_gguf_recipe(std::string_view name) {
  const std::string wanted = replace_all(to_lower(name), "-", "_");
  constexpr std::string_view k_dynamic = "ud_";
  if (wanted.rfind(k_dynamic, 0) == 0)
    return dynamic_recipe(std::string_view(wanted).substr(k_dynamic.size()));
  return plain_recipe(wanted);
}

}  // namespace slm::compute
