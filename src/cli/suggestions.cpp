#include "cli/suggestions.h"

#include <algorithm>

#include "base/text.h"

namespace slm::cli {
namespace {

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> flag_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::string meant(const std::string& word, const std::vector<std::string>& names) {
  if (std::find(names.begin(), names.end(), word) != names.end()) return "";
  const std::vector<std::string_view> views(names.begin(), names.end());
  const auto near = nearest(word, views);
  return near ? "  found \"" + word + "\", did you mean \"" + *near + "\"?\n" : "";
}

bool has_command(const CLI::App& app, const std::string& name) {
  const std::vector<std::string> names = command_names(app);
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::vector<std::string> words_for_parser(int argc, const char* const* argv) {
  std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
  if (!words.empty() && words.front() == "help") {
    words.erase(words.begin());
    words.emplace_back("--help");
  }
  std::reverse(words.begin(), words.end());
  return words;
}

std::string complaint(const CLI::App& app, const CLI::ParseError& error, int argc, const char* const* argv) {
  const std::string said = std::string(error.what()) + "\n";
  const CLI::App* command = &app;
  for (int index = 1; index < argc; ++index) {
    const std::vector<std::string> names = command_names(*command);
    const std::string word(argv[index]);
    if (names.empty()) return said;
    if (word.starts_with('-')) {
      const bool is_known = command->get_option_no_throw(word.substr(0, word.find('='))) != nullptr;
      return is_known ? said : "no flag \"" + word + "\"\n";
    }
    if (!has_command(*command, word)) return "no command \"" + word + "\"\n";
    command = command->get_subcommand(word);
  }
  const std::vector<std::string> names = command_names(*command);
  return names.empty() ? said : command->get_name() + " needs a command: " + join(names, ", ") + "\n";
}

std::string suggest(const CLI::App& app, int argc, const char* const* argv) {
  const std::vector<std::string> commands = command_names(app);
  const CLI::App* command = nullptr;
  std::string text;
  for (int index = 1; index < argc; ++index) {
    const std::string word(argv[index]);
    if (word.starts_with("--")) {
      text += meant(word.substr(0, word.find('=')), flag_names(command == nullptr ? app : *command));
    } else if (command == nullptr) {
      text += meant(word, commands);
      if (std::find(commands.begin(), commands.end(), word) == commands.end()) break;
      command = app.get_subcommand(word);
    }
  }
  const std::string subject = command == nullptr ? "" : " " + command->get_name();
  return text + "  \"slmhub" + subject + " --help\" lists what there is\n";
}

}  // namespace slm::cli
