#include "app/model_objects.h"

#include <algorithm>
#include <array>

#include "base/decimal.h"
#include "base/text.h"
#include "core/catalog/json.h"

namespace slm::app {
namespace {

constexpr unsigned k_speed_digits = 3;

constexpr std::array<std::string_view, 4> k_fit_keys{"quantization", "file_bytes", "cache_bytes",
                                                     "tokens_per_second"};

std::string_view key_of(std::string_view member) {
  return member.substr(1, member.find('"', 1) - 1);
}

std::string number_text(const std::optional<std::uint64_t>& number) {
  return number ? format_uint(*number) : "null";
}

}  // namespace

std::vector<std::string_view> json_members(std::string_view object) {
  std::vector<std::string_view> members;
  std::size_t start = 1, depth = 0;
  bool is_text = false;
  for (std::size_t at = 1; at + 1 < object.size(); ++at) {
    const char c = object[at];
    if (is_text) {
      if (c == '\\') ++at;
      is_text = c != '"';
    } else if (c == '"') {
      is_text = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      --depth;
    } else if (c == ',' && depth == 0) {
      members.push_back(object.substr(start, at - start));
      start = at + 1;
    }
  }
  if (object.size() > 2) members.push_back(object.substr(start, object.size() - 1 - start));
  return members;
}

ModelObjects::ModelObjects(const tools::Knowledge& knowledge) : knowledge_(knowledge) {
  for (const catalog::Model& model : knowledge.catalog.models()) {
    JsonWriter json;
    write_json(json, model);
    index(json.take());
  }
  fit_keys_begin_ = keys_.size();
  keys_.insert(keys_.end(), k_fit_keys.begin(), k_fit_keys.end());
}

void ModelObjects::index(std::string_view object) {
  std::vector<Member>& members = models_.emplace_back();
  for (const std::string_view member : json_members(object)) {
    const auto place = std::find(keys_.begin(), keys_.end(), key_of(member));
    members.push_back({static_cast<std::size_t>(place - keys_.begin()), std::string(member)});
    if (place == keys_.end()) keys_.emplace_back(key_of(member));
  }
}

Result<Fields> ModelObjects::parse_fields(std::string_view text) const {
  Fields fields;
  for (const std::string_view part : split(text, ',')) {
    const std::string_view name = trim(part);
    if (name.empty()) continue;
    const auto place = std::find(keys_.begin(), keys_.end(), name);
    if (place == keys_.end()) {
      return fail("there is no field \"" + std::string(name.substr(0, 60)) + "\"; there are " +
                  join(keys_, ", "));
    }
    const auto key = static_cast<std::size_t>(place - keys_.begin());
    if (std::find(fields.begin(), fields.end(), key) == fields.end()) fields.push_back(key);
  }
  return fields;
}

std::string ModelObjects::fit_value(std::size_t key, const tools::Query& query, const tools::Row& row) const {
  switch (key - fit_keys_begin_) {
    case 0:
      return row.file_bytes ? "\"" + knowledge_.catalog.quantizations()[row.quantization].id.text() + "\""
                            : "null";
    case 1:
      return number_text(row.file_bytes);
    case 2:
      return number_text(row.cache_bytes);
    default:
      break;
  }
  const auto speed = knowledge_.directory.speed_of(row.model, row.quantization, query);
  return speed ? format_significant(speed->value, k_speed_digits) : "null";
}

void ModelObjects::append(std::string& out, const tools::Query& query, const tools::Row& row,
                          const Fields& fields) const {
  bool is_first = true;
  const auto add = [&](std::string_view member) {
    out += is_first ? '{' : ',';
    out += member;
    is_first = false;
  };
  const auto add_fit = [&](std::size_t key) { add("\"" + keys_[key] + "\":" + fit_value(key, query, row)); };
  const std::vector<Member>& members = models_[row.model];
  if (fields.empty()) {
    for (const Member& member : members) add(member.json);
    for (std::size_t key = fit_keys_begin_; key < keys_.size(); ++key) add_fit(key);
  }
  for (const std::size_t key : fields) {
    if (key >= fit_keys_begin_) {
      add_fit(key);
      continue;
    }
    const auto member =
        std::find_if(members.begin(), members.end(), [&](const Member& one) { return one.key == key; });
    if (member != members.end()) add(member->json);
  }
  out += is_first ? "{}" : "}";
}

}  // namespace slm::app
