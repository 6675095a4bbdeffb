#include "mcp/protocol.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "base/text.h"
#include "core/tools/faces/answer_json.h"
#include "core/tools/faces/answer_text.h"
#include "core/tools/faces/input_schema.h"
#include "mcp/arguments.h"

namespace slm::mcp {
namespace {

namespace json = boost::json;

// The newest comes first: it is offered to clients that ask for one we do not know.
constexpr std::array<std::string_view, 4> k_versions{"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"};

constexpr int k_parse_error = -32700;
constexpr int k_invalid_request = -32600;
constexpr int k_method_not_found = -32601;
constexpr int k_invalid_params = -32602;

std::string_view text_of(const json::value* value) {
  return value != nullptr && value->is_string() ? std::string_view(value->get_string()) : std::string_view();
}

// Of a request: a string or a whole number, given back as it came.
std::string id_json(const json::value& id) {
  JsonWriter out;
  if (id.is_string()) {
    out.string(std::string_view(id.get_string()));
  } else if (id.is_int64()) {
    out.number(id.get_int64());
  } else if (id.is_uint64()) {
    out.number(id.get_uint64());
  } else {
    out.null();
  }
  return out.take();
}

std::string error_answer(std::string_view id, int code, std::string_view message) {
  JsonWriter out;
  out.begin_object().key("jsonrpc").string("2.0").key("id").embedded(id).key("error").begin_object();
  out.key("code").number(code).key("message").string(message).end_object().end_object();
  return out.take();
}

std::string result_answer(std::string_view id, std::string_view result) {
  JsonWriter out;
  out.begin_object().key("jsonrpc").string("2.0").key("id").embedded(id).key("result").embedded(result);
  out.end_object();
  return out.take();
}

std::string initialize_result(const json::object& params, const Service& service) {
  const std::string_view asked = text_of(params.if_contains("protocolVersion"));
  const auto known = std::find(k_versions.begin(), k_versions.end(), asked);
  JsonWriter out;
  out.begin_object().key("protocolVersion").string(known == k_versions.end() ? k_versions.front() : *known);
  out.key("capabilities").begin_object().key("tools").begin_object().end_object().end_object();
  out.key("serverInfo").begin_object().key("name").string("slmhub").key("title").string("SLM Hub");
  out.key("version").string(service.version).end_object();
  out.key("instructions")
      .string(
          "Facts and estimates about small language models: memory, speed, which ones fit a device. "
          "Estimates carry intervals; figures without a source are marked unverified.");
  out.end_object();
  return out.take();
}

std::string tools_result(const Service& service) {
  JsonWriter out;
  out.begin_object().key("tools").begin_array();
  for (const tools::Tool& tool : service.tools) {
    out.begin_object().key("name").string(tool.name).key("title").string(tool.title);
    out.key("description").string(tool.summary).key("inputSchema");
    tools::write_inputs_schema(out, tool);
    out.key("annotations").begin_object().key("readOnlyHint").boolean(true);
    out.key("openWorldHint").boolean(tool.reads_files).end_object().end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string tool_result(std::string_view text, std::string_view structured, bool is_error) {
  JsonWriter out;
  out.begin_object().key("content").begin_array().begin_object();
  out.key("type").string("text").key("text").string(text).end_object().end_array();
  if (!structured.empty()) out.key("structuredContent").embedded(structured);
  out.key("isError").boolean(is_error).end_object();
  return out.take();
}

Result<tools::Parameters> parameters_of(const json::object& params) {
  const json::value* arguments = params.if_contains("arguments");
  if (arguments == nullptr || arguments->is_null()) return tools::Parameters();
  if (!arguments->is_object()) return fail("\"arguments\" must be an object");
  return read_arguments(arguments->get_object());
}

std::string call_tool(std::string_view id, const json::object& params, const Service& service) {
  const std::string_view name = text_of(params.if_contains("name"));
  const auto tool = std::find_if(service.tools.begin(), service.tools.end(),
                                 [&](const tools::Tool& each) { return each.name == name; });
  if (tool == service.tools.end()) {
    return error_answer(id, k_invalid_params, "there is no tool \"" + std::string(name.substr(0, 60)) + "\"");
  }
  const auto parameters = parameters_of(params);
  if (!parameters) return error_answer(id, k_invalid_params, parameters.error().message);
  const tools::Asked asked = tools::ask(*tool, service.knowledge, *parameters);
  if (asked.answer) {
    return result_answer(
        id, tool_result(tools::answer_text(*asked.answer), tools::answer_json(*tool, asked), false));
  }
  std::string text;
  for (const tools::InputError& error : asked.answer.error()) {
    text += error.input + ": " + tools::sentence_of(error) + "\n";
  }
  return result_answer(id, tool_result(text, {}, true));
}

}  // namespace

std::optional<std::string> answer_message(std::string_view message, const Service& service) {
  if (message.size() > k_max_message_bytes) {
    return error_answer("null", k_invalid_request, "the message is longer than 1 MiB");
  }
  boost::system::error_code error;
  const json::value parsed = json::parse(message, error);
  if (error) return error_answer("null", k_parse_error, "the message is not JSON: " + error.message());
  if (!parsed.is_object()) {
    return error_answer("null", k_invalid_request, "a message is one JSON-RPC object, not a batch");
  }
  const json::object& request = parsed.get_object();
  const json::value* id_value = request.if_contains("id");
  const std::string id = id_value == nullptr ? "null" : id_json(*id_value);
  if (text_of(request.if_contains("jsonrpc")) != "2.0") {
    return error_answer(id, k_invalid_request, "\"jsonrpc\" must be \"2.0\"");
  }
  const std::string_view method = text_of(request.if_contains("method"));
  if (id_value == nullptr || method.empty()) return std::nullopt;  // a notification or an answer
  static const json::object k_none;
  const json::value* params_value = request.if_contains("params");
  const json::object& params =
      params_value != nullptr && params_value->is_object() ? params_value->get_object() : k_none;
  if (method == "initialize") return result_answer(id, initialize_result(params, service));
  if (method == "ping") return result_answer(id, "{}");
  if (method == "tools/list") return result_answer(id, tools_result(service));
  if (method == "tools/call") return call_tool(id, params, service);
  return error_answer(id, k_method_not_found,
                      "the method \"" + std::string(method.substr(0, 60)) + "\" is not known here");
}

}  // namespace slm::mcp
