#include "core/tools/directory/query_parameters.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::Device;
using catalog::DeviceId;
using catalog::Month;
using catalog::Quantization;
using catalog::QuantizationId;

constexpr std::size_t k_value_byte_limit = 4096;

constexpr std::array<std::string_view, k_facet_count> k_facets{
    "size", "task", "licence", "commercial", "language", "input", "family", "organisation"};

constexpr std::array<std::string_view, 12> k_sorts{"id",      "name",     "parameters",   "active",
                                                   "context", "released", "organisation", "family",
                                                   "licence", "file",     "cache",        "speed"};

constexpr std::array k_help{
    ParameterHelp{"q", "words that stand in the name, family, organisation, licence or task"},
    ParameterHelp{"size", "size classes: under-1b, 1b-4b, 4b-8b, 8b-15b, over-15b, unknown"},
    ParameterHelp{"task", "tasks: code, math, tool-use, …"},
    ParameterHelp{"licence", "licence ids: apache-2.0, mit, …"},
    ParameterHelp{"commercial", "commercial use: yes, conditional, no, unknown"},
    ParameterHelp{"language", "language codes: en, de, zh, …"},
    ParameterHelp{"input", "what it reads: text, image, video, audio"},
    ParameterHelp{"family", "families: \"Llama 3.2\", …"},
    ParameterHelp{"organisation", "organisations: Google, …"},
    ParameterHelp{"context-min", "context of at least so many tokens: 32768 or 32K"},
    ParameterHelp{"released-from", "released in this month or later: 2024-01"},
    ParameterHelp{"released-until", "released in this month or earlier: 2025-12"},
    ParameterHelp{"verified", "yes: licence, parameter count and shape were seen in a source"},
    ParameterHelp{"memory", "weights and cache fit so many GiB: 8"},
    ParameterHelp{"device", "weights and cache fit the memory of this device: rtx-4090"},
    ParameterHelp{"context", "tokens that the cache must hold, 4096 where not given: 16K"},
    ParameterHelp{"quantization", "quantizations that may be used: q4_k_m, q8_0, …"},
    ParameterHelp{"sort",
                  "column to sort by, with \"-\" in front for descending: -released; speed needs a device"},
};

template <std::size_t count>
std::optional<std::size_t> place_of(const std::array<std::string_view, count>& words, std::string_view word) {
  const auto place = std::find(words.begin(), words.end(), word);
  if (place == words.end()) return std::nullopt;
  return static_cast<std::size_t>(place - words.begin());
}

Unexpected<Error> unknown(std::string_view what, std::string_view value,
                          std::span<const std::string_view> known) {
  std::string message = "unknown " + std::string(what) + " \"" + std::string(value.substr(0, 60)) + "\"";
  // The beginning of a name may be far from all of it: "apach".
  const auto longer = std::find_if(known.begin(), known.end(), [&](std::string_view name) {
    return !value.empty() && name.starts_with(to_lower(value));
  });
  if (longer != known.end()) return fail(message + "; did you mean \"" + std::string(*longer) + "\"?");
  const auto meant = value.size() <= 64 ? nearest(value, known) : std::nullopt;
  if (meant) return fail(message + "; did you mean \"" + *meant + "\"?");
  if (known.size() <= 12) {
    message += "; one of: " + join(std::vector<std::string>(known.begin(), known.end()), ", ");
  }
  return fail(std::move(message));
}

// "code, math" -> {"code", "math"}, each as one of `known`, whatever its case.
Result<std::vector<std::string>> parse_values(std::string_view what, std::string_view text,
                                              const std::vector<std::string>& known) {
  std::vector<std::string> values;
  for (const std::string_view part : split(text, ',')) {
    const std::string wanted = to_lower(trim(part));
    if (wanted.empty()) continue;
    const auto place = std::find_if(known.begin(), known.end(),
                                    [&](const std::string& value) { return to_lower(value) == wanted; });
    if (place == known.end()) {
      return unknown(what, trim(part), std::vector<std::string_view>(known.begin(), known.end()));
    }
    if (std::find(values.begin(), values.end(), *place) == values.end()) values.push_back(*place);
  }
  return values;
}

Result<void> set_month(std::optional<Month>& month, std::string_view value) {
  month = catalog::parse_month(value);
  if (month || value.empty()) return {};
  return fail("\"" + std::string(value.substr(0, 60)) + "\" is not a month such as 2024-09");
}

Result<void> set_tokens(std::uint32_t& tokens, std::string_view value, std::uint32_t fallback) {
  const auto count = parse_token_count(value);
  if (!count && !value.empty()) {
    return fail("\"" + std::string(value.substr(0, 60)) +
                "\" is not a number of tokens such as 16384 or 16K");
  }
  tokens = count.value_or(fallback);
  return {};
}

Result<void> set_memory(Query& query, std::string_view value) {
  const auto bytes = parse_memory(value);
  if (!bytes && !value.empty()) {
    return fail("\"" + std::string(value.substr(0, 60)) +
                "\" is not an amount of memory such as 8 or 512MiB");
  }
  query.memory_bytes = bytes.value_or(0);
  return {};
}

Result<void> set_device(Query& query, const Catalog& catalog, std::string_view value) {
  query.device = DeviceId();
  if (value.empty()) return {};
  const Device* device = catalog.find_device(value);
  if (device == nullptr) {
    const auto nearest_ids = catalog.nearest_devices(value, 1);
    const std::string hint =
        nearest_ids.empty() ? "" : "; did you mean \"" + nearest_ids.front().text() + "\"?";
    return fail("unknown device \"" + std::string(value.substr(0, 60)) + "\"" + hint);
  }
  if (!device->memory_mib.is_known()) return fail("how much memory " + device->name + " has is not known");
  query.device = device->id;
  return {};
}

Result<void> set_quantizations(Query& query, const Catalog& catalog, std::string_view value) {
  query.quantizations.clear();
  for (const std::string_view part : split(value, ',')) {
    if (trim(part).empty()) continue;
    const Quantization* quantization = catalog.find_quantization(part);
    if (quantization == nullptr) {
      std::vector<std::string_view> known;
      for (const Quantization& other : catalog.quantizations()) known.push_back(other.id.text());
      return unknown("quantization", trim(part), known);
    }
    query.quantizations.push_back(quantization->id);
  }
  return {};
}

Result<void> set_sort(Query& query, std::string_view value) {
  query.sort = SortKey::id;
  query.direction = Direction::ascending;
  if (value.empty()) return {};
  const bool is_descending = value.front() == '-';
  const auto place = place_of(k_sorts, is_descending ? value.substr(1) : value);
  if (!place) return unknown("sort column", is_descending ? value.substr(1) : value, k_sorts);
  query.sort = static_cast<SortKey>(*place);
  query.direction = is_descending ? Direction::descending : Direction::ascending;
  return {};
}

Result<void> set_verified(Query& query, std::string_view value) {
  const std::string word = to_lower(value);
  query.verified_only = word == "yes" || word == "true" || word == "on" || word == "1";
  if (query.verified_only || word.empty() || word == "no" || word == "false" || word == "0") return {};
  return fail("\"" + std::string(value.substr(0, 60)) + "\" is neither yes nor no");
}

// A power of 1024 after the digits: "16K" with {"k"} -> 16 * 1024.
std::optional<std::uint64_t> parse_scaled(std::string_view text, std::string_view unit, std::uint64_t scale) {
  if (text.size() < unit.size() || to_lower(text.substr(text.size() - unit.size())) != unit)
    return std::nullopt;
  const auto number = parse_uint(trim(text.substr(0, text.size() - unit.size())));
  if (!number || *number == 0 || *number > (std::uint64_t{1} << 50) / scale) return std::nullopt;
  return *number * scale;
}

std::string memory_text(std::uint64_t bytes) {
  if (bytes % k_gib == 0) return format_uint(bytes / k_gib);
  return format_uint(bytes >> 20) + "MiB";
}

}  // namespace

std::span<const ParameterHelp> query_parameters() {
  return k_help;
}

std::string_view name_of(Facet facet) {
  return k_facets[static_cast<std::size_t>(facet)];
}

std::optional<std::uint32_t> parse_token_count(std::string_view text) {
  text = trim(text);
  std::optional<std::uint64_t> count = parse_scaled(text, "k", 1024);
  if (!count) count = parse_scaled(text, "m", 1024 * 1024);
  if (!count) count = parse_scaled(text, "", 1);
  if (!count || *count > (1u << 22)) return std::nullopt;
  return static_cast<std::uint32_t>(*count);
}

std::optional<std::uint64_t> parse_memory(std::string_view text) {
  text = trim(text);
  for (const std::string_view unit : {"gib", "gb", "g"}) {
    if (const auto bytes = parse_scaled(text, unit, k_gib)) return bytes;
  }
  for (const std::string_view unit : {"mib", "mb", "m"}) {
    if (const auto bytes = parse_scaled(text, unit, 1u << 20)) return bytes;
  }
  return parse_scaled(text, "", k_gib);
}

Result<void> set_parameter(Query& query, const Directory& directory, const Catalog& catalog,
                           std::string_view name, std::string_view value) {
  value = trim(value);
  if (value.size() > k_value_byte_limit)
    return fail("the value of \"" + std::string(name) + "\" is too long");
  if (const auto facet = place_of(k_facets, name)) {
    const auto& known = directory.values_of(static_cast<Facet>(*facet));
    SLM_TRY(query.chosen[*facet], parse_values(name, value, known));
    return {};
  }
  if (name == "q") {
    query.text = value;
    return {};
  }
  if (name == "context-min") return set_tokens(query.context_at_least, value, 0);
  if (name == "released-from") return set_month(query.released_from, value);
  if (name == "released-until") return set_month(query.released_until, value);
  if (name == "verified") return set_verified(query, value);
  if (name == "memory") return set_memory(query, value);
  if (name == "device") return set_device(query, catalog, value);
  if (name == "context") return set_tokens(query.context_tokens, value, Query{}.context_tokens);
  if (name == "quantization") return set_quantizations(query, catalog, value);
  if (name == "sort") return set_sort(query, value);
  std::vector<std::string_view> names;
  for (const ParameterHelp& parameter : k_help) names.push_back(parameter.name);
  return unknown("filter", name, names);
}

std::vector<std::pair<std::string, std::string>> to_parameters(const Query& query) {
  std::vector<std::pair<std::string, std::string>> parameters;
  const auto add = [&](std::string_view name, std::string value) {
    if (!value.empty()) parameters.emplace_back(name, std::move(value));
  };
  const Query defaults;
  add("q", query.text);
  for (std::size_t i = 0; i < k_facet_count; ++i) add(k_facets[i], join(query.chosen[i], ","));
  if (query.context_at_least > 0) add("context-min", format_uint(query.context_at_least));
  if (query.released_from) add("released-from", format_iso(*query.released_from));
  if (query.released_until) add("released-until", format_iso(*query.released_until));
  if (query.verified_only) add("verified", "yes");
  if (query.memory_bytes > 0) add("memory", memory_text(query.memory_bytes));
  add("device", query.device.text());
  if (query.context_tokens != defaults.context_tokens) add("context", format_uint(query.context_tokens));
  std::vector<std::string> quantizations;
  for (const QuantizationId& id : query.quantizations) quantizations.push_back(id.text());
  add("quantization", join(quantizations, ","));
  if (query.sort != defaults.sort || query.direction != defaults.direction) add("sort", sort_text(query));
  return parameters;
}

std::string sort_text(const Query& query) {
  const bool is_descending = query.direction == Direction::descending;
  return (is_descending ? "-" : "") + std::string(k_sorts[static_cast<std::size_t>(query.sort)]);
}

}  // namespace slm::tools
