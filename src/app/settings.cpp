#include "app/settings.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "base/text.h"
#include "formats/front_matter.h"
#include "os/file.h"

namespace slm::app {
namespace {

constexpr std::uint64_t k_most_config_bytes = 64 * 1024;

constexpr Setting k_table[] = {
    {"listen", &Settings::listen, "ADDRESS:PORT", "Where to listen."},
    {"data", &Settings::data, "DIR", "Folder of the database; made where it is missing."},
    {"content", &Settings::content, "DIR", "Folder of Markdown pages."},
    {"base-url", &Settings::base_url, "URL",
     "Address under which readers reach the hub; without it http://ADDRESS:PORT/."},
    {"inspect-hosts", &Settings::inspect_hosts, "LIST",
     "Hosts (and those below them) whose weight files readers may have inspected, over https; an origin as "
     "http://10.0.0.5:8080 is allowed as it stands; empty for none."},
    {"watch", &Settings::watch, "", "Compile again and reload open pages when a file is saved."},
    {"drafts", &Settings::drafts, "", "Show pages marked as drafts, too."},
    {"threads", &Settings::threads, "COUNT", "Threads that serve; 0 is one for each core."},
    {"access-log", &Settings::access_log, "FILE",
     "JSON line for each request: a file, - for standard output, off for none."},
    {"tls-cert", &Settings::tls_cert, "FILE", "PEM certificate chain; turns TLS on, together with tls-key."},
    {"tls-key", &Settings::tls_key, "FILE", "PEM private key."},
    {"max-connections", &Settings::max_connections, "COUNT", "Connections open at once; more get 503."},
    {"max-header-bytes", &Settings::max_header_bytes, "BYTES",
     "Request line and header fields; more get 431."},
    {"max-body-bytes", &Settings::max_body_bytes, "BYTES", "Request body; more gets 413."},
    {"max-file-bytes", &Settings::max_file_bytes, "BYTES",
     "Body of POST /api/v1/tools/inspect; more gets 413."},
    {"max-file-memory", &Settings::max_file_memory, "BYTES",
     "Memory of all such bodies together, one for each client; more get 503."},
    {"inspect-per-client", &Settings::inspect_per_client, "COUNT",
     "Files at other servers that are read for one client at once; more get 429. Behind a proxy all have "
     "its address: let the proxy share, and set this to 4."},
    {"inspect-per-minute", &Settings::inspect_per_minute, "COUNT",
     "Files at other servers that are read for one client in a minute; more get 429."},
    {"header-seconds", &Settings::header_seconds, "SECONDS", "Time for a request's header to arrive."},
    {"body-seconds", &Settings::body_seconds, "SECONDS", "Time for a request's body to arrive."},
    {"idle-seconds", &Settings::idle_seconds, "SECONDS", "Time between two requests of a connection."},
    {"write-seconds", &Settings::write_seconds, "SECONDS",
     "Time for a client to take a response, plus one second for each 4 KiB."},
    {"shutdown-seconds", &Settings::shutdown_seconds, "SECONDS",
     "Time to finish what is in flight at the end."},
};

enum class ValueSource : std::uint8_t { environment, flags };

const Setting* find_setting(std::string_view name) {
  const auto found = std::find_if(std::begin(k_table), std::end(k_table),
                                  [&](const Setting& setting) { return setting.name == name; });
  return found == std::end(k_table) ? nullptr : found;
}

std::string suggestion(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Setting& setting : k_table) names.push_back(setting.name);
  const auto near = nearest(name, names);
  return near ? "did you mean \"" + *near + "\"?" : "docs/settings.md lists all settings";
}

Diagnostic mistake(std::string code, std::string file, SourceRange range, std::string message,
                   std::string hint) {
  return {std::move(code), Severity::error, std::move(file), range, std::move(message), std::move(hint)};
}

void read_config(const std::string& path, Settings& settings, Diagnostics& diagnostics) {
  const auto text = os::read_file(path, k_most_config_bytes);
  if (!text) {
    diagnostics.push_back(
        mistake("SLM0501", path, {}, text.error().message, "check the path after --config"));
    return;
  }
  const auto root = formats::parse_yaml(*text, path, 1, diagnostics);
  if (!root) return;
  for (const formats::Field& field : root->children) {
    const Setting* setting = find_setting(field.key);
    if (setting == nullptr) {
      diagnostics.push_back(mistake("SLM0502", path, field.key_range, "unknown setting \"" + field.key + "\"",
                                    suggestion(field.key)));
      continue;
    }
    const bool scalar = field.kind != formats::FieldKind::list && field.kind != formats::FieldKind::map;
    const auto done = scalar ? assign(settings, *setting, field.text)
                             : Result<void>(fail("found " + std::string(describe(field.kind)) +
                                                 ", expected one value for \"" + field.key + "\""));
    if (!done) diagnostics.push_back(mistake("SLM0503", path, field.range, done.error().message, ""));
  }
}

void read_values(const std::map<std::string, std::string>& values, ValueSource source, Settings& settings,
                 Diagnostics& diagnostics) {
  for (const auto& [name, value] : values) {
    const std::string shown = source == ValueSource::environment ? environment_name(name) : "--" + name;
    const Setting* setting = find_setting(name);
    if (setting == nullptr) {
      diagnostics.push_back(
          mistake("SLM0502", shown, {}, "unknown setting \"" + name + "\"", suggestion(name)));
      continue;
    }
    const auto done = assign(settings, *setting, value);
    if (!done) diagnostics.push_back(mistake("SLM0503", shown, {}, done.error().message, ""));
  }
}

}  // namespace

std::span<const Setting> setting_table() {
  return k_table;
}

std::string environment_name(std::string_view setting) {
  std::string name = "SLMHUB_";
  for (const char letter : setting) {
    name += letter == '-'                    ? '_'
            : letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A')
                                             : letter;
  }
  return name;
}

std::string default_text(const Setting& setting) {
  const Settings defaults;
  if (const auto* text = std::get_if<std::string Settings::*>(&setting.member)) return defaults.*(*text);
  if (const auto* flag = std::get_if<bool Settings::*>(&setting.member))
    return defaults.*(*flag) ? "true" : "false";
  return format_uint(defaults.*std::get<std::uint32_t Settings::*>(setting.member));
}

Result<void> assign(Settings& settings, const Setting& setting, std::string_view value) {
  const std::string found = "found \"" + std::string(value) + "\", expected ";
  if (const auto* text = std::get_if<std::string Settings::*>(&setting.member)) {
    settings.*(*text) = std::string(value);
    return {};
  }
  if (const auto* flag = std::get_if<bool Settings::*>(&setting.member)) {
    if (value != "true" && value != "false") {
      return fail(found + "true or false for \"" + std::string(setting.name) + "\"");
    }
    settings.*(*flag) = value == "true";
    return {};
  }
  const auto number = parse_uint(value);
  if (!number || *number > std::numeric_limits<std::int32_t>::max()) {
    return fail(found + "a whole number for \"" + std::string(setting.name) + "\"");
  }
  settings.*std::get<std::uint32_t Settings::*>(setting.member) = static_cast<std::uint32_t>(*number);
  return {};
}

Settings read_settings(const SettingSources& sources, Diagnostics& diagnostics) {
  Settings settings;
  if (!sources.config_path.empty()) read_config(sources.config_path, settings, diagnostics);
  read_values(sources.environment, ValueSource::environment, settings, diagnostics);
  read_values(sources.flags, ValueSource::flags, settings, diagnostics);
  return settings;
}

}  // namespace slm::app
