#pragma once
// A model and everything the hub says about it, each figure with its source.
//
// Pure values, filled by the content reader and never changed afterwards.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/architecture.h"
#include "core/catalog/id.h"
#include "core/catalog/month.h"
#include "core/catalog/sourced.h"

namespace slm::catalog {

enum class Form : std::uint8_t { decoder, encoder, encoder_decoder };

/// Whether a parameter count was read somewhere or computed from the shape.
enum class CountBasis : std::uint8_t { published, computed };

enum class Modality : std::uint8_t { text, image, video, audio, embedding };

enum class Task : std::uint8_t {
  general,
  code,
  math,
  reasoning,
  tool_use,
  multimodal,
  embedding,
  translation,
  guard,
  medical,
  legal,
  optimization,
};

enum class TokenizerKind : std::uint8_t { bpe, sentencepiece, sentencepiece_bpe, wordpiece, other };

struct Languages {
  bool multilingual = false;
  Count count;                     // as the maker says; unverified unless `provenance` says otherwise
  std::vector<std::string> codes;  // ISO 639; those that are named, often fewer than `count`
  Provenance provenance;
};

struct Training {
  std::optional<std::uint64_t> tokens;
  std::optional<Month> cutoff;
  std::string method;
  Provenance provenance;
};

/// One published result. Scores of different settings are never compared.
struct Score {
  std::string benchmark;         // "MMLU"
  std::uint32_t hundredths = 0;  // 81.25 -> 8125
  std::string setting;           // "5-shot, as reported by the maker"
  Provenance provenance;
};

/// How a model came from another one.
enum class Relation : std::uint8_t {
  instruct,   // taught to follow instructions, to chat or to reason
  distilled,  // taught by the outputs of a larger model, starting from this one or taught by it
  merged,     // weights of several models put together
  finetuned,  // trained further for a narrower task
  quantized,  // the same weights in fewer bits
  pruned,     // parts cut away, then trained to recover
  continued,  // pretraining went on: more text, longer context, another modality
};

/// One step back along a model's line.
struct Origin {
  ModelId base;
  Relation relation = Relation::finetuned;
  Provenance provenance;
};

struct Model {
  ModelId id;
  std::string name;
  std::string family;
  std::string organisation;
  std::string description;  // one sentence
  Form form = Form::decoder;
  std::string hugging_face;  // repository "owner/name"
  Sourced<std::string> ollama;
  Sourced<std::string> gguf;  // repository of files for llama.cpp, as its -hf takes it: "owner/name:Q8_0";
                              // without a tag where llama.cpp's own choice, Q4_K_M, is there
  Sourced<std::string> onnx;  // repository of weights for ONNX runtimes, so for Transformers.js
  Sourced<Month> released;
  Sourced<LicenceId> licence;
  Sourced<std::uint64_t> parameters;  // a computed count names no source: it stands and falls with the shape
  Sourced<std::uint64_t> active_parameters;  // used for one token; nothing where all are
  CountBasis parameters_basis = CountBasis::published;
  std::string count_note;  // why the count of the shape differs from the published one; usually empty
  Architecture architecture;
  TokenizerKind tokenizer = TokenizerKind::other;
  std::vector<Modality> inputs;
  std::vector<Modality> outputs;
  std::vector<Task> tasks;
  Languages languages;
  Training training;
  std::vector<Score> scores;
  std::string limitations;
  std::vector<Origin> derived_from;  // what it was made from; of a merged model several
  bool is_featured = false;          // its page has a text of its own, 800 to 1,200 words

  /// "/models/phi-4/"
  std::string address() const { return "/models/" + id.text() + "/"; }
};

}  // namespace slm::catalog
