#pragma once
// A tool for the tests of the faces: its report has a block of every kind.

#include "core/tools/test_knowledge.h"

namespace slm::tools {

inline Result<Report, InputErrors> made_up_answer(const Values& values, const Knowledge&) {
  if (values.number("count") == 13)
    return Unexpected{InputErrors{{"count", "13 brings bad luck", {"12", "14"}}}};
  Report report;
  report.blocks = {
      Headline{Tone::good, "Fits", "all of <it>"},
      FactList{
          "Memory",
          {{.key = "weights_bytes",
            .label = "Weights",
            .value = Quantity{9'053'114'368, Unit::bytes},
            .basis = Basis::estimate,
            .source = "/learn/formulas/gguf-weights/"},
           {.key = "speed_tokens_per_second",
            .label = "Speed",
            .value = Quantity{42.06, Unit::tokens_per_second, Interval{35.04, 50.9}}},
           {.key = "price_us_dollars", .label = "Price", .value = Unknown{}, .basis = Basis::unverified}}},
      Table{"rows",
            "Rows",
            {{"name", "Name"}, {"count", "Count"}},
            {{Link{"Phi-4", "/models/phi-4/"}, Quantity{7, Unit::none}}, {std::string("b"), Unknown{}}}},
      Notes{"assumptions", "Assumptions", {"the sun shines"}},
      Command{"check_command", "Check it", "llama-bench -m x.gguf"},
      Quotation{"words", "Words", "one\ntwo"},
      Paragraph{"Enough."},
  };
  return report;
}

inline Tool made_up_tool() {
  Tool tool;
  tool.name = "guess";
  tool.address = "/tools/guess/";
  tool.title = "Guess";
  tool.summary = "Guesses";
  tool.inputs = {
      {.name = "model", .label = "Model", .kind = InputKind::model, .is_positional = true},
      {.name = "count", .label = "Count", .kind = InputKind::number, .default_text = "1", .maximum = 99},
      {.name = "text", .label = "Text", .help = "Any words."},
      {.name = "fast", .label = "Fast", .kind = InputKind::yes_no}};
  tool.answer = made_up_answer;
  return tool;
}

}  // namespace slm::tools
