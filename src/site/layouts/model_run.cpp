#include <algorithm>
#include <array>
#include <string>

#include "formats/markdown_code.h"
#include "site/layouts/model_facts.h"
#include "site/layouts/model_sections.h"
#include "site/layouts/model_sizes.h"

namespace slm::site {
namespace {

using catalog::Form;
using catalog::Modality;
using catalog::Model;

struct Command {
  std::string label;
  std::string language;
  std::string code;
  std::string note;
};

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

std::string context_digits(const Model& model) {
  return std::to_string(usual_context(model));
}

Command llama_cpp(const Model& model) {
  const std::string& repository = model.hugging_face;
  if (repository.ends_with("GGUF") || repository.ends_with("gguf")) {
    return {"llama.cpp", "bash", "llama-server -hf " + repository + " -c " + context_digits(model), {}};
  }
  const std::string file = model.id.text() + "-q8_0.gguf";
  return {"llama.cpp", "bash",
          "git clone https://github.com/ggml-org/llama.cpp\n"
          "pip install -r llama.cpp/requirements/requirements-convert_hf_to_gguf.txt\n"
          "python llama.cpp/convert_hf_to_gguf.py --remote " +
              repository + " --outtype q8_0 --outfile " + file + "\nllama-server -m " + file + " -c " +
              context_digits(model),
          "Makes a Q8_0 file from the published weights, then serves it at http://localhost:8080."};
}

Command ollama(const Model& model) {
  return {"Ollama", "bash", "ollama run " + *model.ollama.value,
          model.ollama.is_fact() ? "" : "The tag is unverified: it was not seen in Ollama's library yet."};
}

std::string generate_code(const std::string& repository) {
  return "from transformers import pipeline\n\n"
         "generate = pipeline(\"text-generation\", model=\"" +
         repository +
         "\", dtype=\"auto\", device_map=\"auto\")\n"
         "print(generate(\"The capital of France is\", max_new_tokens=50)[0][\"generated_text\"])";
}

std::string embed_code(const std::string& repository) {
  return "from transformers import pipeline\n\n"
         "embed = pipeline(\"feature-extraction\", model=\"" +
         repository +
         "\")\n"
         "print(len(embed(\"The capital of France is Paris.\")[0]))";
}

std::string translate_code(const std::string& repository) {
  return "from transformers import AutoModelForSeq2SeqLM, AutoTokenizer\n\n"
         "tokenizer = AutoTokenizer.from_pretrained(\"" +
         repository + "\")\nmodel = AutoModelForSeq2SeqLM.from_pretrained(\"" + repository +
         "\")\n"
         "inputs = tokenizer(\"The capital of France is\", return_tensors=\"pt\")\n"
         "print(tokenizer.decode(model.generate(**inputs, max_new_tokens=50)[0]))";
}

std::string transformers_code(const Model& model) {
  switch (model.form) {
    case Form::decoder:
      return generate_code(model.hugging_face);
    case Form::encoder:
      return embed_code(model.hugging_face);
    case Form::encoder_decoder:
      return translate_code(model.hugging_face);
  }
  return {};
}

// Models that read pictures or sound need a pipeline of their own.
bool has_text_pipeline(const Model& model) {
  if (takes(model, Modality::image) || takes(model, Modality::audio) || takes(model, Modality::video))
    return false;
  return takes(model, Modality::text) && !model.hugging_face.ends_with("GGUF");
}

std::vector<Command> commands_of(const Model& model) {
  std::vector<Command> commands;
  const bool has_repository = !model.hugging_face.empty();
  const bool serves_text = has_repository && is_widely_served(model) && writes_text(model);
  if (serves_text) commands.push_back(llama_cpp(model));
  if (model.ollama.value) commands.push_back(ollama(model));
  if (has_repository && has_text_pipeline(model)) {
    commands.push_back({"Transformers", "python", transformers_code(model), {}});
  }
  if (serves_text) {
    commands.push_back({"vLLM", "bash",
                        "vllm serve " + model.hugging_face + " --max-model-len " + context_digits(model),
                        "Serves an OpenAI-compatible API at http://localhost:8000."});
  }
  return commands;
}

void draw_command(ModelSheet& sheet, const Command& command, formats::Highlighter& highlighter) {
  html::Writer& out = sheet.out;
  out.element(
      "section", {{"class", "tab"}, {"data-label", command.label}, {"aria-label", command.label}}, [&] {
        out.element_text("p", {{"class", "tab-label"}}, command.label);
        std::string code;
        formats::append_code(
            code,
            {.language = command.language, .title = {}, .marks = {}, .mistake = {}, .mistaken_word = {}},
            command.code, highlighter);
        // The Markdown renderer's own code block: its text is escaped.
        out.trusted(html::TrustedHtml::assume_safe(std::move(code)));
        if (!command.note.empty()) out.element_text("p", {{"class", "model-note"}}, command.note);
      });
}

}  // namespace

void draw_run(ModelSheet& sheet) {
  const std::vector<Command> commands = commands_of(sheet.model);
  if (commands.empty()) return;
  sheet.heading("run", "Run it");
  formats::Highlighter highlighter;
  sheet.out.element("div", {{"class", "tabs"}}, [&] {
    for (const Command& command : commands) draw_command(sheet, command, highlighter);
  });
  sheet.out.element_text(
      "p", {{"class", "model-note"}},
      "Not yet run by the hub with this model; the commands follow each program's documentation.");
}

}  // namespace slm::site
