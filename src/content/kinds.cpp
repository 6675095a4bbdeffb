#include "content/kinds.h"

#include <array>
#include <initializer_list>

#include "content/address.h"

namespace slm::content {
namespace {

constexpr std::size_t k_kind_count = 13;

constexpr std::array<std::string_view, k_kind_count> k_kind_names{
    "page",  "section", "doc",     "article", "tutorial", "lesson", "case",
    "model", "paper",   "dataset", "term",    "post",     "event"};

constexpr std::array<std::string_view, 3> k_levels{"beginner", "intermediate", "advanced"};

using Type = FieldType;

constexpr std::array k_common{
    FieldRule{"title", Type::text, true, "the page's title, 1 to 120 characters", {}, 120},
    FieldRule{"description", Type::text, true, "one or two sentences, 50 to 160 characters"},
    FieldRule{"kind", Type::text, false, "what kind of page it is", k_kind_names},
    FieldRule{"date", Type::date, false, "the day it was published"},
    FieldRule{"updated", Type::date, false, "the day it was last changed"},
    FieldRule{"tags", Type::text_list, false, "what it is about"},
    FieldRule{"authors", Type::text_list, false, "who wrote it"},
    FieldRule{"aliases", Type::text_list, false, "former addresses"},
    FieldRule{"order", Type::whole_number, false, "its place within its folder"},
    FieldRule{"sidebar_label", Type::text, false, "a short title for the navigation", {}, 60},
    FieldRule{"draft", Type::flag, false, "true where it is not to be published"},
    FieldRule{"listed", Type::flag, false, "false where navigation, feeds and sitemap leave it out"},
};

constexpr std::array k_guide{
    FieldRule{"level", Type::text, false, "how much it takes for granted", k_levels},
    FieldRule{"minutes", Type::whole_number, false, "how long it takes"},
    FieldRule{"requires", Type::text_list, false, "what to know or have first"},
};

constexpr std::array k_lesson{
    FieldRule{"goals", Type::text_list, false, "what the reader can do afterwards"},
};

constexpr std::array k_case{
    FieldRule{"industry", Type::text, false, "where it is used"},
    FieldRule{"organisation", Type::text, false, "who uses it"},
    FieldRule{"models", Type::text_list, false, "the models it uses"},
    FieldRule{"hardware", Type::text_list, false, "what it runs on"},
    FieldRule{"url", Type::web_address, false, "where it is described"},
};

// The catalogue reads and checks these (catalog/model_reader.h).
constexpr std::array k_model{
    FieldRule{"family", Type::any, false, "the family it belongs to"},
    FieldRule{"organisation", Type::any, false, "who trained it"},
    FieldRule{"form", Type::any, false, "decoder, encoder or encoder-decoder"},
    FieldRule{"hugging_face", Type::any, false, "its repository, owner/name"},
    FieldRule{"ollama", Type::any, false, "its name in Ollama's library"},
    FieldRule{"gguf", Type::any, false, "a repository of its files for llama.cpp"},
    FieldRule{"onnx", Type::any, false, "a repository of its weights for ONNX runtimes"},
    FieldRule{"released", Type::any, false, "the month it was released, such as 2024-09"},
    FieldRule{"licence", Type::any, false, "an id of data/licences.yaml"},
    FieldRule{"parameters", Type::any, false, "its parameter count"},
    FieldRule{"active_parameters", Type::any, false, "parameters used for one token"},
    FieldRule{"parameters_basis", Type::any, false, "published or computed"},
    FieldRule{"count_note", Type::any, false, "why the count differs from that of the shape"},
    FieldRule{"inputs", Type::any, false, "what it reads"},
    FieldRule{"outputs", Type::any, false, "what it gives"},
    FieldRule{"tasks", Type::any, false, "what it is made for"},
    FieldRule{"tokenizer", Type::any, false, "how it splits text"},
    FieldRule{"architecture", Type::any, false, "its shape"},
    FieldRule{"layers", Type::any, false, "groups of layers, where they are not all alike"},
    FieldRule{"feed_forward", Type::any, false, "feed-forward parts, where they are not all alike"},
    FieldRule{"layer_embeddings", Type::any, false, "tables of vectors for each layer"},
    FieldRule{"layers_note", Type::any, false, "what the groups do not say"},
    FieldRule{"layers_doubts", Type::any, false, "what of the groups is not from the source"},
    FieldRule{"languages", Type::any, false, "the languages it knows"},
    FieldRule{"training", Type::any, false, "tokens, cutoff and method"},
    FieldRule{"scores", Type::any, false, "published results, each with setting and source"},
    FieldRule{"limitations", Type::any, false, "what it is not good for"},
    FieldRule{"derived_from", Type::any, false, "the models it was made from, and how"},
    FieldRule{"featured", Type::any, false, "whether its page is written out"},
    FieldRule{"sources", Type::any, false, "where its figures come from"},
    FieldRule{"checked", Type::any, false, "the day the sources were read"},
    FieldRule{"unverified", Type::any, false, "figures that stand in no source yet"},
};

constexpr std::array k_paper{
    FieldRule{"arxiv", Type::text, false, "its arXiv number in quotes, such as \"2404.14219\""},
    FieldRule{"doi", Type::text, false, "its DOI"},
    FieldRule{"year", Type::whole_number, false, "the year it appeared"},
    FieldRule{"venue", Type::text, false, "where it appeared"},
    FieldRule{"topics", Type::text_list, false, "its fields of work"},
    FieldRule{"url", Type::web_address, false, "where to read it"},
    FieldRule{"code", Type::web_address, false, "where its code is"},
};

constexpr std::array k_dataset{
    FieldRule{"organisation", Type::text, false, "who made it"},
    FieldRule{"licence", Type::text, false, "its licence"},
    FieldRule{"size", Type::any, false, "rows, tokens or bytes"},
    FieldRule{"languages", Type::text_list, false, "the languages in it"},
    FieldRule{"uses", Type::text_list, false, "what it is good for"},
    FieldRule{"url", Type::web_address, false, "where to get it"},
};

constexpr std::array k_term{
    FieldRule{"also", Type::text_list, false, "other names of it"},
    FieldRule{"see", Type::text_list, false, "terms to read next"},
};

constexpr std::array k_event{
    FieldRule{"starts", Type::date, true, "its first day"},
    FieldRule{"ends", Type::date, false, "its last day"},
    FieldRule{"place", Type::text, false, "where it takes place"},
    FieldRule{"url", Type::web_address, false, "its own page"},
};

std::vector<FieldRule> joined(std::initializer_list<std::span<const FieldRule>> parts) {
  std::vector<FieldRule> rules;
  for (const auto& part : parts) rules.insert(rules.end(), part.begin(), part.end());
  return rules;
}

std::vector<FieldRule> make_rules(PageKind kind) {
  switch (kind) {
    case PageKind::page:
    case PageKind::section:
    case PageKind::post:
      return joined({k_common});
    case PageKind::doc:
    case PageKind::article:
    case PageKind::tutorial:
      return joined({k_common, k_guide});
    case PageKind::lesson:
      return joined({k_common, k_guide, k_lesson});
    case PageKind::use_case:
      return joined({k_common, k_case});
    case PageKind::model:
      return joined({k_common, k_model});
    case PageKind::paper:
      return joined({k_common, k_paper});
    case PageKind::dataset:
      return joined({k_common, k_dataset});
    case PageKind::term:
      return joined({k_common, k_term});
    case PageKind::event:
      return joined({k_common, k_event});
  }
  return {};
}

std::array<std::vector<FieldRule>, k_kind_count> make_all_rules() {
  std::array<std::vector<FieldRule>, k_kind_count> rules;
  for (std::size_t i = 0; i < k_kind_count; ++i) rules[i] = make_rules(static_cast<PageKind>(i));
  return rules;
}

}  // namespace

std::string_view name_of(PageKind kind) {
  return k_kind_names[static_cast<std::size_t>(kind)];
}

std::span<const std::string_view> kind_names() {
  return k_kind_names;
}

std::optional<PageKind> parse_kind(std::string_view name) {
  for (std::size_t i = 0; i < k_kind_count; ++i) {
    if (k_kind_names[i] == name) return static_cast<PageKind>(i);
  }
  return std::nullopt;
}

PageKind default_kind(std::string_view source) {
  if (file_name_of(source) == "index.md") return PageKind::section;
  const std::string_view top = source.substr(0, source.find('/'));
  if (top == "blog") return PageKind::post;
  if (top == "learn") return PageKind::article;
  if (top == "use-cases") return PageKind::use_case;
  return PageKind::doc;
}

const std::vector<FieldRule>& fields_of(PageKind kind) {
  static const std::array<std::vector<FieldRule>, k_kind_count> rules = make_all_rules();
  return rules[static_cast<std::size_t>(kind)];
}

}  // namespace slm::content
