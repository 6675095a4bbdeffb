#include "content/catalog/catalog_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "content/catalog/collection_reader.h"
#include "content/catalog/known_ids.h"
#include "content/catalog/library_reader.h"
#include "content/catalog/line_reader.h"
#include "content/catalog/model_reader.h"
#include "content/catalog/quality_reader.h"
#include "formats/front_matter.h"
#include "os/file.h"

namespace slm::content {

using formats::Field;

namespace {

constexpr std::uint64_t k_page_byte_limit = 2u << 20;
constexpr std::string_view k_models = "models/";
constexpr std::string_view k_data = "data/";
constexpr std::string_view k_devices = "data/devices/";
constexpr std::string_view k_quantizations = "data/quantizations.yaml";
constexpr std::string_view k_licences = "data/licences.yaml";
constexpr std::string_view k_quality = "data/quality-losses/";
constexpr std::string_view k_papers = "data/papers/";
constexpr std::string_view k_page_end = ".md";
constexpr std::string_view k_data_end = ".yaml";

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// Removes things whose id was seen before and reports them.
template <class Thing>
void drop_repeated(std::vector<Thing>& things, const std::string& file, IdSet& seen,
                   Diagnostics& diagnostics) {
  const auto is_repeated = [&](const Thing& thing) {
    if (seen.ids.insert(thing.id.text()).second) return false;
    diagnostics.push_back({"SLM0607",
                           Severity::error,
                           file,
                           {},
                           "two things have the id \"" + thing.id.text() + "\"",
                           "rename or delete one of them"});
    return true;
  };
  things.erase(std::remove_if(things.begin(), things.end(), is_repeated), things.end());
}

template <class Thing>
void append(std::vector<Thing>& all, std::vector<Thing> some) {
  for (Thing& thing : some) all.push_back(std::move(thing));
}

class Checker {
 public:
  /// `data` must outlive the Checker.
  void take(const DataSource& data);
  void take(const ModelSource& model);
  CheckedCatalog finish(const std::vector<ModelSource>& models);

 private:
  void take_referring(const DataSource& data);
  bool has_known_licence(const catalog::Model& model, const std::string& file, const Field& fields);

  catalog::CatalogParts parts_;
  KnownIds known_;
  IdSet study_ids_ = {.noun = "study"};
  std::vector<const DataSource*> referring_;  // read last, when all that they may name is known
  CheckedCatalog result_;
  LibraryReader library_{known_, result_.diagnostics};
};

void Checker::take(const DataSource& data) {
  Diagnostics& diagnostics = result_.diagnostics;
  if (starts_with(data.file, k_devices)) {
    auto devices = read_devices(data.fields, data.file, diagnostics);
    drop_repeated(devices, data.file, known_.devices, diagnostics);
    append(parts_.devices, std::move(devices));
  } else if (data.file == k_quantizations) {
    auto quantizations = read_quantizations(data.fields, data.file, diagnostics);
    drop_repeated(quantizations, data.file, known_.quantizations, diagnostics);
    append(parts_.quantizations, std::move(quantizations));
  } else if (data.file == k_licences) {
    auto licences = read_licences(data.fields, data.file, diagnostics);
    drop_repeated(licences, data.file, known_.licences, diagnostics);
    append(parts_.licences, std::move(licences));
  } else {
    referring_.push_back(&data);
  }
}

void Checker::take_referring(const DataSource& data) {
  Diagnostics& diagnostics = result_.diagnostics;
  if (starts_with(data.file, k_quality)) {
    auto studies = read_quality_studies(data.fields, data.file, known_, diagnostics);
    drop_repeated(studies, data.file, study_ids_, diagnostics);
    append(parts_.quality_studies, std::move(studies));
  } else {
    library_.take(data.fields, data.file);
  }
}

bool Checker::has_known_licence(const catalog::Model& model, const std::string& file, const Field& fields) {
  const std::string& licence = model.licence.value->text();
  if (known_.licences.ids.count(licence) != 0) return true;
  const Field* place = fields.find("licence");
  result_.diagnostics.push_back({"SLM0606", Severity::error, file,
                                 place == nullptr ? SourceRange{} : place->range,
                                 "the catalogue knows no licence \"" + licence + "\"",
                                 "add it to data/licences.yaml, or write an id that stands there"});
  return false;
}

void Checker::take(const ModelSource& source) {
  const std::string id = model_id_of(source.file);
  known_.models.ids.insert(id);
  std::optional<catalog::Model> model = read_model(id, *source.fields, source.file, result_.diagnostics);
  if (model && has_known_licence(*model, source.file, *source.fields)) {
    parts_.models.push_back(*std::move(model));
  } else {
    ++result_.withheld;
  }
}

CheckedCatalog Checker::finish(const std::vector<ModelSource>& models) {
  check_lines(models, parts_.models, result_.diagnostics);
  // Rows of other collections name papers.
  std::stable_partition(referring_.begin(), referring_.end(),
                        [](const DataSource* data) { return starts_with(data->file, k_papers); });
  for (const DataSource* data : referring_) take_referring(*data);
  sort_diagnostics(result_.diagnostics);
  result_.library = std::make_shared<const catalog::Library>(library_.library());
  result_.catalog = std::make_shared<const catalog::Catalog>(std::move(parts_));
  return std::move(result_);
}

void report_unreadable(const std::string& file, const Error& error, Diagnostics& diagnostics) {
  diagnostics.push_back(
      {"SLM0609", Severity::error, file, {}, error.message, "make it a readable file of text"});
}

// The file's text, or nothing and a diagnostic.
std::optional<std::string> read_text(const std::string& folder, const std::string& file, std::uint64_t limit,
                                     Diagnostics& diagnostics) {
  Result<std::string> text = os::read_file(folder + "/" + file, limit);
  if (!text) {
    report_unreadable(file, text.error(), diagnostics);
    return std::nullopt;
  }
  if (!is_utf8(*text)) {
    report_unreadable(file, {"the file is not UTF-8"}, diagnostics);
    return std::nullopt;
  }
  return *std::move(text);
}

std::vector<std::string> files_in(const std::string& folder, const std::string& path, std::string_view end) {
  std::vector<std::string> files;
  const Result<std::vector<os::Entry>> entries = os::list_folder(folder + "/" + path);
  if (!entries) return files;
  for (const os::Entry& entry : *entries) {
    if (entry.kind == os::EntryKind::file && ends_with(entry.name, end)) files.push_back(path + entry.name);
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

bool is_model_file(std::string_view file) {
  if (!starts_with(file, k_models) || !ends_with(file, k_page_end)) return false;
  const std::string_view name = file.substr(k_models.size());
  return name.find('/') == std::string_view::npos && name != "index.md";
}

std::string model_id_of(std::string_view file) {
  return std::string(file.substr(k_models.size(), file.size() - k_models.size() - k_page_end.size()));
}

CheckedCatalog check_catalog(const std::vector<ModelSource>& models, const std::vector<DataSource>& data) {
  Checker checker;
  for (const DataSource& source : data) checker.take(source);
  for (const ModelSource& source : models) checker.take(source);
  return checker.finish(models);
}

std::vector<DataSource> read_data_files(const std::string& folder, Diagnostics& diagnostics) {
  std::vector<std::string> files;
  std::vector<std::string> folders = {std::string(k_devices), std::string(k_quality)};
  folders.insert(folders.end(), library_folders().begin(), library_folders().end());
  for (const std::string& path : folders) {
    for (std::string& file : files_in(folder, path, k_data_end)) files.push_back(std::move(file));
  }
  for (std::string& file : files_in(folder, std::string(k_data), k_data_end)) {
    if (file == k_quantizations || file == k_licences) files.push_back(std::move(file));
  }
  std::vector<DataSource> data;
  for (const std::string& file : files) {
    const auto text = read_text(folder, file, formats::k_yaml_byte_limit, diagnostics);
    if (!text) continue;
    if (auto fields = formats::parse_yaml(*text, file, 1, diagnostics))
      data.push_back({file, *std::move(fields)});
  }
  return data;
}

Result<CheckedCatalog> load_catalog(const std::string& folder) {
  if (!os::exists(folder + "/models")) {
    return fail("no folder \"models\" in \"" + folder + "\"; name the content folder with --content");
  }
  Diagnostics diagnostics;
  const std::vector<DataSource> data = read_data_files(folder, diagnostics);
  std::vector<std::pair<std::string, Field>> pages;
  for (const std::string& file : files_in(folder, std::string(k_models), k_page_end)) {
    if (!is_model_file(file)) continue;
    const auto text = read_text(folder, file, k_page_byte_limit, diagnostics);
    if (!text) continue;
    formats::FrontMatter page = formats::parse_front_matter(*text, file, diagnostics);
    if (page.fields) pages.emplace_back(file, *std::move(page.fields));
  }
  std::vector<ModelSource> models;
  for (const auto& [file, fields] : pages) models.push_back({file, &fields});
  CheckedCatalog checked = check_catalog(models, data);
  checked.diagnostics.insert(checked.diagnostics.end(), diagnostics.begin(), diagnostics.end());
  sort_diagnostics(checked.diagnostics);
  return checked;
}

}  // namespace slm::content
