#include "cli/tool_commands.h"

#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "cli/catalog_source.h"
#include "cli/rows_file.h"
#include "cli/terminal_weights.h"
#include "core/tools/faces/answer_json.h"
#include "core/tools/faces/answer_text.h"
#include "core/tools/faces/question.h"
#include "core/tools/registry.h"
#include "os/file.h"

namespace slm::cli {
namespace {

constexpr int k_done = 0;
constexpr int k_complaints = 1;
constexpr int k_wrong_usage = 2;
constexpr int k_world_failed = 3;
constexpr std::string_view k_about_files =
    "The file may be one on the disk, a folder that holds one, or an http or https address. Only the header\n"
    "is read, over HTTP by ranges. HF_TOKEN is sent to huggingface.co alone.\n"
    "Ends with 1 where card and weights disagree or the file is broken.\n";

struct Flags {
  std::string content = "content";
  bool is_content_given = false;
  std::string format = "text";
  std::uint32_t timeout_s = 60;       // of tools that read files
  std::vector<std::string> texts;     // of the inputs, in their order
  std::vector<CLI::Option*> options;  // the same
};

Result<tools::Parameters> parameters_of(const tools::Tool& tool, const Flags& flags) {
  tools::Parameters parameters;
  for (std::size_t at = 0; at < tool.inputs.size(); ++at) {
    if (flags.options[at]->count() == 0) continue;
    std::string text = flags.texts[at];
    if (tool.inputs[at].kind == tools::InputKind::yes_no) text = "yes";
    if (tool.inputs[at].kind == tools::InputKind::rows) {
      SLM_TRY(text, read_rows(text));
    }
    parameters.emplace_back(tool.inputs[at].name, std::move(text));
  }
  return parameters;
}

int fail_world(const tools::Tool& tool, const Error& error) {
  std::cerr << "slmhub " << tool.name << ": " << error.message << "\n";
  return k_world_failed;
}

// What a weight file says can be read without any catalogue; then it is compared with nothing.
Result<content::CheckedCatalog> catalogue_for(const tools::Tool& tool, const Flags& flags) {
  const bool is_needed = !tool.reads_files || flags.is_content_given || os::exists(flags.content);
  if (is_needed) return open_catalog(flags.content);
  content::CheckedCatalog none;
  none.catalog = std::make_shared<const catalog::Catalog>(catalog::CatalogParts{});
  return none;
}

int print_mistakes(const tools::Tool& tool, const tools::InputErrors& errors,
                   std::optional<tools::ReadFailure::Kind> failure) {
  for (const tools::InputError& error : errors) {
    const std::string flag = error.input.empty() ? "" : "--" + error.input + ": ";
    std::cerr << "slmhub " << tool.name << ": " << flag << tools::sentence_of(error) << "\n";
  }
  if (!failure) return k_wrong_usage;
  return *failure == tools::ReadFailure::Kind::broken ? k_complaints : k_world_failed;
}

int answer(const tools::Tool& tool, const Flags& flags) {
  const Result<content::CheckedCatalog> checked = catalogue_for(tool, flags);
  if (!checked) return fail_world(tool, checked.error());
  const Result<tools::Parameters> parameters = parameters_of(tool, flags);
  if (!parameters) return fail_world(tool, parameters.error());
  const tools::Directory directory(*checked->catalog);
  TerminalWeights weights(flags.timeout_s);
  const tools::Knowledge knowledge{*checked->catalog, directory, &weights.reader()};
  const tools::Asked asked = tools::ask(tool, knowledge, *parameters);
  if (!asked.answer) return print_mistakes(tool, asked.answer.error(), weights.failure());
  if (flags.format == "json") {
    std::cout << tools::answer_json(tool, asked) << "\n";
  } else {
    std::cout << tools::answer_text(*asked.answer);
  }
  return asked.answer->has_complaints ? k_complaints : k_done;
}

std::string help_of(const tools::Input& input) {
  std::string help(input.label);
  if (!input.unit.empty()) help += ", " + std::string(input.unit);
  if (!input.help.empty()) help += ". " + std::string(input.help);
  if (input.kind == tools::InputKind::rows) help += " - is standard input.";
  if (input.kind == tools::InputKind::choice) {
    std::vector<std::string> values;
    for (const tools::Choice& choice : input.choices) values.emplace_back(choice.value);
    help += " (" + join(values, ", ") + ")";
  }
  if (!input.default_text.empty()) help += " [" + std::string(input.default_text) + "]";
  return help;
}

CLI::Option* add_input(CLI::App& command, const tools::Input& input, std::string& text) {
  const std::string name(input.name);
  // Named as a flag, too: what was learned from an address works here.
  const std::string flag = input.is_positional ? "--" + name + "," + name : "--" + name;
  if (input.kind == tools::InputKind::yes_no) return command.add_flag(flag)->description(help_of(input));
  CLI::Option* option = command.add_option(flag, text, help_of(input));
  if (input.kind == tools::InputKind::rows) option->type_name("FILE");
  return input.group.empty() ? option : option->group(std::string(input.group));
}

std::string footer_of(const tools::Tool& tool) {
  std::string text = tool.reads_files ? std::string(k_about_files) : std::string();
  text += "Examples:";
  for (const tools::Example& example : tool.examples) {
    text += "\n  " + tools::command_of(tool, example.parameters) + "\n      " + std::string(example.sentence);
  }
  return text;
}

void add_tool_command(CLI::App& app, const tools::Tool& tool, int& exit_code) {
  CLI::App* command = app.add_subcommand(std::string(tool.name), std::string(tool.summary));
  const auto flags = std::make_shared<Flags>();
  flags->texts.resize(tool.inputs.size());
  for (std::size_t at = 0; at < tool.inputs.size(); ++at) {
    flags->options.push_back(add_input(*command, tool.inputs[at], flags->texts[at]));
  }
  const CLI::Option* content =
      command->add_option("--content", flags->content, "Folder of the content")->capture_default_str();
  command->add_option("--format", flags->format, "text for people, json for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  if (tool.reads_files) {
    command->add_option("--timeout", flags->timeout_s, "Seconds that reading an address may take, all in all")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
  }
  command->footer(footer_of(tool));
  command->callback([flags, content, &tool, &exit_code] {
    flags->is_content_given = content->count() > 0;
    exit_code = answer(tool, *flags);
  });
}

}  // namespace

void add_tool_commands(CLI::App& app, int& exit_code) {
  for (const tools::Tool& tool : tools::all_tools()) add_tool_command(app, tool, exit_code);
}

}  // namespace slm::cli
