#include "app/tool_routes.h"

#include "app/answers.h"
#include "app/api_answers.h"
#include "app/posted_question.h"
#include "base/text.h"
#include "core/tools/faces/answer_json.h"
#include "core/tools/inspect/given_file.h"
#include "core/tools/registry.h"
#include "formats/query.h"
#include "http/problem.h"

namespace slm::app {
namespace {

constexpr std::string_view k_place_input = "url";

std::string path_of(const std::string& base_path, const tools::Tool& tool) {
  return base_path + "/api/v1/tools/" + std::string(tool.name);
}

http::Dynamic answer(const tools::Tool& tool, const tools::Knowledge& knowledge,
                     const tools::Parameters& parameters) {
  const tools::Asked asked = tools::ask(tool, knowledge, parameters);
  if (!asked.answer) return problem_of(asked.answer.error());
  return open_json(tools::answer_json(tool, asked));
}

http::Response answer(const tools::Tool& tool, std::shared_ptr<const Snapshot> snapshot, RemoteFiles& files,
                      const http::Request& request, tools::Parameters parameters) {
  return files.answer(request,
                      [&tool, snapshot = std::move(snapshot), parameters = std::move(parameters)](
                          const tools::ReadWeights& reader) -> http::Response {
                        tools::Knowledge knowledge = snapshot->knowledge();
                        knowledge.read_weights = &reader;
                        return answer(tool, knowledge, parameters);
                      });
}

http::Response answer_asked(const tools::Tool& tool, const Publisher& publisher, RemoteFiles& files,
                            const http::Request& request) {
  auto snapshot = publisher.current();
  if (!snapshot) return not_yet(request);
  const auto query = formats::Query::parse(request.target.query);
  if (!query) return http::problem(request, 400, query.error().message);
  return answer(tool, std::move(snapshot), files, request, query->parameters());
}

http::Response answer_posted(const tools::Tool& tool, const Publisher& publisher, RemoteFiles& files,
                             const http::Request& request) {
  auto snapshot = publisher.current();
  if (!snapshot) return not_yet(request);
  auto parameters = posted_question(request);
  if (!parameters) return http::problem(request, parameters.error().status, parameters.error().message);
  if (tool.reads_files) return answer(tool, std::move(snapshot), files, request, std::move(*parameters));
  return answer(tool, snapshot->knowledge(), *parameters);
}

http::Dynamic too_short(const tools::GivenFile& file) {
  return http::problem_json(422,
                            "the header goes on behind these " + format_uint(file.read_bytes) +
                                " bytes; send at least the first " + format_uint(file.needed_bytes) +
                                " of the file, or ask with its address",
                            "needed_bytes", format_uint(file.needed_bytes));
}

/// The body is the start of a file; "url" says only what it is called, so that its card is found.
http::Response answer_given(const tools::Tool& tool, const Publisher& publisher,
                            const http::Request& request) {
  const auto snapshot = publisher.current();
  if (!snapshot) return not_yet(request);
  const auto query = formats::Query::parse(request.target.query);
  if (!query) return http::problem(request, 400, query.error().message);
  std::string name;
  tools::Parameters parameters;
  for (const auto& parameter : query->parameters()) {
    if (parameter.first == k_place_input) {
      name = parameter.second;
    } else {
      parameters.push_back(parameter);
    }
  }
  tools::GivenFile file = tools::read_given_file(name, {request.body, std::nullopt});
  if (file.needed_bytes > 0) return too_short(file);
  if (!file.facts) return http::problem(request, 422, file.refusal);
  parameters.emplace_back(k_place_input, file.name);
  const tools::ReadWeights reader = tools::reader_of(std::move(file));
  tools::Knowledge knowledge = snapshot->knowledge();
  knowledge.read_weights = &reader;
  return answer(tool, knowledge, parameters);
}

}  // namespace

void add_tool_routes(http::Router& router, const Publisher& publisher, RemoteFiles& files,
                     const std::string& base_path) {
  for (const tools::Tool& tool : tools::all_tools()) {
    const std::string path = path_of(base_path, tool);
    router.add(http::Method::post, path, [&tool, &publisher, &files](const http::Request& request) {
      const bool is_question = !tool.reads_files || is_json(request);
      return is_question ? answer_posted(tool, publisher, files, request)
                         : answer_given(tool, publisher, request);
    });
    if (!tool.reads_files) continue;
    router.add(http::Method::get, path, [&tool, &publisher, &files](const http::Request& request) {
      return answer_asked(tool, publisher, files, request);
    });
  }
}

void allow_files(http::LargeBodies& bodies, const std::string& base_path, std::uint64_t most_bytes) {
  for (const tools::Tool& tool : tools::all_tools()) {
    if (tool.reads_files) bodies.allow(http::Method::post, path_of(base_path, tool), most_bytes);
  }
}

}  // namespace slm::app
