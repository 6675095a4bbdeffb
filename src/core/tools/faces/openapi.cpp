#include "core/tools/faces/openapi.h"

#include "core/tools/faces/input_schema.h"

namespace slm::tools {
namespace {

void write_property(JsonWriter& json, std::string_view key, std::string_view type,
                    std::string_view description) {
  json.key(key).begin_object().key("type");
  // Whatever is known today may be unknown for another model.
  json.begin_array().string(type).string("null").end_array();
  if (!description.empty()) json.key("description").string(description);
  json.end_object();
}

std::string_view type_of(const Value& value) {
  if (std::holds_alternative<Quantity>(value)) return "number";
  if (std::holds_alternative<bool>(value)) return "boolean";
  if (std::holds_alternative<Bar>(value)) return "object";
  return "string";
}

void write_list(JsonWriter& json, std::string_view key, std::string_view title, std::string_view type) {
  json.key(key).begin_object().key("type").string("array").key("description").string(title);
  json.key("items").begin_object().key("type").string(type).end_object().end_object();
}

// One block's keys as properties of the answer.
struct Properties {
  JsonWriter& json;

  void operator()(const Headline&) const {
    write_property(json, "verdict", "string", "The answer in two or three words.");
    write_property(json, "summary", "string", "The answer in a sentence.");
  }
  void operator()(const FactList& list) const {
    for (const Fact& fact : list.facts) {
      write_property(json, fact.key, type_of(fact.value),
                     fact.label + (fact.note.empty() ? "" : ", " + fact.note));
      const auto* quantity = std::get_if<Quantity>(&fact.value);
      if (quantity == nullptr || !quantity->interval) continue;
      write_list(json, fact.key + "_interval",
                 "Low and high: 90 % of measurements are expected between them.", "number");
    }
  }
  void operator()(const Table& table) const { write_list(json, table.key, table.title, "object"); }
  void operator()(const Notes& notes) const { write_list(json, notes.key, notes.title, "string"); }
  void operator()(const Command& command) const {
    write_property(json, command.key, "string", command.label);
  }
  void operator()(const Quotation& quotation) const {
    write_property(json, quotation.key, "string", quotation.title);
  }
  void operator()(const Picture&) const {}
  void operator()(const Paragraph&) const {}
};

void write_answer_schema(JsonWriter& json, const Tool& tool, const Knowledge& knowledge) {
  json.begin_object().key("type").string("object").key("properties").begin_object();
  json.key("tool").begin_object().key("const").string(tool.name).end_object();
  json.key("question").begin_object().key("type").string("object");
  json.key("description")
      .string("The inputs as they were understood, defaults included; texts over 4 KiB by their size.")
      .end_object();
  const Asked asked = ask(tool, knowledge, tool.examples.front().parameters);
  if (asked.answer) {
    for (const Block& block : asked.answer->blocks) std::visit(Properties{json}, block);
  }
  json.end_object().key("required").begin_array().string("tool").string("question").end_array().end_object();
}

template <class Schema>
void write_responses(JsonWriter& json, Schema&& schema) {
  json.key("responses").begin_object();
  json.key("200").begin_object().key("description").string("The answer.").key("content").begin_object();
  json.key("application/json").begin_object().key("schema");
  schema();
  json.end_object().end_object().end_object();
  json.key("4XX").begin_object().key("description").string("What was wrong with the question.");
  json.key("content").begin_object().key("application/problem+json").begin_object().key("schema");
  json.begin_object().key("$ref").string("#/components/schemas/Problem").end_object();
  json.end_object().end_object().end_object().end_object();
}

std::string_view example_of(const Tool& tool, const Input& input) {
  for (const auto& [name, text] : tool.examples.front().parameters) {
    if (name == input.name) return text;
  }
  return {};
}

void write_about_tool(JsonWriter& json, const Tool& tool, std::string_view id_suffix) {
  json.key("operationId").string("tool-" + std::string(tool.name) + std::string(id_suffix));
  json.key("summary").string(tool.title).key("description").string(tool.summary);
  json.key("tags").begin_array().string("tools").end_array();
}

void write_inputs(JsonWriter& json, const Tool& tool) {
  json.key("parameters").begin_array();
  for (const Input& input : tool.inputs) {
    json.begin_object().key("name").string(input.name).key("in").string("query").key("schema");
    write_input_schema(json, input);
    const std::string_view example = example_of(tool, input);
    if (!example.empty()) json.key("example").string(example);
    json.end_object();
  }
  json.end_array();
}

void write_example(JsonWriter& json, const Tool& tool) {
  json.key("example").begin_object();
  for (const auto& [name, text] : tool.examples.front().parameters) json.key(name).string(text);
  json.end_object();
}

void write_posted_inputs(JsonWriter& json, std::string_view type, const Tool& tool) {
  json.key(type).begin_object().key("schema");
  write_inputs_schema(json, tool);
  write_example(json, tool);
  json.end_object();
}

void write_posted_file(JsonWriter& json) {
  json.key("application/octet-stream").begin_object().key("schema");
  json.begin_object().key("type").string("string").key("format").string("binary").end_object().end_object();
}

// The inputs in the body, for what is too long for an address; or the file itself instead of its address,
// and what the address was is then only its name.
void write_post(JsonWriter& json, const Tool& tool, const Knowledge& knowledge) {
  json.key("post").begin_object();
  write_about_tool(json, tool, tool.reads_files ? "-file" : "-post");
  write_inputs(json, tool);
  json.key("requestBody").begin_object().key("required").boolean(true).key("description");
  json.string(
      tool.reads_files
          ? "The start of the file, as long as its header; \"url\" is then its name. Too short a start "
            "is answered with 422 and \"needed_bytes\". As JSON: the inputs."
          : "The inputs, as in the address; at most 1 MiB.");
  json.key("content").begin_object();
  if (tool.reads_files) {
    write_posted_file(json);
  } else {
    write_posted_inputs(json, "application/x-www-form-urlencoded", tool);
  }
  write_posted_inputs(json, "application/json", tool);
  json.end_object().end_object();
  write_responses(json, [&] { write_answer_schema(json, tool, knowledge); });
  json.end_object();
}

void write_tool(JsonWriter& json, const Tool& tool, const Knowledge& knowledge) {
  json.key("/api/v1/tools/" + std::string(tool.name)).begin_object().key("get").begin_object();
  write_about_tool(json, tool, "");
  json.key("x-page").string(tool.address);
  write_inputs(json, tool);
  write_responses(json, [&] { write_answer_schema(json, tool, knowledge); });
  json.end_object();
  write_post(json, tool, knowledge);
  json.end_object();
}

void write_operation(JsonWriter& json, const ApiOperation& operation) {
  json.key(operation.path).begin_object().key("get").begin_object();
  json.key("operationId").string(operation.id).key("summary").string(operation.summary);
  json.key("tags").begin_array().string("catalogue").end_array();
  json.key("parameters").begin_array();
  for (const ApiParameter& parameter : operation.parameters) {
    json.begin_object().key("name").string(parameter.name).key("in").string(parameter.in);
    if (parameter.in == "path") json.key("required").boolean(true);
    json.key("description").string(parameter.description);
    json.key("schema").begin_object().key("type").string("string").end_object();
    if (!parameter.example.empty()) json.key("example").string(parameter.example);
    json.end_object();
  }
  json.end_array();
  write_responses(json, [&] { json.begin_object().key("type").string(operation.answer_type).end_object(); });
  json.end_object().end_object();
}

void write_problem(JsonWriter& json) {
  json.key("components").begin_object().key("schemas").begin_object().key("Problem").begin_object();
  json.key("description")
      .string("RFC 9457; \"errors\" lists the mistakes of a question, each with its input.");
  json.key("type").string("object").key("properties").begin_object();
  for (const std::string_view name : {"type", "title", "detail"}) {
    json.key(name).begin_object().key("type").string("string").end_object();
  }
  for (const std::string_view name : {"status", "needed_bytes"}) {
    json.key(name).begin_object().key("type").string("integer").end_object();
  }
  write_list(json, "errors", "Mistakes: input, message, suggestions.", "object");
  json.end_object().end_object().end_object().end_object();
}

}  // namespace

std::string openapi_json(const ApiDescription& description, const Knowledge& knowledge) {
  JsonWriter json;
  json.begin_object().key("openapi").string("3.1.0").key("info").begin_object();
  json.key("title").string("SLM Hub").key("version").string(description.version);
  json.key("description")
      .string("Small language models: what they are, what fits, how fast. No key, no limit.");
  json.key("license").begin_object().key("name").string("CC BY-NC-SA 4.0").key("identifier");
  json.string("CC-BY-NC-SA-4.0").end_object().end_object();
  const std::string_view server = description.base_path.empty() ? "/" : description.base_path;
  json.key("servers").begin_array().begin_object().key("url").string(server).end_object().end_array();
  json.key("security").begin_array().end_array();
  json.key("paths").begin_object();
  for (const ApiOperation& operation : description.operations) write_operation(json, operation);
  for (const Tool& tool : description.tools) write_tool(json, tool, knowledge);
  json.end_object();
  write_problem(json);
  json.end_object();
  return json.take();
}

}  // namespace slm::tools
