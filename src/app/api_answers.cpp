#include "app/api_answers.h"

#include <algorithm>

#include "base/text.h"
#include "core/catalog/json.h"
#include "core/tools/directory/models_csv.h"
#include "core/tools/directory/query_parameters.h"
#include "core/tools/faces/answer_json.h"
#include "formats/query.h"
#include "http/problem.h"
#include "http/ready_response.h"

namespace slm::app {
namespace {

using tools::Row;

constexpr std::size_t k_usual_limit = 50;
constexpr std::size_t k_most_limit = 500;
constexpr std::size_t k_nearest_count = 5;

// Beyond either, all kept answers are forgotten: simpler than counting uses, and rare.
constexpr std::size_t k_most_kept = 4096;
constexpr std::size_t k_most_kept_bytes = 32u << 20;

constexpr std::string_view k_any_origin = "Access-Control-Allow-Origin: *\r\n";
constexpr std::string_view k_json = "application/json";

struct Question {
  tools::Query query;
  Fields fields;
  std::size_t limit = k_usual_limit;
  std::string cursor;  // id of the last model of the answer before
};

http::Dynamic open_to_all(http::Dynamic response) {
  response.headers.emplace_back("Access-Control-Allow-Origin", "*");
  return response;
}

http::Dynamic mistake(const std::string& input, const std::string& message) {
  JsonWriter json;
  json.begin_array().begin_object().key("input").string(input).key("message").string(message);
  json.end_object().end_array();
  return open_to_all(http::problem_json(400, message, "errors", json.take()));
}

template <class Ids>
http::Dynamic unknown(std::string_view what, std::string_view name, const Ids& nearest) {
  JsonWriter json;
  json.begin_array();
  for (const auto& id : nearest) json.string(id.text());
  json.end_array();
  return open_to_all(http::problem_json(
      404, "there is no " + std::string(what) + " \"" + std::string(name) + "\"", "nearest", json.take()));
}

Result<std::size_t> parse_limit(std::string_view text) {
  const auto number = parse_uint(text);
  if (number && *number >= 1 && *number <= k_most_limit) return static_cast<std::size_t>(*number);
  return fail("\"" + std::string(text.substr(0, 60)) + "\" is not a number from 1 to " +
              format_uint(k_most_limit));
}

Result<void> set_parameter(Question& question, const tools::Knowledge& knowledge, const ModelObjects& objects,
                           const std::string& name, const std::string& text) {
  if (name == "fields") {
    SLM_TRY(question.fields, objects.parse_fields(text));
    return {};
  }
  if (name == "limit") {
    SLM_TRY(question.limit, parse_limit(text));
    return {};
  }
  if (name == "cursor") {
    question.cursor = text;
    return {};
  }
  return tools::set_parameter(question.query, knowledge.directory, knowledge.catalog, name, text);
}

/// The rows after the cursor's model; nothing where it is not among them.
std::optional<std::span<const Row>> rows_after(const catalog::Catalog& catalog, std::span<const Row> rows,
                                               const std::string& cursor) {
  if (cursor.empty()) return rows;
  const auto place = std::find_if(rows.begin(), rows.end(), [&](const Row& row) {
    return catalog.models()[row.model].id.text() == cursor;
  });
  if (place == rows.end()) return std::nullopt;
  return rows.subspan(static_cast<std::size_t>(place - rows.begin()) + 1);
}

template <class Thing>
std::string list_json(std::string_view name, const std::vector<Thing>& things) {
  JsonWriter json;
  json.begin_object().key("total").number(things.size()).key(name).begin_array();
  for (const Thing& thing : things) write_json(json, thing);
  json.end_array().end_object();
  return json.take() + "\n";
}

template <class Thing>
std::string one_json(const Thing& thing) {
  JsonWriter json;
  write_json(json, thing);
  return json.take() + "\n";
}

std::string models_json(const ModelObjects& objects, const catalog::Catalog& catalog,
                        const Question& question, std::size_t total, std::span<const Row> rows) {
  const std::size_t count = std::min(question.limit, rows.size());
  std::string json = "{\"total\":" + format_uint(total) + ",\"next\":";
  const bool has_more = count < rows.size();
  json += has_more ? "\"" + catalog.models()[rows[count - 1].model].id.text() + "\"" : "null";
  json += ",\"models\":[";
  for (std::size_t at = 0; at < count; ++at) {
    if (at > 0) json += ',';
    objects.append(json, question.query, rows[at], question.fields);
  }
  return json + "]}\n";
}

std::string key_of(const http::Request& request) {
  return request.target.path + "?" + request.target.query;
}

}  // namespace

http::Dynamic problem_of(const tools::InputErrors& errors) {
  JsonWriter json;
  tools::write_errors(json, errors);
  return open_to_all(http::problem_json(400, tools::sentence_of(errors.front()), "errors", json.take()));
}

ApiAnswers::ApiAnswers(std::shared_ptr<const Snapshot> snapshot)
    : snapshot_(std::move(snapshot)), knowledge_(snapshot_->knowledge()), objects_(knowledge_) {}

http::ReadyPointer ApiAnswers::find_kept(const std::string& key) const {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find(key);
  return found == kept_.end() ? nullptr : found->second;
}

http::ReadyPointer ApiAnswers::keep(std::string key, std::string content_type, std::string body) const {
  const std::size_t byte_count = body.size();
  http::ReadyParts parts;
  parts.content_type = std::move(content_type);
  parts.security_lines = snapshot_->security_lines().strict + std::string(k_any_origin);
  parts.body = std::move(body);
  auto ready = std::make_shared<const http::ReadyResponse>(std::move(parts));
  const std::lock_guard lock(mutex_);
  if (kept_.size() >= k_most_kept || kept_bytes_ + byte_count > k_most_kept_bytes) {
    kept_.clear();
    kept_bytes_ = 0;
  }
  kept_bytes_ += byte_count;
  kept_.insert_or_assign(std::move(key), ready);
  return ready;
}

http::Response ApiAnswers::models(const http::Request& request) const {
  std::string key = key_of(request);
  if (auto kept = find_kept(key)) return kept;
  const auto parsed = formats::Query::parse(request.target.query);
  if (!parsed) return open_to_all(http::problem(request, 400, parsed.error().message));
  Question question;
  for (const auto& [name, text] : parsed->parameters()) {
    const auto done = set_parameter(question, knowledge_, objects_, name, text);
    if (!done) return mistake(name, done.error().message);
  }
  const std::vector<Row> rows = knowledge_.directory.rows_of(question.query);
  const auto rest = rows_after(knowledge_.catalog, rows, question.cursor);
  if (!rest) return mistake("cursor", "the list has changed since; ask again without the cursor");
  return keep(std::move(key), std::string(k_json),
              models_json(objects_, knowledge_.catalog, question, rows.size(), *rest));
}

http::Response ApiAnswers::tool(const tools::Tool& tool, const http::Request& request) const {
  std::string key = key_of(request);
  if (auto kept = find_kept(key)) return kept;
  const auto parsed = formats::Query::parse(request.target.query);
  if (!parsed) return open_to_all(http::problem(request, 400, parsed.error().message));
  const tools::Asked asked = tools::ask(tool, knowledge_, parsed->parameters());
  if (!asked.answer) return problem_of(asked.answer.error());
  return keep(std::move(key), std::string(k_json), tools::answer_json(tool, asked) + "\n");
}

http::Response ApiAnswers::models_csv(const http::Request& request) const {
  std::string key = key_of(request);
  if (auto kept = find_kept(key)) return kept;
  const auto parsed = formats::Query::parse(request.target.query);
  if (!parsed) return open_to_all(http::problem(request, 400, parsed.error().message));
  tools::Query query;
  for (const auto& [name, text] : parsed->parameters()) {
    const auto done = tools::set_parameter(query, knowledge_.directory, knowledge_.catalog, name, text);
    if (!done) return mistake(name, done.error().message);
  }
  return keep(std::move(key), "text/csv; charset=utf-8",
              tools::models_csv(knowledge_.catalog, knowledge_.directory.rows_of(query)));
}

http::Response ApiAnswers::model(std::string_view name) const {
  const catalog::Model* model = knowledge_.catalog.find_model(name);
  if (model == nullptr) {
    return unknown("model", name, knowledge_.catalog.nearest_models(name, k_nearest_count));
  }
  std::string key = "model " + model->id.text();
  if (auto kept = find_kept(key)) return kept;
  return keep(std::move(key), std::string(k_json), one_json(*model));
}

http::Response ApiAnswers::devices(const http::Request& request) const {
  if (!request.target.query.empty()) return mistake("", "this list has no parameters");
  if (auto kept = find_kept("devices")) return kept;
  return keep("devices", std::string(k_json), list_json("devices", knowledge_.catalog.devices()));
}

http::Response ApiAnswers::device(std::string_view name) const {
  const catalog::Device* device = knowledge_.catalog.find_device(name);
  if (device == nullptr) {
    return unknown("device", name, knowledge_.catalog.nearest_devices(name, k_nearest_count));
  }
  std::string key = "device " + device->id.text();
  if (auto kept = find_kept(key)) return kept;
  return keep(std::move(key), std::string(k_json), one_json(*device));
}

http::Response ApiAnswers::quantizations(const http::Request& request) const {
  if (!request.target.query.empty()) return mistake("", "this list has no parameters");
  if (auto kept = find_kept("quantizations")) return kept;
  return keep("quantizations", std::string(k_json),
              list_json("quantizations", knowledge_.catalog.quantizations()));
}

}  // namespace slm::app
