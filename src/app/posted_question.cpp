#include "app/posted_question.h"

#include <utility>

#include "base/text.h"
#include "formats/query.h"
#include "mcp/arguments.h"

namespace slm::app {
namespace {

constexpr std::size_t k_most_bytes = 4u << 20;  // of a question; only files may be longer

// "application/json; charset=utf-8" -> "application/json"
std::string content_type_of(const http::Request& request) {
  const std::string_view type = request.field(http::Field::content_type);
  return to_lower(trim(type.substr(0, type.find(';'))));
}

Result<tools::Parameters> parameters_in(std::string_view query) {
  SLM_TRY(const formats::Query parsed, formats::Query::parse(query));
  return parsed.parameters();
}

}  // namespace

bool is_json(const http::Request& request) {
  return content_type_of(request) == "application/json";
}

Result<tools::Parameters, PostError> posted_question(const http::Request& request) {
  const std::string type = content_type_of(request);
  if (request.body.size() > k_most_bytes) {
    return Unexpected{PostError{413, "a question has at most 4 MiB"}};
  }
  const bool has_json = is_json(request) || trim(request.body).starts_with('{');
  if (!has_json && !type.empty() && type != "application/x-www-form-urlencoded") {
    return Unexpected{
        PostError{415, "expected a body of application/json or application/x-www-form-urlencoded"}};
  }
  Result<tools::Parameters> parameters = parameters_in(request.target.query);
  if (!parameters) return Unexpected{PostError{400, parameters.error().message}};
  Result<tools::Parameters> posted =
      has_json ? mcp::parse_arguments(request.body) : parameters_in(trim(request.body));
  if (!posted) return Unexpected{PostError{400, posted.error().message}};
  for (auto& parameter : *posted) parameters->push_back(std::move(parameter));
  return std::move(*parameters);
}

}  // namespace slm::app
