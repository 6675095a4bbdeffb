#include "core/tools/directory/labels.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/decimal.h"
#include "base/text.h"
#include "core/catalog/names.h"

namespace slm::tools {
namespace {

struct Word {
  std::string_view value;
  std::string_view label;
};

constexpr std::array<std::string_view, k_facet_count> k_facet_labels{
    "Size", "Task", "Licence", "Commercial use", "Language", "Reads", "Family", "Organisation"};

constexpr std::array k_size_labels{Word{"under-1b", "Under 1B"}, Word{"1b-4b", "1B to 4B"},
                                   Word{"4b-8b", "4B to 8.5B"},  Word{"8b-15b", "8.5B to 15B"},
                                   Word{"over-15b", "Over 15B"}, Word{"unknown", "Unknown"}};

constexpr std::array k_commercial_labels{Word{"yes", "Allowed"}, Word{"conditional", "With conditions"},
                                         Word{"no", "Not allowed"}, Word{"unknown", "Unknown"}};

// ISO 639 codes in English, those that models of the catalogue name.
constexpr std::array k_languages{
    Word{"ar", "Arabic"},    Word{"bg", "Bulgarian"},  Word{"bn", "Bengali"},    Word{"ca", "Catalan"},
    Word{"ceb", "Cebuano"},  Word{"cs", "Czech"},      Word{"da", "Danish"},     Word{"de", "German"},
    Word{"el", "Greek"},     Word{"en", "English"},    Word{"es", "Spanish"},    Word{"et", "Estonian"},
    Word{"eu", "Basque"},    Word{"fa", "Persian"},    Word{"fi", "Finnish"},    Word{"fr", "French"},
    Word{"ga", "Irish"},     Word{"gl", "Galician"},   Word{"gu", "Gujarati"},   Word{"he", "Hebrew"},
    Word{"hi", "Hindi"},     Word{"hr", "Croatian"},   Word{"hu", "Hungarian"},  Word{"id", "Indonesian"},
    Word{"ilo", "Ilocano"},  Word{"is", "Icelandic"},  Word{"it", "Italian"},    Word{"ja", "Japanese"},
    Word{"jv", "Javanese"},  Word{"km", "Khmer"},      Word{"kn", "Kannada"},    Word{"ko", "Korean"},
    Word{"lo", "Lao"},       Word{"lt", "Lithuanian"}, Word{"lv", "Latvian"},    Word{"ml", "Malayalam"},
    Word{"mr", "Marathi"},   Word{"ms", "Malay"},      Word{"mt", "Maltese"},    Word{"my", "Burmese"},
    Word{"nl", "Dutch"},     Word{"no", "Norwegian"},  Word{"oc", "Occitan"},    Word{"or", "Odia"},
    Word{"pa", "Punjabi"},   Word{"pl", "Polish"},     Word{"pt", "Portuguese"}, Word{"rm", "Romansh"},
    Word{"ro", "Romanian"},  Word{"ru", "Russian"},    Word{"sk", "Slovak"},     Word{"sl", "Slovenian"},
    Word{"sr", "Serbian"},   Word{"su", "Sundanese"},  Word{"sv", "Swedish"},    Word{"ta", "Tamil"},
    Word{"te", "Telugu"},    Word{"th", "Thai"},       Word{"tl", "Tagalog"},    Word{"tr", "Turkish"},
    Word{"uk", "Ukrainian"}, Word{"ur", "Urdu"},       Word{"vi", "Vietnamese"}, Word{"war", "Waray"},
    Word{"zh", "Chinese"}};

template <std::size_t count>
std::string word_of(const std::array<Word, count>& words, std::string_view value) {
  const auto place =
      std::find_if(words.begin(), words.end(), [&](const Word& word) { return word.value == value; });
  return std::string(place == words.end() ? value : place->label);
}

std::string capitalized(std::string_view text) {
  std::string word(text);
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

std::string licence_label(std::string_view id, const catalog::Catalog& catalog) {
  const catalog::Licence* licence = catalog.licence(catalog::LicenceId(std::string(id)));
  return licence == nullptr ? std::string(id) : licence->name;
}

std::string task_label(std::string_view value) {
  const auto task = catalog::parse_name<catalog::Task>(value);
  return capitalized(task ? catalog::label_of(*task) : value);
}

}  // namespace

std::string_view label_of(Facet facet) {
  return k_facet_labels[static_cast<std::size_t>(facet)];
}

std::string value_label(Facet facet, std::string_view value, const catalog::Catalog& catalog) {
  switch (facet) {
    case Facet::size:
      return word_of(k_size_labels, value);
    case Facet::task:
      return task_label(value);
    case Facet::licence:
      return licence_label(value, catalog);
    case Facet::commercial:
      return word_of(k_commercial_labels, value);
    case Facet::language:
      return word_of(k_languages, value);
    case Facet::input:
      return capitalized(value);
    case Facet::family:
    case Facet::organisation:
      break;
  }
  return std::string(value);
}

std::string tokens_label(std::uint64_t tokens) {
  constexpr std::uint64_t k_million = 1u << 20;
  if (tokens >= k_million && tokens % k_million == 0) return format_uint(tokens / k_million) + "M";
  return tokens % 1024 == 0 ? format_uint(tokens / 1024) + "K" : format_grouped(tokens);
}

std::string memory_label(std::uint64_t bytes) {
  const std::uint64_t tenths = (bytes * 10 + k_gib / 2) / k_gib;
  return format_uint(tenths / 10) + (tenths % 10 == 0 ? "" : "." + format_uint(tenths % 10)) + " GB";
}

std::string limit_label(const catalog::Catalog& catalog, const Query& query) {
  if (query.memory_bytes > 0) return memory_label(query.memory_bytes);
  const catalog::Device* device = catalog.device(query.device);
  return device == nullptr ? std::string() : device->name;
}

std::string result_sentence(const catalog::Catalog& catalog, const Query& query, std::size_t row_count) {
  const std::string counts =
      format_uint(row_count) + " of " + format_uint(catalog.models().size()) + " models";
  const std::string limit = limit_label(catalog, query);
  if (limit.empty()) return counts;
  const std::string_view verb = row_count == 1 ? " fits " : " fit ";
  return counts + std::string(verb) + limit + " at " + tokens_label(query.context_tokens);
}

}  // namespace slm::tools
