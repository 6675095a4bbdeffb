#include "site/layouts/model_facts.h"

#include "base/decimal.h"
#include "base/text.h"
#include "core/catalog/groups.h"
#include "core/catalog/names.h"
#include "site/layouts/model_sizes.h"

namespace slm::site {
namespace {

using catalog::Model;
using html::Writer;

Fact unknown_fact(std::string_view label) {
  return {std::string(label), "unknown", {}, FactBasis::unmarked};
}

Fact plain_fact(std::string_view label, std::string value) {
  return {std::string(label), std::move(value), {}, FactBasis::unmarked};
}

template <class Values, class Word>
std::string list_words(const Values& values, std::string_view separator, Word word) {
  std::string words;
  for (const auto value : values) {
    if (!words.empty()) words += separator;
    words += word(value);
  }
  return words;
}

// Two digits after the point, without zeros at the end: 1'466 -> "14.66".
std::string hundredths_words(std::uint64_t hundredths) {
  std::string text = format_uint(hundredths / 100);
  const std::uint64_t rest = hundredths % 100;
  if (rest == 0) return text;
  text += '.';
  text += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
  return text;
}

}  // namespace

const Model* model_of(const View& view, const content::Page& page) {
  constexpr std::string_view k_folder = "/models/";
  const std::string& address = page.address;
  if (!address.starts_with(k_folder) || address.size() < k_folder.size() + 2) return nullptr;
  return view.catalog.model(
      catalog::ModelId(address.substr(k_folder.size(), address.size() - k_folder.size() - 1)));
}

std::string count_words(std::uint64_t count) {
  constexpr std::uint64_t k_million = 1'000'000;
  constexpr std::uint64_t k_billion = 1'000'000'000;
  constexpr std::uint64_t k_trillion = 1'000 * k_billion;
  if (count >= k_trillion)
    return hundredths_words((count / 100 + k_trillion / 20'000) / (k_trillion / 10'000)) + " T";
  if (count + k_million / 2 >= k_billion)
    return hundredths_words((count + k_billion / 200) / (k_billion / 100)) + " B";
  if (count >= k_million) return format_uint((count + k_million / 2) / k_million) + " M";
  return format_grouped(count);
}

std::string token_words(std::uint64_t tokens) {
  return tokens % 1024 == 0 && tokens != 0 ? format_grouped(tokens / 1024) + "K" : format_grouped(tokens);
}

std::string task_words(const Model& model) {
  return list_words(model.tasks, ", ", [](catalog::Task task) { return label_of(task); });
}

std::string modality_words(const Model& model) {
  const auto word = [](catalog::Modality modality) { return name_of(modality); };
  return list_words(model.inputs, " and ", word) + " to " + list_words(model.outputs, " and ", word);
}

Fact organisation_fact(const Model& model) {
  Fact fact = plain_fact("Organisation", model.organisation);
  fact.address = group_address(catalog::GroupKind::organisation, model.organisation);
  return fact;
}

Fact family_fact(const Model& model) {
  Fact fact = plain_fact("Family", model.family);
  fact.address = group_address(catalog::GroupKind::family, model.family);
  return fact;
}

Fact parameters_fact(const Model& model) {
  if (!model.parameters.value) return unknown_fact("Parameters");
  const bool is_computed = model.parameters_basis == catalog::CountBasis::computed;
  std::string value = count_words(*model.parameters.value);
  if (model.active_parameters.value) value += ", " + count_words(*model.active_parameters.value) + " active";
  return {"Parameters", std::move(value),
          is_computed ? model.architecture.provenance : model.parameters.provenance};
}

Fact context_fact(const Model& model) {
  if (!model.architecture.context_length) return unknown_fact("Context");
  return {"Context", token_words(*model.architecture.context_length) + " tokens",
          model.architecture.provenance};
}

Fact licence_fact(const Model& model, const catalog::Catalog& catalog) {
  if (!model.licence.value) return unknown_fact("Licence");
  const catalog::Licence* licence = catalog.licence(*model.licence.value);
  if (licence == nullptr) return {"Licence", model.licence.value->text(), model.licence.provenance};
  return {.label = "Licence",
          .value = licence->name,
          .provenance = model.licence.provenance,
          .address = group_address(catalog::GroupKind::licence, licence->id.text())};
}

Fact released_fact(const Model& model) {
  if (!model.released.value) return unknown_fact("Released");
  return {"Released", format_reader(*model.released.value), model.released.provenance};
}

Fact languages_fact(const Model& model) {
  const catalog::Languages& languages = model.languages;
  std::string value;
  if (languages.count) value = format_grouped(*languages.count);
  if (!languages.codes.empty()) {
    value += (value.empty() ? "" : ": ") + join(languages.codes, ", ");
  } else if (!languages.count && languages.multilingual) {
    value = "several";
  }
  if (value.empty()) return unknown_fact("Languages");
  return {"Languages", std::move(value), languages.provenance};
}

Fact file_fact(const Model& model) {
  for (const FileSize& file : file_sizes(model)) {
    if (file.mix != compute::QuantizationMix::q4_k_m) continue;
    return {"Q4_K_M file", gigabyte_words(file.bytes), {}, FactBasis::estimate};
  }
  return unknown_fact("Q4_K_M file");
}

std::vector<Fact> facts_of(const Model& model, const catalog::Catalog& catalog) {
  std::vector<Fact> facts = {organisation_fact(model),
                             family_fact(model),
                             parameters_fact(model),
                             context_fact(model),
                             licence_fact(model, catalog),
                             released_fact(model),
                             languages_fact(model),
                             plain_fact("Input and output", modality_words(model)),
                             file_fact(model)};
  for (const catalog::Origin& origin : model.derived_from) {
    const Model* base = catalog.model(origin.base);
    const std::string name = base == nullptr ? origin.base.text() : base->name;
    facts.push_back(
        {"Made from", name + ", by " + std::string(label_of(origin.relation)), origin.provenance});
  }
  if (!model.tasks.empty()) facts.push_back(plain_fact("Made for", task_words(model)));
  if (!model.hugging_face.empty()) facts.push_back(plain_fact("Hugging Face", model.hugging_face));
  return facts;
}

void draw_source(Writer& out, const catalog::Provenance& provenance, std::string_view subject) {
  const std::string address = catalog::web_address_of_source(provenance.source);
  if (address.empty()) return;
  std::string name = "Source of " + std::string(subject);
  if (provenance.checked.is_known()) name += ", read on " + format_reader(provenance.checked);
  out.element_text("a", {{"class", "source"}, {"href", address}, {"aria-label", name}, {"title", name}},
                   "source");
}

namespace {

void draw_value(Writer& out, const View& view, const Fact& fact) {
  if (fact.address.empty()) return out.text(fact.value);
  const std::string href = fact.address.starts_with('/') ? view.href(fact.address) : fact.address;
  out.element_text("a", {{"href", href}}, fact.value);
}

}  // namespace

void draw_fact(Writer& out, const View& view, const Fact& fact) {
  if (fact.basis == FactBasis::unmarked) {
    draw_value(out, view, fact);
  } else if (fact.basis == FactBasis::estimate) {
    draw_value(out, view, fact);
    out.element_text("span", {{"class", "estimate"}}, " estimate");
  } else if (fact.provenance.is_verified()) {
    draw_value(out, view, fact);
    out.text(" ");
    draw_source(out, fact.provenance, to_lower(fact.label));
  } else {
    out.element("span", {{"class", "unverified"}, {"title", "Not seen in a source yet"}}, [&] {
      draw_value(out, view, fact);
      out.element_text("span", {{"class", "visually-hidden"}}, " (unverified)");
    });
  }
}

}  // namespace slm::site
