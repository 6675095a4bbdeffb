#include "cli/catalog_command.h"

#include <iostream>
#include <memory>
#include <string>

#include "base/json_writer.h"
#include "base/text.h"
#include "cli/catalog_source.h"
#include "content/catalog/catalog_diff.h"
#include "core/catalog/coverage.h"
#include "core/catalog/json.h"
#include "os/file.h"

namespace slm::cli {
namespace {

constexpr int k_done = 0;
constexpr int k_catalogue_has_errors = 1;
constexpr int k_differs = 1;
constexpr int k_world_failed = 3;
constexpr std::uint64_t k_catalog_byte_limit = 256u << 20;

struct CatalogFlags {
  std::string content = "content";
  std::string format = "text";
  std::string before, after;
};

int failed(const Error& error) {
  std::cerr << "slmhub catalog: " << error.message << "\n";
  return k_world_failed;
}

int exit_code_of(const content::CheckedCatalog& checked) {
  return count_errors(checked.diagnostics) > 0 ? k_catalogue_has_errors : k_done;
}

int export_catalog(const CatalogFlags& flags) {
  const Result<content::CheckedCatalog> checked = open_catalog(flags.content);
  if (!checked) return failed(checked.error());
  std::cout << catalog::catalog_json(*checked->catalog, *checked->library);
  return exit_code_of(*checked);
}

int report_coverage(const CatalogFlags& flags) {
  const Result<content::CheckedCatalog> checked = open_catalog(flags.content);
  if (!checked) return failed(checked.error());
  const catalog::Coverage coverage = catalog::coverage_of(*checked->catalog, *checked->library);
  std::cout << (flags.format == "json" ? catalog::coverage_json(coverage)
                                       : catalog::coverage_markdown(coverage));
  return exit_code_of(*checked);
}

// The text of a catalog.json, or that of the catalogue in a content folder.
Result<std::string> catalog_text(const std::string& path) {
  SLM_TRY(const os::Entry entry, os::inspect(path));
  if (entry.kind == os::EntryKind::file) return os::read_file(path, k_catalog_byte_limit);
  SLM_TRY(const content::CheckedCatalog checked, content::load_catalog(path));
  return catalog::catalog_json(*checked.catalog, *checked.library);
}

std::string change_line(const content::Change& change) {
  const std::string thing = change.collection + " " + change.id;
  if (change.kind == content::ChangeKind::added) return "+ " + thing + "\n";
  if (change.kind == content::ChangeKind::removed) return "- " + thing + "\n";
  const std::string before = change.before.empty() ? "(nothing)" : change.before;
  const std::string after = change.after.empty() ? "(nothing)" : change.after;
  return "~ " + thing + " " + change.path + ": " + before + " -> " + after + "\n";
}

std::string changes_json(const std::vector<content::Change>& changes) {
  constexpr std::string_view k_kinds[] = {"added", "removed", "changed"};
  JsonWriter json;
  json.begin_array();
  for (const content::Change& change : changes) {
    json.begin_object().key("kind").string(k_kinds[static_cast<std::size_t>(change.kind)]);
    json.key("collection").string(change.collection).key("id").string(change.id);
    if (change.kind == content::ChangeKind::changed) {
      json.key("path").string(change.path);
      json.key("before").embedded(change.before.empty() ? "null" : change.before);
      json.key("after").embedded(change.after.empty() ? "null" : change.after);
    }
    json.end_object();
  }
  json.end_array();
  return json.take() + "\n";
}

int compare(const CatalogFlags& flags) {
  const Result<std::string> before = catalog_text(flags.before);
  if (!before) return failed(before.error());
  const Result<std::string> after = catalog_text(flags.after);
  if (!after) return failed(after.error());
  const auto changes = content::compare_catalogs(*before, *after, flags.before, flags.after);
  if (!changes) return failed(changes.error());
  if (flags.format == "json") {
    std::cout << changes_json(*changes);
  } else {
    for (const content::Change& change : *changes) std::cout << change_line(change);
    std::cout << format_uint(changes->size()) << " changes\n";
  }
  return changes->empty() ? k_done : k_differs;
}

void add_content_option(CLI::App& command, CatalogFlags& flags) {
  command.add_option("--content", flags.content, "Folder of the content")->capture_default_str();
}

void add_format_option(CLI::App& command, CatalogFlags& flags, const std::vector<std::string>& formats) {
  command.add_option("--format", flags.format, "How to print it")
      ->check(CLI::IsMember(formats))
      ->capture_default_str();
}

}  // namespace

void add_catalog_command(CLI::App& app, int& exit_code) {
  const auto flags = std::make_shared<CatalogFlags>();
  CLI::App* catalog = app.add_subcommand("catalog", "Export, measure and compare the catalogue");
  catalog->require_subcommand(1);

  CLI::App* exported =
      catalog->add_subcommand("export", "Print the catalogue as one JSON file (catalog.json)");
  add_content_option(*exported, *flags);
  exported->callback([flags, &exit_code] { exit_code = export_catalog(*flags); });

  CLI::App* coverage =
      catalog->add_subcommand("coverage", "Say how much is known, and how much was seen in a source");
  add_content_option(*coverage, *flags);
  add_format_option(*coverage, *flags, {"text", "markdown", "json"});
  coverage->callback([flags, &exit_code] { exit_code = report_coverage(*flags); });

  CLI::App* diff = catalog->add_subcommand("diff", "Show what changed between two catalogues");
  diff->add_option("OLD", flags->before, "A catalog.json or a content folder")->required();
  diff->add_option("NEW", flags->after, "A catalog.json or a content folder")->required();
  add_format_option(*diff, *flags, {"text", "json"});
  diff->callback([flags, &exit_code] { exit_code = compare(*flags); });
}

}  // namespace slm::cli
