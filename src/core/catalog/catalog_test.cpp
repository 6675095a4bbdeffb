#include "core/catalog/catalog.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

Model make_model(const char* id, const char* name, const char* repository, const char* tag = "") {
  Model model;
  model.id = ModelId(id);
  model.name = name;
  model.hugging_face = repository;
  if (*tag != '\0') model.ollama.value = tag;
  return model;
}

Catalog make_catalog() {
  CatalogParts parts;
  parts.models = {
      make_model("qwen2.5-7b-instruct", "Qwen2.5-7B-Instruct", "Qwen/Qwen2.5-7B-Instruct", "qwen2.5:7b"),
      make_model("qwen2.5-7b", "Qwen2.5-7B", "Qwen/Qwen2.5-7B"),
      make_model("gemma-3-4b-it", "Gemma 3 4B IT", "google/gemma-3-4b-it", "gemma3:4b"),
      make_model("llama-3.2-1b", "Llama 3.2 1B", "meta-llama/Llama-3.2-1B"),
      make_model("opt-1.3b", "OPT-1.3B", "facebook/opt-1.3b"),
      make_model("opt-13b", "OPT-13B", "facebook/opt-13b"),
      make_model("twin-a", "Twin A", "maker/twin-a", "twin"),
      make_model("twin-b", "Twin B", "maker/twin-b", "twin"),
  };
  Device device;
  device.id = DeviceId("rtx-4090");
  device.name = "GeForce RTX 4090";
  parts.devices = {device};
  Quantization quantization;
  quantization.id = QuantizationId("q4_k_m");
  quantization.name = "Q4_K_M";
  parts.quantizations = {quantization};
  return Catalog(std::move(parts));
}

TEST(Catalog, keeps_models_in_the_order_of_their_ids) {
  const Catalog catalog = make_catalog();
  for (std::size_t i = 1; i < catalog.models().size(); ++i) {
    EXPECT_LT(catalog.models()[i - 1].id, catalog.models()[i].id);
  }
  ASSERT_NE(catalog.model(ModelId("qwen2.5-7b")), nullptr);
  EXPECT_EQ(catalog.model(ModelId("qwen2.5-7b"))->name, "Qwen2.5-7B");
  EXPECT_EQ(catalog.model(ModelId("qwen2.5")), nullptr);
  EXPECT_EQ(catalog.device(DeviceId("nothing")), nullptr);
  EXPECT_EQ(catalog.licence(LicenceId("mit")), nullptr);
}

TEST(Catalog, finds_a_model_by_any_usual_name) {
  const Catalog catalog = make_catalog();
  const struct {
    const char* name;
    const char* id;  // "" where nothing may be found
  } rows[] = {
      {"qwen2.5-7b-instruct", "qwen2.5-7b-instruct"},
      {"Qwen2.5 7B Instruct", "qwen2.5-7b-instruct"},
      {"qwen25_7b_instruct", "qwen2.5-7b-instruct"},
      {"Qwen/Qwen2.5-7B-Instruct", "qwen2.5-7b-instruct"},
      {"https://huggingface.co/Qwen/Qwen2.5-7B-Instruct", "qwen2.5-7b-instruct"},
      {"hf.co/Qwen/Qwen2.5-7B", "qwen2.5-7b"},
      {"qwen2.5-7b", "qwen2.5-7b"},           // its own id beats the short form of the other
      {"qwen2.5:7b", "qwen2.5-7b-instruct"},  // Ollama's name
      {"gemma-3-4b", "gemma-3-4b-it"},        // one model can be meant
      {"gemma3:4b", "gemma-3-4b-it"},
      {" LLAMA 3.2 1b ", "llama-3.2-1b"},
      {"opt 1.3b", "opt-1.3b"},
      {"OPT-13B", "opt-13b"},
      {"llama32-1b", "llama-3.2-1b"},
      {"twin", ""},  // two share the tag
      {"", ""},
      {"-", ""},
      {"gpt-7", ""},
  };
  for (const auto& row : rows) {
    const Model* model = catalog.find_model(row.name);
    EXPECT_EQ(model == nullptr ? "" : model->id.text(), row.id) << row.name;
  }
}

TEST(Catalog, finds_devices_and_quantizations_as_forgivingly) {
  const Catalog catalog = make_catalog();
  EXPECT_NE(catalog.find_device("RTX 4090"), nullptr);
  EXPECT_NE(catalog.find_device("geforce rtx 4090"), nullptr);
  EXPECT_EQ(catalog.find_device(""), nullptr);
  EXPECT_NE(catalog.find_quantization("q4-k-m"), nullptr);
}

TEST(Catalog, names_the_nearest_models_for_a_typo) {
  const Catalog catalog = make_catalog();
  ASSERT_EQ(catalog.nearest_models("gema-3-4b", 2).size(), 2u);
  EXPECT_EQ(catalog.nearest_models("gema-3-4b", 1).front().text(), "gemma-3-4b-it");
  EXPECT_EQ(catalog.nearest_models("qwen2.5-7b-instrct", 1).front().text(), "qwen2.5-7b-instruct");
  EXPECT_EQ(catalog.nearest_models(std::string(1'000'000, 'x'), 99).size(), catalog.models().size());
  EXPECT_TRUE(Catalog().nearest_models("phi").empty());
}

}  // namespace
}  // namespace slm::catalog
