#include "core/tools/simulate/simulate_tool.h"

#include "core/tools/simulate/replay_report.h"
#include "core/tools/simulate/simulate_inputs.h"
#include "core/tools/simulate/simulate_report.h"

namespace slm::tools {
namespace {

Result<Report, InputErrors> answer(const Values& values, const Knowledge& knowledge) {
  SLM_TRY(const Simulation simulation, simulation_of(values, knowledge.catalog));
  SLM_TRY(const std::optional<ReplayQuestion> question, replay_question(values));
  Report report = simulate_report(simulation, knowledge);
  if (question) {
    std::vector<Block> blocks = replay_blocks(simulation, *question);
    // Behind the speed and before the curves: it was asked for.
    report.blocks.insert(report.blocks.begin() + 3, std::make_move_iterator(blocks.begin()),
                         std::make_move_iterator(blocks.end()));
  }
  return report;
}

}  // namespace

Tool simulate_tool() {
  Tool tool;
  tool.name = "simulate";
  tool.address = "/tools/simulate/";
  tool.title = "How fast will it be?";
  tool.summary =
      "Speed of a model on a device: prefill and decode tokens per second, time to first token, throughput, "
      "energy and battery, and requests replayed over time";
  tool.inputs = simulate_inputs();
  tool.examples = simulate_examples();
  tool.closed_groups = {"Replay requests over time"};
  tool.answer = answer;
  return tool;
}

}  // namespace slm::tools
