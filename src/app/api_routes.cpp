#include "app/api_routes.h"

#include <functional>
#include <memory>
#include <mutex>
#include <utility>

#include "app/answers.h"
#include "app/api_answers.h"
#include "core/tools/directory/query_parameters.h"
#include "core/tools/registry.h"

namespace slm::app {
namespace {

using tools::ApiOperation;
using tools::ApiParameter;

/// The answers of the snapshot that is being served; made anew when it is replaced.
class CurrentAnswers {
 public:
  explicit CurrentAnswers(const Publisher& publisher) : publisher_(publisher) {}

  /// Null before the first snapshot.
  std::shared_ptr<const ApiAnswers> get() {
    auto snapshot = publisher_.current();
    if (!snapshot) return nullptr;
    const std::lock_guard lock(mutex_);
    if (!answers_ || answers_->snapshot() != snapshot) {
      answers_ = std::make_shared<const ApiAnswers>(std::move(snapshot));
    }
    return answers_;
  }

 private:
  const Publisher& publisher_;
  std::mutex mutex_;
  std::shared_ptr<const ApiAnswers> answers_;
};

using Answer = std::function<http::Response(const ApiAnswers&, const http::Request&)>;

std::vector<ApiParameter> model_list_parameters() {
  std::vector<ApiParameter> parameters;
  for (const tools::ParameterHelp& parameter : tools::query_parameters()) {
    parameters.push_back({parameter.name, "query", parameter.help});
  }
  parameters.push_back(
      {"fields", "query", "keys of each model that are wanted; all where empty", "id,license"});
  parameters.push_back({"limit", "query", "models in one answer, 1 to 500; 50 where not given", "5"});
  parameters.push_back({"cursor", "query", "\"next\" of the answer before, to go on after it"});
  return parameters;
}

// The examples of the description are asked by its test.
std::vector<ApiOperation> operations() {
  return {
      {.path = "/api/v1/models",
       .id = "listModels",
       .summary =
           "Models that pass all filters, with the largest file that fits, or Q4_K_M without a memory.",
       .parameters = model_list_parameters()},
      {.path = "/api/v1/models/{id}",
       .id = "getModel",
       .summary = "Everything known about one model, each figure with its source.",
       .parameters = {{"id", "path", "id or any usual name of the model", "phi-4"}}},
      {.path = "/api/v1/devices",
       .id = "listDevices",
       .summary = "All devices: memory, bandwidth, arithmetic."},
      {.path = "/api/v1/devices/{id}",
       .id = "getDevice",
       .summary = "One device, each figure with its source.",
       .parameters = {{"id", "path", "id or any usual name of the device", "rtx-4090"}}},
      {.path = "/api/v1/quantizations",
       .id = "listQuantizations",
       .summary = "All quantizations with their bits a weight."},
  };
}

}  // namespace

void add_api_routes(http::Router& router, const Publisher& publisher, const std::string& base_path) {
  const auto answers = std::make_shared<CurrentAnswers>(publisher);
  const auto handle = [answers](Answer answer) -> http::Handler {
    return [answers, answer = std::move(answer)](const http::Request& request) -> http::Response {
      const auto current = answers->get();
      if (!current) return not_yet(request);
      return answer(*current, request);
    };
  };
  const std::string root = base_path + "/api/v1/";
  const auto name_after = [](const std::string& folder, const http::Request& request) {
    return std::string_view(request.target.path).substr(folder.size());
  };
  router.add(http::Method::get, root + "models", handle(&ApiAnswers::models));
  router.add(http::Method::get, root + "models.csv", handle(&ApiAnswers::models_csv));
  router.add(http::Method::get, root + "devices", handle(&ApiAnswers::devices));
  router.add(http::Method::get, root + "quantizations", handle(&ApiAnswers::quantizations));
  for (const tools::Tool& tool : tools::all_tools()) {
    if (tool.reads_files) continue;  // tool_routes.h
    router.add(http::Method::get, root + "tools/" + std::string(tool.name),
               handle([&tool](const ApiAnswers& api, const http::Request& request) {
                 return api.tool(tool, request);
               }));
  }
  const std::string models = root + "models/", devices = root + "devices/";
  router.add_below(http::Method::get, models,
                   handle([models, name_after](const ApiAnswers& api, const http::Request& request) {
                     return api.model(name_after(models, request));
                   }));
  router.add_below(http::Method::get, devices,
                   handle([devices, name_after](const ApiAnswers& api, const http::Request& request) {
                     return api.device(name_after(devices, request));
                   }));
}

std::span<const ApiOperation> api_operations() {
  static const std::vector<ApiOperation> k_operations = operations();
  return k_operations;
}

}  // namespace slm::app
