#include "core/tools/inspect/inspect_tool.h"

#include "core/tools/faces/question.h"
#include "core/tools/inspect/example_weights.h"
#include "core/tools/inspect/find_card.h"
#include "core/tools/inspect/inspect_report.h"
#include "core/tools/inspect/size_question.h"
#include "core/tools/inspect/visible_text.h"
#include "core/tools/inspect/weights_header.h"

namespace slm::tools {
namespace {

Unexpected<InputErrors> refuse(std::string message) {
  return {InputErrors{{"url", visible_text(message, LineEnds::written_out), {}}}};
}

// The command is its user's own, and reads what is refused to strangers and agents.
std::string with_command(const std::string& message, const std::string& place) {
  return message + "; on your own machine, " + command_of(inspect_tool(), {{"url", place}}) + " reads it";
}

WeightsRead read_example() {
  const std::string bytes = example_weights();
  HeaderFacts facts = read_weights_header({bytes, bytes.size()})->facts;
  const std::uint64_t header_bytes = facts.header_bytes;
  return {std::move(facts), header_bytes, {}};
}

Result<WeightsRead, InputErrors> read_place(const std::string& place, const Knowledge& knowledge) {
  if (place.empty())
    return refuse("which file? Give the address of a GGUF or safetensors file, or a file of yours");
  if (place == k_example_weights_address) return read_example();
  if (knowledge.read_weights == nullptr) {
    auto unreadable =
        refuse(with_command("only a served hub reads addresses; a file of yours can be read here", place));
    unreadable.error.front().needs_server = true;
    return unreadable;
  }
  auto read = (*knowledge.read_weights)(place);
  if (!read) {
    const bool is_refused = read.error().kind == ReadFailure::Kind::refused;
    return refuse(is_refused ? with_command(read.error().message, place) : read.error().message);
  }
  return std::move(*read);
}

Result<Report, InputErrors> answer(const Values& values, const Knowledge& knowledge) {
  const std::string place(values.text("url"));
  SLM_TRY(WeightsRead read, read_place(place, knowledge));
  CardMatch match{values.model("model"), "the name that was given"};
  if (match.model == nullptr) match = find_card(knowledge.catalog, read.facts, place);
  InspectAnswer found{.place = place,
                      .read = std::move(read),
                      .card = {},
                      .tensors = values.is_yes("tensors") ? TensorList::shown : TensorList::left_out,
                      .size_question = {}};
  if (match.model != nullptr) {
    found.card.emplace(
        ComparedCard{*match.model, match.name, compare_with_card(found.read.facts, *match.model)});
  }
  found.size_question = size_question(found.read.facts, knowledge.catalog, match.model);
  return inspect_report(found);
}

}  // namespace

Tool inspect_tool() {
  Tool tool;
  tool.name = "inspect";
  tool.address = "/tools/inspect/";
  tool.title = "Weight file inspector";
  tool.summary =
      "What a GGUF or safetensors file says of itself, shape, types, chat template, and where it disagrees "
      "with the model's card; only the header is read";
  tool.inputs = {
      {.name = "url",
       .label = "File",
       .default_text = k_example_weights_address,
       .help = "Address of a GGUF or safetensors file. Only its header is read.",
       .group = "Weights",
       .is_positional = true},
      {.name = "model",
       .label = "Compare with the card of",
       .kind = InputKind::model,
       .help = "Empty: the model that the file is named after.",
       .group = "Card"},
      {.name = "tensors", .label = "List every tensor", .kind = InputKind::yes_no, .group = "Show"},
  };
  const std::string example(k_example_weights_address);
  tool.examples = {
      {"The example file of this hub", {{"url", example}}},
      {"A file that is called like one model and holds another", {{"url", example}, {"model", "phi-4"}}},
      {"Every tensor of the example", {{"url", example}, {"tensors", "yes"}}}};
  tool.answer = answer;
  tool.reads_files = true;
  return tool;
}

}  // namespace slm::tools
