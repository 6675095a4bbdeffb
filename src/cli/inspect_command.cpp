#include "cli/inspect_command.h"

#include <iostream>
#include <memory>
#include <string>

#include "base/text.h"
#include "cli/catalog_source.h"
#include "cli/inspect_report.h"
#include "cli/weights_source.h"
#include "core/tools/inspect/find_card.h"
#include "core/tools/inspect/visible_text.h"
#include "os/clock.h"
#include "os/environment.h"
#include "os/file.h"
#include "os/terminal.h"

namespace slm::cli {
namespace {

constexpr int k_done = 0;
constexpr int k_complaints = 1;
constexpr int k_wrong_usage = 2;
constexpr int k_world_failed = 3;
constexpr std::size_t k_suggestion_count = 5;
constexpr std::int64_t k_progress_after_ns = 500'000'000;

struct InspectFlags {
  std::string place;
  std::string content = "content";
  bool is_content_given = false;
  std::string model;
  std::string format = "text";
  bool has_tensors = false;
  std::uint32_t timeout_s = 60;
};

int failed(int exit_code, const std::string& message) {
  std::cerr << "slmhub inspect: " << message << "\n";
  return exit_code;
}

// A line on the terminal that is written over and over, for those who wait.
class ProgressLine {
 public:
  ~ProgressLine() {
    if (is_shown_) std::cerr << "\r\x1b[K";
  }

  void show(std::uint64_t byte_count) {
    if (!is_terminal_ || os::monotonic_ns() - started_ns_ < k_progress_after_ns) return;
    std::cerr << "\rreading the header: " << bytes_text(byte_count) << "\x1b[K" << std::flush;
    is_shown_ = true;
  }

 private:
  bool is_terminal_ = os::is_terminal(os::Stream::error);
  bool is_shown_ = false;
  std::int64_t started_ns_ = os::monotonic_ns();
};

Result<WeightsRead, ReadFailure> read_weights(const InspectFlags& flags) {
  os::HttpClientOptions options;
  options.timeout_ms = std::int64_t{flags.timeout_s} * 1000;
  options.token = os::environment_variable("HF_TOKEN").value_or("");
  options.token_host = "huggingface.co";
  ProgressLine line;
  WeightsSource source(std::move(options), [&](std::uint64_t byte_count) { line.show(byte_count); });
  return source.read(flags.place);
}

// The catalogue, or nullptr where there is none and none was asked for.
Result<content::CatalogPointer> catalogue_for(const InspectFlags& flags) {
  const bool is_wanted = flags.is_content_given || !flags.model.empty();
  if (!is_wanted && !os::exists(flags.content)) return content::CatalogPointer();
  SLM_TRY(const content::CheckedCatalog checked, open_catalog(flags.content));
  return checked.catalog;
}

int unknown_model(const InspectFlags& flags, const catalog::Catalog& catalog) {
  std::cerr << "slmhub inspect: no model \"" << flags.model << "\" in the catalogue; the nearest are:\n";
  for (const catalog::ModelId& id : catalog.nearest_models(flags.model, k_suggestion_count)) {
    std::cerr << "  " << id.text() << "\n";
  }
  return k_wrong_usage;
}

int print(const InspectFlags& flags, const InspectReport& report) {
  const TensorList tensors = flags.has_tensors ? TensorList::shown : TensorList::left_out;
  std::cout << (flags.format == "json" ? inspect_json(report, tensors) : inspect_text(report, tensors));
  return has_complaints(report) ? k_complaints : k_done;
}

int run_inspect(const InspectFlags& flags) {
  const auto catalogue = catalogue_for(flags);
  if (!catalogue) return failed(k_world_failed, catalogue.error().message);
  const catalog::Catalog* catalog = catalogue->get();
  tools::CardMatch match;
  if (!flags.model.empty()) {
    match = {catalog->find_model(flags.model), flags.model};
    if (match.model == nullptr) return unknown_model(flags, *catalog);
  }
  auto read = read_weights(flags);
  if (!read) {
    const bool is_broken = read.error().kind == ReadFailure::Kind::broken;
    const std::string message = tools::visible_text(read.error().message, tools::LineEnds::written_out);
    return failed(is_broken ? k_complaints : k_world_failed, message);
  }
  InspectReport report{flags.place, std::move(read->facts), read->read_bytes, std::move(read->notes), {}};
  if (match.model == nullptr && catalog != nullptr)
    match = tools::find_card(*catalog, report.facts, flags.place);
  if (match.model != nullptr) {
    report.card = ComparedCard{match.model->id.text(), match.name,
                               tools::compare_with_card(report.facts, *match.model)};
  }
  return print(flags, report);
}

}  // namespace

void add_inspect_command(CLI::App& app, int& exit_code) {
  const auto flags = std::make_shared<InspectFlags>();
  CLI::App* command = app.add_subcommand(
      "inspect", "Read the header of a GGUF or safetensors file and compare it with its card");
  command->add_option("FILE", flags->place, "A file, a folder that holds one, or an http or https address")
      ->required();
  command->add_option("--model", flags->model, "The card to compare with, by any usual name of the model");
  const CLI::Option* content =
      command->add_option("--content", flags->content, "Folder of the content")->capture_default_str();
  command->add_flag("--tensors", flags->has_tensors, "List every tensor");
  command->add_option("--format", flags->format, "How to print it")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->add_option("--timeout", flags->timeout_s, "Seconds that reading an address may take, all in all")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
  command->footer(
      "Only the header is read, never the weights: over HTTP by ranges. HF_TOKEN is sent to huggingface.co "
      "alone.\n"
      "Ends with 1 where card and weights disagree or the file is broken.\n"
      "Examples:\n"
      "  slmhub inspect Qwen3-4B-Q4_K_M.gguf\n"
      "  slmhub inspect models/Qwen3-4B --tensors\n"
      "  slmhub inspect https://huggingface.co/Qwen/Qwen3-4B/resolve/main/model.safetensors.index.json\n"
      "  slmhub inspect phi.gguf --model phi-4 --format json");
  command->callback([flags, content, &exit_code] {
    flags->is_content_given = content->count() > 0;
    exit_code = run_inspect(*flags);
  });
}

}  // namespace slm::cli
