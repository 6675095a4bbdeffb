#include "cli/serve_command.h"

#include <csignal>
#include <iostream>
#include <memory>
#include <mutex>

#include "app/hub.h"
#include "app/settings.h"
#include "os/environment.h"
#include "os/file.h"

namespace slm::cli {
namespace {

constexpr int k_wrong_usage = 2;
constexpr int k_world_failed = 3;
constexpr int k_interrupted = 130;
constexpr std::uint64_t k_most_shown_bytes = 64 * 1024;

std::map<std::string, std::string> read_environment() {
  std::map<std::string, std::string> values;
  for (const app::Setting& setting : app::setting_table()) {
    const auto value = os::environment_variable(app::environment_name(setting.name));
    if (value) values.emplace(setting.name, *value);
  }
  return values;
}

int serve(const app::SettingSources& sources) {
  Diagnostics diagnostics;
  const app::Settings settings = app::read_settings(sources, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) {
    const auto source = os::read_file(diagnostic.file, k_most_shown_bytes);
    std::cerr << format_diagnostic(diagnostic, source.value_or(""));
  }
  if (count_errors(diagnostics) > 0) return k_wrong_usage;
  std::mutex turn;  // lines come from the watching thread, too
  const auto signal = app::run_hub(settings, [&turn](const std::string& line) {
    const std::lock_guard lock(turn);
    std::cout << line << '\n' << std::flush;
  });
  if (signal) return *signal == SIGINT ? k_interrupted : 0;
  std::cerr << "slmhub serve: " << signal.error().message << '\n';
  return signal.error().kind == app::HubError::Kind::usage ? k_wrong_usage : k_world_failed;
}

void add_setting(CLI::App& command, const app::Setting& setting, app::SettingSources& sources) {
  const std::string name(setting.name);
  const std::string flag = "--" + name;
  const std::string help(setting.help);
  if (std::holds_alternative<bool app::Settings::*>(setting.member)) {
    command.add_flag_callback(
        flag, [&sources, name] { sources.flags[name] = "true"; }, help);
    return;
  }
  command
      .add_option_function<std::string>(
          flag, [&sources, name](const std::string& value) { sources.flags[name] = value; }, help)
      ->type_name(std::string(setting.value_name))
      ->default_str(app::default_text(setting));
}

}  // namespace

void add_serve_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("serve", "Serve the hub over HTTP");
  const auto sources = std::make_shared<app::SettingSources>();
  command->add_option("--config", sources->config_path, "YAML or JSON file with any of these settings")
      ->type_name("FILE");
  for (const app::Setting& setting : app::setting_table()) add_setting(*command, setting, *sources);
  command->footer(
      "Each setting is also read from the environment: SLMHUB_LISTEN, SLMHUB_BASE_URL, …\n"
      "Examples:\n"
      "  slmhub serve\n"
      "  slmhub serve --content content --watch\n"
      "  slmhub serve --listen 0.0.0.0:443 --tls-cert hub.pem --tls-key hub.key --base-url "
      "https://hub.example.org/");
  command->callback([sources, &exit_code] {
    sources->environment = read_environment();
    exit_code = serve(*sources);
  });
}

}  // namespace slm::cli
