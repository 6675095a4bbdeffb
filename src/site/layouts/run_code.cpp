#include "site/layouts/run_code.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"
#include "core/tools/fit/use.h"
#include "core/tools/run_command.h"
#include "site/layouts/model_sizes.h"

namespace slm::site {
namespace {

using catalog::Form;
using catalog::Modality;
using catalog::Model;
using catalog::Task;

// Plain decoders that llama.cpp converts and vLLM serves since long; for others no command is promised.
constexpr std::array<std::string_view, 15> k_widely_served = {
    "Gemma2ForCausalLM",  "Gemma3ForCausalLM", "GemmaForCausalLM",   "GPT2LMHeadModel",
    "GraniteForCausalLM", "LlamaForCausalLM",  "MistralForCausalLM", "MixtralForCausalLM",
    "OlmoForCausalLM",    "Olmo2ForCausalLM",  "Phi3ForCausalLM",    "PhiForCausalLM",
    "Qwen2ForCausalLM",   "Qwen3ForCausalLM",  "Qwen3MoeForCausalLM"};

bool is_widely_served(const Model& model) {
  const std::string& name = model.architecture.class_name;
  return model.form == Form::decoder &&
         std::find(k_widely_served.begin(), k_widely_served.end(), name) != k_widely_served.end();
}

bool takes(const Model& model, Modality modality) {
  return std::find(model.inputs.begin(), model.inputs.end(), modality) != model.inputs.end();
}

bool writes_text(const Model& model) {
  return std::find(model.outputs.begin(), model.outputs.end(), Modality::text) != model.outputs.end();
}

bool makes_embeddings(const Model& model) {
  return std::find(model.tasks.begin(), model.tasks.end(), Task::embedding) != model.tasks.end();
}

// Models that read pictures or sound need a pipeline of their own.
bool reads_text_alone(const Model& model) {
  return takes(model, Modality::text) && !takes(model, Modality::image) && !takes(model, Modality::audio) &&
         !takes(model, Modality::video);
}

bool is_gguf(std::string_view repository) {
  return repository.ends_with("GGUF") || repository.ends_with("gguf");
}

// The file that is known to be there; a model whose own repository holds GGUF files needs no other.
RunCode gguf_code(const Model& model) {
  RunCode code{.label = "llama.cpp", .language = "bash", .code = {}, .note = "Downloads the "};
  const std::uint64_t context = usual_context(model);
  if (model.gguf.is_known()) {
    const std::string_view quantization = tools::known_quantization(model);
    code.code = tools::run_command(model, quantization, context)->line;
    code.note += std::string(quantization) + " ";
  } else {
    code.code = "llama-server -hf " + model.hugging_face + " -c " + format_uint(context);
  }
  code.note += "file once, then serves a chat page and an OpenAI-compatible API at http://localhost:8080.";
  if (takes(model, Modality::image)) code.note += " The part that reads pictures is fetched with it.";
  if (makes_embeddings(model)) code.note = "Serves /v1/embeddings at http://localhost:8080.";
  return code;
}

RunCode converting_code(const Model& model) {
  const std::string file = model.id.text() + "-q8_0.gguf";
  return {.label = "llama.cpp",
          .language = "bash",
          .code =
              "git clone https://github.com/ggml-org/llama.cpp\n"
              "pip install -r llama.cpp/requirements/requirements-convert_hf_to_gguf.txt\n"
              "python llama.cpp/convert_hf_to_gguf.py --remote " +
              model.hugging_face + " --outtype q8_0 --outfile " + file + "\nllama-server -m " + file +
              " -c " + format_uint(usual_context(model)),
          .note =
              "We know of no ready GGUF file, so this makes a Q8_0 one from the published weights, then "
              "serves it at http://localhost:8080."};
}

RunCode ollama_code(const Model& model) {
  RunCode code{.label = "Ollama", .language = "bash", .code = "ollama run " + *model.ollama.value};
  if (model.ollama.is_fact()) return code;
  code.note = "We have not seen this tag in Ollama's library.";
  if (model.gguf.is_known()) {
    code.note += " Ollama also runs the file of the first tab: ollama run hf.co/" + *model.gguf.value;
  }
  return code;
}

std::string generating_code(const std::string& repository, bool is_instructed) {
  const std::string start =
      "from transformers import pipeline\n\ngenerate = pipeline(\"text-generation\", model=\"" + repository +
      "\", dtype=\"auto\", device_map=\"auto\")\n";
  if (!is_instructed) {
    return start + "print(generate(\"The capital of France is\", max_new_tokens=50)[0][\"generated_text\"])";
  }
  return start +
         "messages = [{\"role\": \"user\", \"content\": \"What is the capital of France?\"}]\n"
         "print(generate(messages, max_new_tokens=200)[0][\"generated_text\"][-1][\"content\"])";
}

std::string hidden_state_code(const std::string& repository) {
  return "from transformers import pipeline\n\n"
         "embed = pipeline(\"feature-extraction\", model=\"" +
         repository +
         "\")\n"
         "print(len(embed(\"The capital of France is Paris.\")[0]))";
}

std::string translating_code(const std::string& repository) {
  return "from transformers import AutoModelForSeq2SeqLM, AutoTokenizer\n\n"
         "tokenizer = AutoTokenizer.from_pretrained(\"" +
         repository + "\")\nmodel = AutoModelForSeq2SeqLM.from_pretrained(\"" + repository +
         "\")\n"
         "inputs = tokenizer(\"The capital of France is\", return_tensors=\"pt\")\n"
         "print(tokenizer.decode(model.generate(**inputs, max_new_tokens=50)[0]))";
}

// One vector a text: a bare pipeline would give one for each token.
RunCode sentence_code(const Model& model) {
  return {.label = "Sentence Transformers",
          .language = "python",
          .code = "from sentence_transformers import SentenceTransformer\n\nmodel = SentenceTransformer(\"" +
                  model.hugging_face +
                  "\")\nvectors = model.encode([\"How tall is the tower?\", \"The tower is 300 m tall.\"])\n"
                  "print(model.similarity(vectors[0], vectors[1]))",
          .note = "Some models want a prefix before queries, or trust_remote_code=True: their card says so."};
}

RunCode transformers_code(const Model& model, const catalog::Catalog& catalog) {
  if (makes_embeddings(model)) return sentence_code(model);
  RunCode code{.label = "Transformers", .language = "python", .code = {}};
  switch (model.form) {
    case Form::decoder:
      code.code = generating_code(model.hugging_face, tools::Uses(catalog).is_instructed(model));
      break;
    case Form::encoder:
      code.code = hidden_state_code(model.hugging_face);
      break;
    case Form::encoder_decoder:
      code.code = translating_code(model.hugging_face);
      break;
  }
  return code;
}

RunCode vllm_code(const Model& model) {
  return {
      .label = "vLLM",
      .language = "bash",
      .code = "vllm serve " + model.hugging_face + " --max-model-len " + format_uint(usual_context(model)),
      .note = "Serves the 16-bit weights with an OpenAI-compatible API at http://localhost:8000."};
}

// Repositories differ in the files that they hold, so the note says where to look.
RunCode browser_code(const Model& model, const catalog::Catalog& catalog) {
  RunCode code{.label = "Transformers.js", .language = "javascript", .code = {}};
  code.code =
      "// npm install @huggingface/transformers\nimport { pipeline } from \"@huggingface/transformers\";\n\n";
  const std::string& repository = *model.onnx.value;
  if (model.form == Form::encoder) {
    code.code +=
        "const embed = await pipeline(\"feature-extraction\", \"" + repository +
        "\", { dtype: \"q8\" });\n"
        "const vector = await embed(\"The tower is 300 m tall.\", { pooling: \"mean\", normalize: true });\n"
        "console.log(vector.dims);";
    return code;
  }
  const bool is_instructed = tools::Uses(catalog).is_instructed(model);
  code.code += "const generate = await pipeline(\"text-generation\", \"" + repository +
               "\", { device: \"webgpu\", dtype: \"q4\" });\n";
  code.code +=
      is_instructed
          ? "const messages = [{ role: \"user\", content: \"What is the capital of France?\" }];\n"
            "const [answer] = await generate(messages, { max_new_tokens: 200 });\n"
            "console.log(answer.generated_text.at(-1).content);"
          : "const [answer] = await generate(\"The capital of France is\", { max_new_tokens: 50 });\n"
            "console.log(answer.generated_text);";
  code.note = "dtype names a file of the repository's onnx folder; besides q4 there is often q4f16 or fp16.";
  return code;
}

bool has_browser_code(const Model& model) {
  return model.onnx.is_known() && reads_text_alone(model) && model.form != Form::encoder_decoder;
}

}  // namespace

std::vector<RunCode> run_codes(const Model& model, const catalog::Catalog& catalog) {
  std::vector<RunCode> codes;
  const bool has_repository = !model.hugging_face.empty();
  const bool is_served = has_repository && is_widely_served(model) && writes_text(model);
  if (model.gguf.is_known() || (is_served && is_gguf(model.hugging_face))) {
    codes.push_back(gguf_code(model));
  } else if (is_served) {
    codes.push_back(converting_code(model));
  }
  if (model.ollama.is_known()) codes.push_back(ollama_code(model));
  if (has_repository && reads_text_alone(model) && !is_gguf(model.hugging_face)) {
    codes.push_back(transformers_code(model, catalog));
  }
  if (is_served) codes.push_back(vllm_code(model));
  if (has_browser_code(model)) codes.push_back(browser_code(model, catalog));
  return codes;
}

std::string no_browser_reason(const Model& model) {
  if (has_browser_code(model)) return {};
  if (!model.onnx.is_known()) {
    return "No tab for Transformers.js: we know of no ONNX weights of this model, which it needs to run in "
           "a browser.";
  }
  return "No tab for Transformers.js: there are ONNX weights (" + *model.onnx.value +
         "), but a model of this kind needs code of its own, which their card has.";
}

}  // namespace slm::site
