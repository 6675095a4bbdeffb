#include "content/catalog/line_reader.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "core/catalog/names.h"

namespace slm::content {

using catalog::Model;
using catalog::Origin;
using catalog::Standing;
using formats::Field;

namespace {

Origin read_origin(MapReader& fields, const Field& map, const Date& checked) {
  Origin origin;
  origin.base = catalog::ModelId(fields.text("model", Need::required));
  if (const auto relation = fields.word<catalog::Relation>("relation")) origin.relation = *relation;
  if (map.find("relation") == nullptr)
    fields.report("SLM0603", map, "the field \"relation\" is missing",
                  "add \"relation: instruct\" or another");
  const bool is_doubted = fields.flag("unverified").value_or(false);
  const std::string source = fields.text("source");
  const bool is_seen = !source.empty() && !is_doubted;
  origin.provenance = {source, checked, is_seen ? Standing::verified : Standing::unverified};
  fields.finish();
  if (source.empty() && !is_doubted) {
    fields.report("SLM0605", map, "this step of \"derived_from\" names no source",
                  "add \"source: \" with the page it was read on, or \"unverified: true\"");
  }
  return origin;
}

// The value of "model" in the step to `base`; an empty field where the page has none.
const Field& place_of_step(const Field& page, const std::string& base) {
  static const Field k_nowhere;
  const Field* list = page.find("derived_from");
  if (list == nullptr) return k_nowhere;
  for (const Field& step : list->children) {
    const Field* model = step.find("model");
    if (model != nullptr && trim(model->text) == base) return *model;
  }
  return k_nowhere;
}

class LineChecker {
 public:
  LineChecker(const std::vector<ModelSource>& sources, std::vector<Model>& models, Diagnostics& diagnostics);

  void drop_unknown(Model& model);
  void drop_circles(Model& model);

 private:
  bool leads_to(const std::string& from, const std::string& to, std::set<std::string>& seen) const;
  void report(std::string_view code, const Model& model, const std::string& base, std::string message,
              std::string hint);

  std::map<std::string, const ModelSource*, std::less<>> pages_;
  std::map<std::string, const Model*> models_;
  Diagnostics& diagnostics_;
};

LineChecker::LineChecker(const std::vector<ModelSource>& sources, std::vector<Model>& models,
                         Diagnostics& diagnostics)
    : diagnostics_(diagnostics) {
  for (const ModelSource& source : sources) pages_[model_id_of(source.file)] = &source;
  for (const Model& model : models) models_[model.id.text()] = &model;
}

void LineChecker::report(std::string_view code, const Model& model, const std::string& base,
                         std::string message, std::string hint) {
  const ModelSource& page = *pages_.at(model.id.text());
  diagnostics_.push_back({std::string(code), Severity::error, page.file,
                          place_of_step(*page.fields, base).range, std::move(message), std::move(hint)});
}

void LineChecker::drop_unknown(Model& model) {
  const auto is_unknown = [&](const Origin& origin) {
    const std::string& base = origin.base.text();
    if (pages_.count(base) != 0) return false;
    std::vector<std::string_view> ids;
    for (const auto& [id, page] : pages_) ids.push_back(id);
    const auto meant = base.size() <= 128 ? nearest(base, ids) : std::nullopt;
    report(
        "SLM0610", model, base, "no model has the id \"" + base.substr(0, 60) + "\"",
        meant ? "did you mean \"" + *meant + "\"?" : "write the name of a file in models/, without \".md\"");
    return true;
  };
  auto& origins = model.derived_from;
  origins.erase(std::remove_if(origins.begin(), origins.end(), is_unknown), origins.end());
}

bool LineChecker::leads_to(const std::string& from, const std::string& to,
                           std::set<std::string>& seen) const {
  if (from == to) return true;
  const auto place = models_.find(from);
  if (place == models_.end() || !seen.insert(from).second) return false;
  const auto& origins = place->second->derived_from;
  return std::any_of(origins.begin(), origins.end(),
                     [&](const Origin& origin) { return leads_to(origin.base.text(), to, seen); });
}

void LineChecker::drop_circles(Model& model) {
  const auto closes_circle = [&](const Origin& origin) {
    std::set<std::string> seen;
    const std::string& base = origin.base.text();
    if (!leads_to(base, model.id.text(), seen)) return false;
    report("SLM0611", model, base,
           "\"" + model.id.text() + "\" would be derived from itself by way of \"" + base + "\"",
           "delete the step that is the wrong way round");
    return true;
  };
  std::vector<Origin> kept;
  for (const Origin& origin : model.derived_from) {
    if (!closes_circle(origin)) kept.push_back(origin);
  }
  model.derived_from = std::move(kept);
}

}  // namespace

std::vector<Origin> read_origins(MapReader& page, const std::string& file, const Date& checked,
                                 Diagnostics& diagnostics) {
  std::vector<Origin> origins;
  for (const Field* map : page.maps("derived_from")) {
    MapReader fields(*map, file, diagnostics);
    origins.push_back(read_origin(fields, *map, checked));
  }
  return origins;
}

void check_lines(const std::vector<ModelSource>& sources, std::vector<Model>& models,
                 Diagnostics& diagnostics) {
  LineChecker checker(sources, models, diagnostics);
  for (Model& model : models) checker.drop_unknown(model);
  for (Model& model : models) checker.drop_circles(model);
}

}  // namespace slm::content
