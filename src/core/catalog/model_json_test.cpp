#include "core/catalog/json.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

TEST(write_json, gives_every_key_of_a_model_and_null_for_the_unknown) {
  Model model;
  model.id = ModelId("tiny");
  model.name = "Tiny \"1\"";
  model.licence.value = LicenceId("mit");
  model.licence.provenance.checked = {2026, 11, 21};
  model.tasks = {Task::tool_use};
  model.scores.push_back(
      {"MMLU", 4930, "5-shot", {"https://example.org/", {2026, 11, 21}, Standing::verified}});
  model.derived_from = {{ModelId("big"), Relation::pruned, {"https://example.org/", {}, Standing::verified}},
                        {ModelId("old"), Relation::instruct, {}}};
  model.is_featured = true;
  JsonWriter json;
  write_json(json, model);
  EXPECT_EQ(
      json.take(),
      R"({"id":"tiny","name":"Tiny \"1\"","family":"","organization":"","hf_repo":null,"ollama":null,"gguf":null,"onnx":null,)"
      R"("released":null,"license":"mit","params_total":null,"params_active":null,"architecture":{"class":null,)"
      R"("layers":null,"hidden_size":null,"attention_heads":null,"kv_heads":null,"head_dim":null,"ffn_size":null,)"
      R"("vocab_size":null,"context_length":null,"tie_embeddings":null,"mlp":null,"attention":null,)"
      R"("sliding_window":null,"experts":null,"experts_active":null,"moe_ffn_size":null},"tokenizer":"other",)"
      R"("modalities":{"in":[],"out":[]},"tasks":["tool-use"],"languages":{"multilingual":false,"count":null,)"
      R"("codes":[]},"training":{"tokens":null,"cutoff":null,"method":null},"benchmarks":[{"name":"MMLU",)"
      R"("score":49.3,"setting":"5-shot","source":"https://example.org/"}],"limitations":null,"derived_from":[)"
      R"({"model":"big","relation":"pruned","source":"https://example.org/","unverified":false},)"
      R"({"model":"old","relation":"instruct","source":null,"unverified":true}],"featured":true,"sources":)"
      R"({"architecture":null,"license":null,"training":null},"verified":false,"layers":[],"feed_forward":[],)"
      R"("unverified":["license","architecture"],"checked":"2026-11-21"})");
}

}  // namespace
}  // namespace slm::catalog
