#include "cli/search_command.h"

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "base/text.h"
#include "content/compiler.h"
#include "core/search/results.h"
#include "site/assets.h"
#include "site/site.h"

namespace slm::cli {
namespace {

constexpr int k_done = 0;
constexpr int k_content_has_errors = 1;
constexpr int k_world_failed = 3;

struct SearchFlags {
  std::string content = "content";
  std::string format = "text";
  std::string kind;
  std::uint32_t limit = 10;
  std::vector<std::string> words;
};

std::string answer_text(const search::Answer& answer, std::string_view query) {
  if (answer.hits.empty()) return "nothing found for \"" + std::string(query) + "\"; try fewer words\n";
  std::string text;
  for (const search::Hit& hit : answer.hits) {
    text += hit.title.text;
    if (hit.kind == search::HitKind::section) text += " (in " + hit.page + ")";
    text += "\n  " + hit.address + "\n";
    if (!hit.excerpt.text.empty()) text += "  " + hit.excerpt.text + "\n";
  }
  return text;
}

int search_content(const SearchFlags& flags) {
  content::Compiler compiler(flags.content, {});
  const auto content = compiler.compile();
  if (!content) {
    std::cerr << "slmhub search: " << content.error().message << "\n";
    return k_world_failed;
  }
  const site::Site site(*content, site::AssetSet::embedded(), {});
  const std::string query = join(flags.words, " ");
  const search::Answer answer =
      site.search({.query = query, .limit = flags.limit, .kind = search::parse_hit_kind(flags.kind)});
  std::cout << (flags.format == "json" ? search::answer_json(answer, {.query = query})
                                       : answer_text(answer, query));
  return count_errors((*content)->diagnostics) > 0 ? k_content_has_errors : k_done;
}

}  // namespace

void add_search_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("search", "Search models, pages and their sections");
  const auto flags = std::make_shared<SearchFlags>();
  command->add_option("WORDS", flags->words, "Words or numbers; typing mistakes are forgiven")->required();
  command->add_option("--content", flags->content, "Folder of the content")->capture_default_str();
  command->add_option("--kind", flags->kind, "Only these")
      ->check(CLI::IsMember({"model", "page", "section"}));
  command->add_option("--limit", flags->limit, "At most so many pages")
      ->check(CLI::Range(1u, search::k_max_hits))
      ->capture_default_str();
  command->add_option("--format", flags->format, "text for people, json for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->footer(
      "Examples:\n  slmhub search 3B apache\n  slmhub search \"context 128k\" --kind model --format json");
  command->callback([flags, &exit_code] { exit_code = search_content(*flags); });
}

}  // namespace slm::cli
