#include "site/layouts/run_code.h"

#include <gtest/gtest.h>

namespace slm::site {
namespace {

using catalog::Model;

Model chat_model() {
  Model model;
  model.id = catalog::ModelId("tiny-instruct");
  model.name = "Tiny Instruct";
  model.hugging_face = "maker/Tiny-Instruct";
  model.architecture.class_name = "LlamaForCausalLM";
  model.architecture.context_length = 4096;
  model.inputs = {catalog::Modality::text};
  model.outputs = {catalog::Modality::text};
  return model;
}

std::string labels_of(const Model& model) {
  std::string labels;
  for (const RunCode& code : run_codes(model, catalog::Catalog())) labels += code.label + ";";
  return labels;
}

std::string code_of(const Model& model, std::string_view label) {
  for (const RunCode& code : run_codes(model, catalog::Catalog())) {
    if (code.label == label) return code.code;
  }
  return {};
}

TEST(run_codes, name_only_programs_that_are_known_to_run_the_model) {
  Model model = chat_model();
  EXPECT_EQ(labels_of(model), "llama.cpp;Transformers;vLLM;");
  model.ollama.value = "tiny:1b";
  model.onnx.value = "onnx-community/Tiny-Instruct-ONNX";
  EXPECT_EQ(labels_of(model), "llama.cpp;Ollama;Transformers;vLLM;Transformers.js;");
  EXPECT_EQ(no_browser_reason(model), "");
  model.architecture.class_name = "OddForCausalLM";
  EXPECT_EQ(labels_of(model), "Ollama;Transformers;Transformers.js;");
  model.inputs.push_back(catalog::Modality::image);
  EXPECT_EQ(labels_of(model), "Ollama;");
  EXPECT_NE(no_browser_reason(model).find("onnx-community/Tiny-Instruct-ONNX"), std::string::npos);
}

TEST(run_codes, convert_weights_only_where_no_ready_file_is_known) {
  Model model = chat_model();
  EXPECT_NE(code_of(model, "llama.cpp").find("convert_hf_to_gguf.py"), std::string::npos);
  model.gguf.value = "maker/Tiny-Instruct-GGUF:Q8_0";
  EXPECT_EQ(code_of(model, "llama.cpp"), "llama-server -hf maker/Tiny-Instruct-GGUF:Q8_0 -c 4096");
  model.architecture.class_name = "OddForCausalLM";
  EXPECT_EQ(labels_of(model), "llama.cpp;Transformers;");
}

TEST(run_codes, talk_to_models_that_were_taught_to_answer_and_let_others_go_on) {
  Model model = chat_model();
  EXPECT_NE(code_of(model, "Transformers").find("\"role\": \"user\""), std::string::npos);
  model.id = catalog::ModelId("tiny");
  model.name = "Tiny";
  EXPECT_EQ(code_of(model, "Transformers").find("\"role\""), std::string::npos);
}

TEST(run_codes, give_one_vector_a_text_for_models_made_for_embeddings) {
  Model model = chat_model();
  model.form = catalog::Form::encoder;
  model.tasks = {catalog::Task::embedding};
  EXPECT_EQ(labels_of(model), "Sentence Transformers;");
}

}  // namespace
}  // namespace slm::site
