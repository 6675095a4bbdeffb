#include "core/catalog/catalog.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "core/catalog/edit_distance.h"

namespace slm::catalog {
namespace {

constexpr std::size_t k_name_byte_limit = 128;  // longer names are nobody's

// Added to the rank of names without their decimal points.
constexpr std::uint32_t k_loose = 16;

enum NameRank : std::uint32_t { own_id, title, repository, repository_tail, tag, short_id, short_title };

template <class Thing>
void sort_by_id(std::vector<Thing>& things) {
  std::sort(things.begin(), things.end(), [](const Thing& a, const Thing& b) { return a.id < b.id; });
}

template <class Thing, class ThingId>
const Thing* find_by_id(const std::vector<Thing>& things, const ThingId& id) {
  const auto place =
      std::lower_bound(things.begin(), things.end(), id,
                       [](const Thing& thing, const ThingId& wanted) { return thing.id < wanted; });
  return place != things.end() && place->id == id ? &*place : nullptr;
}

template <class Thing>
const Thing* find_by_id_or_name(const std::vector<Thing>& things, std::string_view name) {
  const std::string key = name_key(name);
  if (key.empty()) return nullptr;
  for (const Thing& thing : things) {
    if (name_key(thing.id.text()) == key || name_key(thing.name) == key) return &thing;
  }
  return nullptr;
}

// "phi-4-instruct" may be called "phi-4"; what is left must still be a name.
std::string_view without_variant(std::string_view name) {
  for (const std::string_view suffix :
       {"-instruct", "-it", "-chat", "-Instruct", "-Chat", " Instruct", " Chat"}) {
    if (name.size() > suffix.size() && name.substr(name.size() - suffix.size()) == suffix) {
      return name.substr(0, name.size() - suffix.size());
    }
  }
  return {};
}

// The `limit` things whose id is nearest to `name`; ties in the order of ids.
template <class ThingId, class Thing>
std::vector<ThingId> nearest_ids(const std::vector<Thing>& things, std::string_view name, std::size_t limit) {
  const std::string wanted = name_key(name.substr(0, k_name_byte_limit));
  std::vector<std::pair<std::size_t, std::size_t>> ranked;
  ranked.reserve(things.size());
  for (std::size_t i = 0; i < things.size(); ++i) {
    const std::size_t by_id = name_distance(wanted, name_key(things[i].id.text()));
    ranked.emplace_back(std::min(by_id, name_distance(wanted, name_key(things[i].name))), i);
  }
  const std::size_t count = std::min(limit, ranked.size());
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count), ranked.end());
  std::vector<ThingId> ids;
  for (std::size_t i = 0; i < count; ++i) ids.push_back(things[ranked[i].second].id);
  return ids;
}

}  // namespace

Catalog::Catalog(CatalogParts parts) : parts_(std::move(parts)) {
  sort_by_id(parts_.models);
  sort_by_id(parts_.devices);
  sort_by_id(parts_.quantizations);
  sort_by_id(parts_.licences);
  sort_by_id(parts_.quality_studies);
  for (std::uint32_t i = 0; i < parts_.models.size(); ++i) add_model_names(i);
  std::sort(model_names_.begin(), model_names_.end(), [](const NameKey& a, const NameKey& b) {
    return std::tie(a.key, a.rank, a.index) < std::tie(b.key, b.rank, b.index);
  });
}

void Catalog::add_model_names(std::uint32_t index) {
  const Model& model = parts_.models[index];
  const auto add = [&](std::string_view name, NameRank rank) {
    std::string key = name_key(name);
    if (key.empty()) return;
    std::string loose = loose_name_key(name);
    if (loose != key) model_names_.push_back({std::move(loose), index, rank + k_loose});
    model_names_.push_back({std::move(key), index, rank});
  };
  add(model.id.text(), own_id);
  add(model.name, title);
  add(model.hugging_face, repository);
  const std::size_t slash = model.hugging_face.find('/');
  if (slash != std::string::npos)
    add(std::string_view(model.hugging_face).substr(slash + 1), repository_tail);
  if (model.ollama.value) add(*model.ollama.value, tag);
  add(without_variant(model.id.text()), short_id);
  add(without_variant(model.name), short_title);
}

const Model* Catalog::model(const ModelId& id) const {
  return find_by_id(parts_.models, id);
}

const Device* Catalog::device(const DeviceId& id) const {
  return find_by_id(parts_.devices, id);
}

const Quantization* Catalog::quantization(const QuantizationId& id) const {
  return find_by_id(parts_.quantizations, id);
}

const Licence* Catalog::licence(const LicenceId& id) const {
  return find_by_id(parts_.licences, id);
}

const Model* Catalog::find_by_key(const std::string& key) const {
  const auto place =
      std::lower_bound(model_names_.begin(), model_names_.end(), key,
                       [](const NameKey& entry, const std::string& wanted) { return entry.key < wanted; });
  if (place == model_names_.end() || place->key != key) return nullptr;
  // Two models that share their best name (say one Ollama tag) are told apart by their ids only.
  const auto next = std::next(place);
  const bool is_ambiguous = next != model_names_.end() && next->key == key && next->rank == place->rank &&
                            next->index != place->index;
  return is_ambiguous ? nullptr : &parts_.models[place->index];
}

// "llama3.2:1b" is Ollama's name of the instruct model, though it also looks like the base model's id.
const Model* Catalog::find_by_tag(std::string_view tag) const {
  if (tag.find(':') == std::string_view::npos || tag.find("//") != std::string_view::npos) return nullptr;
  const Model* found = nullptr;
  for (const Model& model : parts_.models) {
    if (model.ollama.value != tag) continue;
    if (found != nullptr) return nullptr;
    found = &model;
  }
  return found;
}

const Model* Catalog::find_model(std::string_view name) const {
  if (name.size() > k_name_byte_limit) return nullptr;
  if (const Model* model = find_by_tag(name)) return model;
  const Model* model = find_by_key(name_key(name));
  return model != nullptr ? model : find_by_key(loose_name_key(name));
}

const Device* Catalog::find_device(std::string_view name) const {
  return find_by_id_or_name(parts_.devices, name);
}

const Quantization* Catalog::find_quantization(std::string_view name) const {
  return find_by_id_or_name(parts_.quantizations, name);
}

std::vector<ModelId> Catalog::nearest_models(std::string_view name, std::size_t limit) const {
  return nearest_ids<ModelId>(parts_.models, name, limit);
}

std::vector<DeviceId> Catalog::nearest_devices(std::string_view name, std::size_t limit) const {
  return nearest_ids<DeviceId>(parts_.devices, name, limit);
}

}  // namespace slm::catalog
