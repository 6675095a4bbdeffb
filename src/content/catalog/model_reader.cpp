#include "content/catalog/model_reader.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.h"
#include "content/catalog/architecture_reader.h"
#include "content/catalog/line_reader.h"
#include "content/catalog/map_reader.h"
#include "core/catalog/parameter_count.h"

namespace slm::content {

using catalog::Model;
using catalog::Provenance;
using catalog::Standing;
using formats::Field;

namespace {

// Facts that `sources` and `unverified` may name.
constexpr std::array<std::string_view, 10> k_facts{"architecture", "layers",   "licence",   "parameters",
                                                   "released",     "training", "languages", "ollama",
                                                   "gguf",         "onnx"};

// What every page may have; the content compiler reads these.
constexpr std::array<std::string_view, 9> k_page_fields{"kind",    "date",  "updated", "tags",  "authors",
                                                        "aliases", "order", "draft",   "listed"};

class ModelReader {
 public:
  ModelReader(const Field& fields, const std::string& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics), page_(fields, file, diagnostics) {}

  Model read(const std::string& id);

 private:
  void read_provenance();
  void read_identity(Model& model);
  catalog::Sourced<std::string> read_repository(std::string_view field);
  void read_release(Model& model);
  void read_parameters(Model& model);
  void read_shape(Model& model);
  void read_uses(Model& model);
  void read_training(Model& model);
  void read_scores(Model& model);
  void check_count(const Model& model);

  bool is_doubted(std::string_view fact) const;
  Provenance provenance_of(std::string_view fact) const;
  Provenance gated(std::string_view fact, std::string_view field, bool is_figure_shown);

  const std::string& file_;
  Diagnostics& diagnostics_;
  MapReader page_;
  std::vector<std::pair<std::string, std::string>> sources_;
  std::vector<std::string> unverified_;
  Date checked_;
};

bool ModelReader::is_doubted(std::string_view fact) const {
  return std::find(unverified_.begin(), unverified_.end(), fact) != unverified_.end();
}

void ModelReader::read_provenance() {
  checked_ = page_.date("checked");
  unverified_ = page_.texts("unverified");
  for (const std::string& fact : unverified_) {
    if (std::find(k_facts.begin(), k_facts.end(), fact) != k_facts.end()) continue;
    page_.report("SLM0602", page_.place_of("unverified"),
                 "\"" + fact + "\" is no fact that can be unverified",
                 "one of: " + join(std::vector<std::string>(k_facts.begin(), k_facts.end()), ", "));
  }
  const Field* map = page_.map("sources");
  if (map == nullptr) return;
  MapReader sources(*map, file_, diagnostics_);
  for (const std::string_view fact : k_facts) {
    std::string source = sources.text(fact);
    if (!source.empty()) sources_.emplace_back(fact, std::move(source));
  }
  sources.finish();
}

Provenance ModelReader::provenance_of(std::string_view fact) const {
  Provenance provenance;
  provenance.checked = checked_;
  for (const auto& [name, source] : sources_) {
    if (name == fact) provenance.source = source;
  }
  const bool is_seen = !provenance.source.empty() && !is_doubted(fact);
  provenance.standing = is_seen ? Standing::verified : Standing::unverified;
  return provenance;
}

// The gate: a shown figure has a source, or says that it is unverified.
Provenance ModelReader::gated(std::string_view fact, std::string_view field, bool is_figure_shown) {
  Provenance provenance = provenance_of(fact);
  if (is_figure_shown && provenance.source.empty() && !is_doubted(fact)) {
    page_.report("SLM0605", page_.place_of(field),
                 "\"" + std::string(field) + "\" is shown as fact, but \"sources\" names no source for it",
                 "add \"" + std::string(fact) + "\" to \"sources\", or to \"unverified\" until one is found");
  }
  return provenance;
}

void ModelReader::read_identity(Model& model) {
  model.name = page_.text("title", Need::required);
  model.description = page_.text("description");
  model.organisation = page_.text("organisation", Need::required);
  model.family = page_.text("family", Need::required);
  model.form = page_.word<catalog::Form>("form").value_or(catalog::Form::decoder);
  model.hugging_face = page_.text("hugging_face");
  for (const std::string_view name : k_page_fields) page_.skip(name);
  page_.skip("sidebar_label");
}

catalog::Sourced<std::string> ModelReader::read_repository(std::string_view field) {
  catalog::Sourced<std::string> repository;
  std::string name = page_.text(field);
  if (!name.empty()) repository.value = std::move(name);
  repository.provenance = gated(field, field, repository.is_known());
  return repository;
}

void ModelReader::read_release(Model& model) {
  std::string tag = page_.text("ollama");
  if (!tag.empty()) model.ollama.value = std::move(tag);
  model.ollama.provenance = gated("ollama", "ollama", model.ollama.is_known());
  model.gguf = read_repository("gguf");
  model.onnx = read_repository("onnx");
  model.released.value = page_.month("released");
  model.released.provenance = gated("released", "released", model.released.is_known());
  std::string licence = page_.text("licence");
  if (licence.empty()) {
    page_.report("SLM0604", page_.place_of("licence"), "the model has no licence, so it does not publish",
                 "add \"licence: \" with an id of data/licences.yaml");
  } else {
    model.licence.value = catalog::LicenceId(std::move(licence));
  }
  model.licence.provenance = gated("licence", "licence", model.licence.is_known());
}

void ModelReader::read_shape(Model& model) {
  model.architecture = read_architecture(page_, file_, diagnostics_);
  model.architecture.provenance = gated("architecture", "architecture", has_figures(model.architecture));
  model.architecture.layers_provenance = gated(
      "layers", "layers", !model.architecture.layers.empty() || !model.architecture.feed_forward.empty());
}

void ModelReader::read_parameters(Model& model) {
  model.parameters.value = page_.whole("parameters");
  model.active_parameters.value = page_.whole("active_parameters");
  model.parameters_basis =
      page_.word<catalog::CountBasis>("parameters_basis").value_or(catalog::CountBasis::published);
  const bool is_computed = model.parameters_basis == catalog::CountBasis::computed;
  const bool is_shown = model.parameters.is_known() || model.active_parameters.is_known();
  const std::string_view field = model.parameters.is_known() ? "parameters" : "active_parameters";
  model.parameters.provenance = gated("parameters", field, is_shown && !is_computed);
  // A computed count stands and falls with the shape.
  if (is_computed && model.parameters.provenance.source.empty() && !is_doubted("parameters")) {
    model.parameters.provenance.standing = model.architecture.provenance.standing;
  }
  model.active_parameters.provenance = model.parameters.provenance;
}

void ModelReader::read_uses(Model& model) {
  model.tokenizer = page_.word<catalog::TokenizerKind>("tokenizer").value_or(catalog::TokenizerKind::other);
  model.inputs = page_.words<catalog::Modality>("inputs");
  model.outputs = page_.words<catalog::Modality>("outputs");
  model.tasks = page_.words<catalog::Task>("tasks");
  model.limitations = page_.text("limitations");
  if (const Field* map = page_.map("languages")) {
    MapReader languages(*map, file_, diagnostics_);
    model.languages.multilingual = languages.flag("multilingual").value_or(false);
    model.languages.count = languages.count("count");
    model.languages.codes = languages.texts("codes");
    languages.finish();
  }
  model.languages.provenance = gated("languages", "languages", model.languages.count.has_value());
}

void ModelReader::read_training(Model& model) {
  if (const Field* map = page_.map("training")) {
    MapReader training(*map, file_, diagnostics_);
    model.training.tokens = training.whole("tokens");
    model.training.cutoff = training.month("cutoff");
    model.training.method = training.text("method");
    training.finish();
  }
  model.training.provenance = gated("training", "training", model.training.tokens || model.training.cutoff);
}

void ModelReader::read_scores(Model& model) {
  for (const Field* map : page_.maps("scores")) {
    MapReader fields(*map, file_, diagnostics_);
    catalog::Score score;
    score.benchmark = fields.text("benchmark", Need::required);
    const auto hundredths = fields.decimal("score", 2);
    score.hundredths = static_cast<std::uint32_t>(std::min<std::uint64_t>(hundredths.value_or(0), 1'000'000));
    score.setting = fields.text("setting", Need::required);
    score.provenance = {fields.text("source"), checked_, Standing::verified};
    fields.finish();
    if (score.provenance.source.empty()) {
      fields.report("SLM0605", *map, "this score names no source",
                    "add \"source: \" with the page it was read on");
    }
    model.scores.push_back(std::move(score));
  }
}

void ModelReader::check_count(const Model& model) {
  const auto check = catalog::check_parameter_count(model);
  if (!check) return;
  const bool has_tower = std::any_of(model.inputs.begin(), model.inputs.end(),
                                     [](catalog::Modality kind) { return kind != catalog::Modality::text; });
  const std::int64_t difference = check->difference_ppm;
  if (std::abs(difference) <= catalog::k_count_tolerance_ppm || (has_tower && difference < 0)) return;
  page_.report("SLM0608", page_.place_of("parameters"),
               "the shape has " + format_uint(check->computed) + " parameters, the page says " +
                   format_uint(check->published),
               "correct the shape or the count, or say in \"count_note\" why they differ", Severity::warning);
}

Model ModelReader::read(const std::string& id) {
  Model model;
  model.id = catalog::ModelId(id);
  read_provenance();
  read_identity(model);
  read_release(model);
  read_shape(model);
  read_parameters(model);
  read_uses(model);
  read_training(model);
  read_scores(model);
  model.derived_from = read_origins(page_, file_, checked_, diagnostics_);
  model.is_featured = page_.flag("featured").value_or(false);
  model.count_note = page_.text("count_note");
  page_.finish();
  if (model.count_note.empty()) check_count(model);
  return model;
}

}  // namespace

std::optional<Model> read_model(const std::string& id, const Field& fields, const std::string& file,
                                Diagnostics& diagnostics) {
  const std::size_t errors_before = count_errors(diagnostics);
  Model model = ModelReader(fields, file, diagnostics).read(id);
  if (count_errors(diagnostics) > errors_before) return std::nullopt;
  return model;
}

}  // namespace slm::content
