#include "core/tools/directory/facet_values.h"

#include <algorithm>
#include <array>

#include "core/catalog/names.h"

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::Licence;
using catalog::Model;
using catalog::Permission;

struct SizeClass {
  std::uint64_t below;  // parameters
  std::string_view name;
};

constexpr std::array k_sizes{
    SizeClass{1'000'000'000, "under-1b"},     SizeClass{4'000'000'000, "1b-4b"},
    SizeClass{8'500'000'000, "4b-8b"},        SizeClass{15'500'000'000, "8b-15b"},
    SizeClass{~std::uint64_t{0}, "over-15b"},
};
constexpr std::string_view k_unknown_size = "unknown";

std::size_t size_order(const std::string& name) {
  for (std::size_t i = 0; i < k_sizes.size(); ++i) {
    if (k_sizes[i].name == name) return i;
  }
  return k_sizes.size();
}

template <class Enum>
std::vector<std::string> names_of(const std::vector<Enum>& values) {
  std::vector<std::string> words;
  for (const Enum value : values) words.emplace_back(name_of(value));
  return words;
}

std::string commercial_use(const Model& model, const Catalog& catalog) {
  const Licence* licence = model.licence.is_known() ? catalog.licence(*model.licence.value) : nullptr;
  return std::string(name_of(licence == nullptr ? Permission::unknown : licence->commercial_use));
}

}  // namespace

std::string_view size_class(const std::optional<std::uint64_t>& parameters) {
  if (!parameters) return k_unknown_size;
  for (const SizeClass& size : k_sizes) {
    if (*parameters < size.below) return size.name;
  }
  return k_sizes.back().name;
}

std::vector<std::string> facet_values(Facet facet, const Model& model, const Catalog& catalog) {
  switch (facet) {
    case Facet::size:
      return {std::string(size_class(model.parameters.value))};
    case Facet::task:
      return names_of(model.tasks);
    case Facet::licence:
      return model.licence.is_known() ? std::vector<std::string>{model.licence.value->text()}
                                      : std::vector<std::string>{};
    case Facet::commercial:
      return {commercial_use(model, catalog)};
    case Facet::language:
      return model.languages.codes;
    case Facet::input:
      return names_of(model.inputs);
    case Facet::family:
      return {model.family};
    case Facet::organisation:
      return {model.organisation};
  }
  return {};
}

void sort_facet_values(Facet facet, std::vector<std::string>& values) {
  if (facet == Facet::size) {
    std::sort(values.begin(), values.end(),
              [](const std::string& a, const std::string& b) { return size_order(a) < size_order(b); });
  } else {
    std::sort(values.begin(), values.end());
  }
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace slm::tools
