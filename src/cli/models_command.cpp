#include "cli/models_command.h"

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/catalog_source.h"
#include "cli/models_report.h"
#include "core/tools/directory/models_csv.h"
#include "core/tools/directory/query_parameters.h"

namespace slm::cli {
namespace {

constexpr int k_done = 0;
constexpr int k_catalogue_has_errors = 1;
constexpr int k_wrong_usage = 2;
constexpr int k_world_failed = 3;
constexpr std::size_t k_suggestion_count = 5;

struct ListFlags {
  std::string content = "content";
  std::string format = "text";
  std::vector<std::string> filters;  // texts of query_parameters(), in their order; empty: not given
};

struct ShowFlags {
  std::string content = "content";
  std::string format = "text";
  std::string name;
};

int failed(int exit_code, const Error& error) {
  std::cerr << "slmhub models: " << error.message << "\n";
  return exit_code;
}

int exit_code_of(const content::CheckedCatalog& checked) {
  return count_errors(checked.diagnostics) > 0 ? k_catalogue_has_errors : k_done;
}

int list_models(const ListFlags& flags) {
  const Result<content::CheckedCatalog> checked = open_catalog(flags.content);
  if (!checked) return failed(k_world_failed, checked.error());
  const catalog::Catalog& catalog = *checked->catalog;
  const tools::Directory directory(catalog);
  tools::Query query;
  const auto parameters = tools::query_parameters();
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const auto done = tools::set_parameter(query, directory, catalog, parameters[i].name, flags.filters[i]);
    if (!done) return failed(k_wrong_usage, done.error());
  }
  const tools::Selection selection = directory.select(query);
  if (flags.format == "json") {
    std::cout << models_json(catalog, selection);
  } else if (flags.format == "csv") {
    std::cout << tools::models_csv(catalog, selection.rows);
  } else {
    std::cout << models_text(catalog, selection, query);
  }
  return exit_code_of(*checked);
}

int show_model(const ShowFlags& flags) {
  const Result<content::CheckedCatalog> checked = open_catalog(flags.content);
  if (!checked) return failed(k_world_failed, checked.error());
  const catalog::Catalog& catalog = *checked->catalog;
  const catalog::Model* model = catalog.find_model(flags.name);
  if (model == nullptr) {
    std::cerr << "slmhub models: no model \"" << flags.name << "\" in the catalogue; the nearest are:\n";
    for (const catalog::ModelId& id : catalog.nearest_models(flags.name, k_suggestion_count)) {
      std::cerr << "  " << id.text() << "\n";
    }
    return k_wrong_usage;
  }
  std::cout << (flags.format == "json" ? model_json(*model) : model_text(catalog, *model));
  return exit_code_of(*checked);
}

void add_list(CLI::App& models, int& exit_code) {
  CLI::App* command = models.add_subcommand("list", "List models that pass all filters");
  const auto flags = std::make_shared<ListFlags>();
  const auto parameters = tools::query_parameters();
  flags->filters.resize(parameters.size());
  command->add_option("--content", flags->content, "Folder of the content")->capture_default_str();
  command->add_option("--format", flags->format, "text for people, json or csv for programs")
      ->check(CLI::IsMember({"text", "json", "csv"}))
      ->capture_default_str();
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    command
        ->add_option("--" + std::string(parameters[i].name), flags->filters[i],
                     std::string(parameters[i].help))
        ->group("Filters");
  }
  command->footer(
      "Example, what fits 8 GB with 16K of context and may be used freely for code:\n"
      "  slmhub models list --memory 8 --context 16K --licence apache-2.0 --task code --sort -released");
  command->callback([flags, &exit_code] { exit_code = list_models(*flags); });
}

void add_show(CLI::App& models, int& exit_code) {
  CLI::App* command = models.add_subcommand("show", "Show everything known about one model");
  const auto flags = std::make_shared<ShowFlags>();
  command->add_option("ID", flags->name, "Id, title, Hugging Face repository or Ollama tag")->required();
  command->add_option("--content", flags->content, "Folder of the content")->capture_default_str();
  command->add_option("--format", flags->format, "text for people, json for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->footer("Example:\n  slmhub models show phi-4 --format json");
  command->callback([flags, &exit_code] { exit_code = show_model(*flags); });
}

}  // namespace

void add_models_command(CLI::App& app, int& exit_code) {
  CLI::App* models = app.add_subcommand("models", "List models, or show one");
  models->require_subcommand(1);
  add_list(*models, exit_code);
  add_show(*models, exit_code);
}

}  // namespace slm::cli
