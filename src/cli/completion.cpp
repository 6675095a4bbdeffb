#include "cli/completion.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"

namespace slm::cli {
namespace {

constexpr std::string_view k_bash = R"(# slmhub completion for bash; source it, or save it as
# ~/.local/share/bash-completion/completions/slmhub
_slmhub() {
  local IFS=$'\n'
  COMPREPLY=($(slmhub complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _slmhub slmhub
)";

constexpr std::string_view k_zsh = R"(#compdef slmhub
# slmhub completion for zsh; save it as _slmhub in a folder of $fpath
local -a candidates
candidates=("${(@f)$(slmhub complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
if [[ -n "$candidates" ]]; then compadd -- $candidates; else _files; fi
)";

constexpr std::string_view k_fish =
    R"(# slmhub completion for fish; save it as ~/.config/fish/completions/slmhub.fish
complete -c slmhub -f -a '(slmhub complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
)";

// "TEXT:{text,json}" -> {"text", "json"}: how CLI11 names what it checks.
std::vector<std::string> members_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::size_t begin = type.find('{');
  const std::size_t end = type.rfind('}');
  if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
  std::vector<std::string> members;
  for (const std::string_view member :
       split(std::string_view(type).substr(begin + 1, end - begin - 1), ',')) {
    members.emplace_back(member);
  }
  return members;
}

const CLI::Option* option_named(const CLI::App& command, std::string_view flag) {
  for (const CLI::Option* option : command.get_options()) {
    if (option->check_lname(std::string(flag))) return option;
  }
  return nullptr;
}

bool takes_value(const CLI::Option& option) {
  return option.get_expected_max() > 0;
}

// Subcommands and long flags; hidden commands have no group.
std::vector<std::string> names_of(const CLI::App& command, bool with_flags) {
  std::vector<std::string> names;
  for (const CLI::App* each : command.get_subcommands({})) {
    if (!each->get_group().empty()) names.push_back(each->get_name());
  }
  if (!with_flags) return names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::vector<std::string> positional_values(const CLI::App& command, const ValueSource& values) {
  for (const CLI::Option* option : command.get_options()) {
    if (!option->get_positional()) continue;
    return values(command.get_name(),
                  to_lower(option->get_name(true).substr(0, option->get_name(true).find(','))));
  }
  return {};
}

std::vector<std::string> values_of(const CLI::App& command, const CLI::Option& option,
                                   const ValueSource& values) {
  std::vector<std::string> members = members_of(option);
  return members.empty() ? values(command.get_name(), option.get_lnames().front()) : members;
}

}  // namespace

std::vector<std::string> complete(const CLI::App& app, std::span<const std::string> words,
                                  const ValueSource& values) {
  if (words.empty()) return {};
  const CLI::App* command = &app;
  const CLI::Option* waiting = nullptr;  // a flag whose value comes next
  for (const std::string& word : words.first(words.size() - 1)) {
    if (waiting != nullptr) {
      waiting = nullptr;
    } else if (word.starts_with("--")) {
      const CLI::Option* option = option_named(*command, std::string_view(word).substr(2));
      if (option != nullptr && takes_value(*option)) waiting = option;
    } else {
      const auto below =
          command->get_subcommands([&](const CLI::App* each) { return each->get_name() == word; });
      if (!below.empty()) command = below.front();
    }
  }
  const std::string& typed = words.back();
  std::vector<std::string> candidates;
  if (waiting != nullptr) {
    candidates = values_of(*command, *waiting, values);
  } else {
    candidates = names_of(*command, typed.starts_with('-'));
    if (!typed.starts_with('-')) {
      for (std::string& value : positional_values(*command, values)) candidates.push_back(std::move(value));
    }
  }
  std::erase_if(candidates, [&](const std::string& candidate) { return !candidate.starts_with(typed); });
  return candidates;
}

std::string completion_script(std::string_view shell) {
  if (shell == "bash") return std::string(k_bash);
  if (shell == "zsh") return std::string(k_zsh);
  SLM_CHECK(shell == "fish");
  return std::string(k_fish);
}

}  // namespace slm::cli
