#pragma once
// Everything the hub knows about models and what they run on: the catalogue. Start reading here.
//
// Immutable once made, safe from any thread, pure (it runs in the page too). Models stand in the order of
// their ids; an index into models() is valid for the life of the Catalog.
//
//   const Catalog catalog(std::move(parts));
//   if (const Model* model = catalog.find_model("Qwen/Qwen2.5-7B-Instruct")) …   // any usual name
//   else suggest(catalog.nearest_models("qwen25-7b-instrct"));

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/catalog/device.h"
#include "core/catalog/licence.h"
#include "core/catalog/model.h"
#include "core/catalog/quality.h"
#include "core/catalog/quantization.h"

namespace slm::catalog {

/// What a Catalog is made from; any order, ids unique within each list.
struct CatalogParts {
  std::vector<Model> models;
  std::vector<Device> devices;
  std::vector<Quantization> quantizations;
  std::vector<Licence> licences;
  std::vector<QualityStudy> quality_studies;
};

class Catalog {
 public:
  Catalog() = default;
  explicit Catalog(CatalogParts parts);

  const std::vector<Model>& models() const { return parts_.models; }
  const std::vector<Device>& devices() const { return parts_.devices; }
  const std::vector<Quantization>& quantizations() const { return parts_.quantizations; }
  const std::vector<Licence>& licences() const { return parts_.licences; }
  const std::vector<QualityStudy>& quality_studies() const { return parts_.quality_studies; }
  /// All of them, each list in the order of its ids.
  const CatalogParts& parts() const { return parts_; }

  /// By exact id, or nullptr.
  const Model* model(const ModelId& id) const;
  const Device* device(const DeviceId& id) const;
  const Quantization* quantization(const QuantizationId& id) const;
  const Licence* licence(const LicenceId& id) const;

  /// By any usual name: id, title, Hugging Face repository, Ollama tag; case, spaces, hyphens and underscores
  /// do not matter, dots only where they tell two models apart, a missing "-instruct" neither where only one
  /// model can be meant. nullptr where none is.
  const Model* find_model(std::string_view name) const;
  /// By id or name, as forgiving.
  const Device* find_device(std::string_view name) const;
  const Quantization* find_quantization(std::string_view name) const;

  /// Up to `limit` ids that come nearest to `name`, best first; for "did you mean".
  std::vector<ModelId> nearest_models(std::string_view name, std::size_t limit = 5) const;
  std::vector<DeviceId> nearest_devices(std::string_view name, std::size_t limit = 5) const;

 private:
  struct NameKey {
    std::string key;
    std::uint32_t index = 0;
    std::uint32_t rank = 0;  // 0: its own id; higher: a weaker name
  };

  void add_model_names(std::uint32_t index);
  const Model* find_by_key(const std::string& key) const;
  const Model* find_by_tag(std::string_view tag) const;

  CatalogParts parts_;
  std::vector<NameKey> model_names_;  // ordered by key, rank
};

/// What two spellings of one name have in common: lower case, without any of " _-:/()", a leading "hf.co/" or
/// a trailing ":latest", with no dots but decimal points. "Llama-3.2 1B" and "llama_3.2-1b" -> "llama3.21b".
std::string name_key(std::string_view name);

/// The same without decimal points: "qwen2.5" and "qwen25" -> "qwen25". Tried where name_key finds nothing,
/// because "opt-1.3b" is not "opt-13b".
std::string loose_name_key(std::string_view name);

}  // namespace slm::catalog
