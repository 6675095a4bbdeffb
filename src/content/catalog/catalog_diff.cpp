#include "content/catalog/catalog_diff.h"

#include <algorithm>
#include <boost/json.hpp>
#include <iterator>
#include <map>
#include <set>

namespace slm::content {
namespace {

namespace json = boost::json;

constexpr std::string_view k_collections[] = {
    "models",          "devices",    "quantizations",      "licences",
    "quality_studies", "gpu_prices", "electricity_prices", "api_prices",
    "papers",          "datasets",   "frameworks",         "benchmarks",
    "events"};

using ThingsById = std::map<std::string, const json::object*>;

std::string text_of(std::string_view text) {
  return std::string(text);
}

Result<json::value> parse(std::string_view text, std::string_view name) {
  boost::system::error_code error;
  json::value value = json::parse(json::string_view(text.data(), text.size()), error);
  if (error) return fail("\"" + text_of(name) + "\" is not JSON: " + error.message());
  if (!value.is_object() || value.as_object().find("models") == value.as_object().end()) {
    return fail("\"" + text_of(name) + "\" is not a catalog.json: it has no \"models\"");
  }
  return value;
}

// Things without an id are skipped: the schema has none.
ThingsById things_of(const json::value& catalog, std::string_view collection) {
  ThingsById things;
  const json::value* list =
      catalog.as_object().if_contains(json::string_view(collection.data(), collection.size()));
  if (list == nullptr || !list->is_array()) return things;
  for (const json::value& thing : list->as_array()) {
    const json::value* id = thing.is_object() ? thing.as_object().if_contains("id") : nullptr;
    if (id != nullptr && id->is_string()) things[std::string(id->as_string())] = &thing.as_object();
  }
  return things;
}

class Comparer {
 public:
  Comparer(std::string_view collection, std::vector<Change>& changes)
      : collection_(collection), changes_(changes) {}

  void compare_things(const ThingsById& before, const ThingsById& after);

 private:
  void compare_objects(const std::string& id, const std::string& path, const json::object& before,
                       const json::object& after);
  void compare_values(const std::string& id, const std::string& path, const json::value* before,
                      const json::value* after);
  void report(ChangeKind kind, const std::string& id, const std::string& path, std::string before,
              std::string after);

  std::string collection_;
  std::vector<Change>& changes_;
};

void Comparer::report(ChangeKind kind, const std::string& id, const std::string& path, std::string before,
                      std::string after) {
  changes_.push_back({kind, collection_, id, path, std::move(before), std::move(after)});
}

void Comparer::compare_values(const std::string& id, const std::string& path, const json::value* before,
                              const json::value* after) {
  if (before != nullptr && after != nullptr && *before == *after) return;
  const bool are_objects = before != nullptr && after != nullptr && before->is_object() && after->is_object();
  if (are_objects) return compare_objects(id, path + ".", before->as_object(), after->as_object());
  report(ChangeKind::changed, id, path, before == nullptr ? "" : json::serialize(*before),
         after == nullptr ? "" : json::serialize(*after));
}

// The nesting of a catalogue is fixed, and Boost.JSON refuses more than 32 levels, so this ends.
void Comparer::compare_objects(const std::string& id, const std::string& path, const json::object& before,
                               const json::object& after) {
  std::set<std::string> keys;
  for (const auto& member : before) keys.insert(std::string(member.key()));
  for (const auto& member : after) keys.insert(std::string(member.key()));
  for (const std::string& key : keys) {
    compare_values(id, path + key, before.if_contains(key), after.if_contains(key));
  }
}

void Comparer::compare_things(const ThingsById& before, const ThingsById& after) {
  std::set<std::string> ids;
  for (const auto& [id, thing] : before) ids.insert(id);
  for (const auto& [id, thing] : after) ids.insert(id);
  for (const std::string& id : ids) {
    const auto old_thing = before.find(id);
    const auto new_thing = after.find(id);
    if (old_thing == before.end()) {
      report(ChangeKind::added, id, "", "", "");
    } else if (new_thing == after.end()) {
      report(ChangeKind::removed, id, "", "", "");
    } else {
      compare_objects(id, "", *old_thing->second, *new_thing->second);
    }
  }
}

}  // namespace

Result<std::vector<Change>> compare_catalogs(std::string_view before, std::string_view after,
                                             std::string_view before_name, std::string_view after_name) {
  SLM_TRY(const json::value old_catalog, parse(before, before_name));
  SLM_TRY(const json::value new_catalog, parse(after, after_name));
  std::vector<Change> changes;
  for (const std::string_view collection : k_collections) {
    Comparer(collection, changes)
        .compare_things(things_of(old_catalog, collection), things_of(new_catalog, collection));
  }
  return changes;
}

}  // namespace slm::content
