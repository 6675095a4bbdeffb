#pragma once
// Everything about `slmhub serve` that can be set, in one table: from it come the flags (--name), the
// environment variables (SLMHUB_NAME), the keys of the configuration file and docs/settings.md.
//
// Pure apart from read_settings(), which reads the file. Later sources win: file, environment, flags.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "base/diagnostic.h"
#include "base/result.h"

namespace slm::app {

struct Settings {
  std::string listen = "127.0.0.1:8080";
  std::string data = "data";
  std::string content = "content";
  std::string base_url;
  std::string inspect_hosts = "huggingface.co,hf.co";
  bool watch = false;
  bool drafts = false;
  std::uint32_t threads = 0;
  std::string access_log = "off";
  std::string tls_cert;
  std::string tls_key;
  std::uint32_t max_connections = 10'000;
  std::uint32_t max_header_bytes = 16 * 1024;
  std::uint32_t max_body_bytes = 1024 * 1024;
  std::uint32_t max_file_bytes = 64 * 1024 * 1024;
  std::uint32_t max_file_memory = 256 * 1024 * 1024;
  std::uint32_t inspect_per_client = 2;
  std::uint32_t inspect_per_minute = 60;
  std::uint32_t header_seconds = 10;
  std::uint32_t body_seconds = 30;
  std::uint32_t idle_seconds = 60;
  std::uint32_t write_seconds = 30;
  std::uint32_t shutdown_seconds = 10;
};

using SettingMember = std::variant<std::string Settings::*, bool Settings::*, std::uint32_t Settings::*>;

struct Setting {
  std::string_view name;  // "base-url"
  SettingMember member;
  std::string_view value_name;  // "URL", for help; "" for a switch
  std::string_view help;        // one sentence
};

std::span<const Setting> setting_table();

/// "base-url" -> "SLMHUB_BASE_URL".
std::string environment_name(std::string_view setting);

/// What the setting is without anyone setting it, as it would be written; "" where that is empty.
std::string default_text(const Setting& setting);

/// Sets one by its name; fails with what was found and what was expected.
Result<void> assign(Settings& settings, const Setting& setting, std::string_view value);

/// Where values come from, weakest first. Values are by setting name.
struct SettingSources {
  std::string config_path;  // "" for none
  std::map<std::string, std::string> environment;
  std::map<std::string, std::string> flags;
};

/// The settings, and every mistake found in any of the sources.
Settings read_settings(const SettingSources& sources, Diagnostics& diagnostics);

}  // namespace slm::app
