#include "cli/completion_command.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/completion.h"
#include "content/catalog/catalog_reader.h"
#include "core/tools/registry.h"

namespace slm::cli {
namespace {

constexpr std::string_view k_content = "content";  // where the commands look, too

template <class Things>
std::vector<std::string> ids_of(const Things& things) {
  std::vector<std::string> ids;
  for (const auto& thing : things) ids.push_back(thing.id.text());
  return ids;
}

std::vector<std::string> ids_of_kind(tools::InputKind kind) {
  const auto checked = content::load_catalog(std::string(k_content));
  if (!checked) return {};
  const catalog::Catalog& catalog = *checked->catalog;
  if (kind == tools::InputKind::model) return ids_of(catalog.models());
  if (kind == tools::InputKind::device) return ids_of(catalog.devices());
  if (kind == tools::InputKind::quantization) return ids_of(catalog.quantizations());
  return {};
}

std::vector<std::string> values_of(std::string_view command, std::string_view flag) {
  if (command == "show" && flag == "id") return ids_of_kind(tools::InputKind::model);
  const tools::Tool* tool = tools::find_tool(command);
  if (tool == nullptr) return {};
  const auto input = std::find_if(tool->inputs.begin(), tool->inputs.end(),
                                  [&](const tools::Input& each) { return each.name == flag; });
  if (input == tool->inputs.end()) return {};
  std::vector<std::string> values;
  for (const tools::Choice& choice : input->choices) values.emplace_back(choice.value);
  return values.empty() ? ids_of_kind(input->kind) : values;
}

}  // namespace

void add_completion_commands(CLI::App& app, int& exit_code) {
  CLI::App* script = app.add_subcommand("completion", "Print a script that completes commands in your shell");
  const auto shell = std::make_shared<std::string>();
  script->add_option("SHELL", *shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  script->footer("Example:\n  slmhub completion bash > ~/.local/share/bash-completion/completions/slmhub");
  script->callback([shell, &exit_code] {
    std::cout << completion_script(*shell);
    exit_code = 0;
  });
  // Asked by the script, not by people: no group, so it is not listed.
  CLI::App* words = app.add_subcommand("complete", "What may stand next")->group("")->prefix_command();
  words->callback([words, &app, &exit_code] {
    std::vector<std::string> typed = words->remaining();
    if (!typed.empty() && typed.front() == "--") typed.erase(typed.begin());
    for (const std::string& candidate : complete(app, typed, values_of)) std::cout << candidate << "\n";
    exit_code = 0;
  });
}

}  // namespace slm::cli
