#include "core/tools/simulate/simulate_report.h"

#include <gtest/gtest.h>

#include "core/tools/simulate/test_simulation.h"

namespace slm::tools {
namespace {

std::string notes_in(const Report& report) {
  std::string text;
  for (const Block& block : report.blocks) {
    if (const auto* notes = std::get_if<Notes>(&block)) {
      for (const std::string& sentence : notes->sentences) text += sentence + "\n";
    }
  }
  return text;
}

TEST(simulate_report, begins_with_the_speed_and_how_it_feels) {
  const SimulationTest test;
  const Report report = simulate_report(test.simulation({{"device", "board"}}), test.knowledge);
  const auto& headline = std::get<Headline>(report.blocks.front());
  EXPECT_TRUE(headline.verdict.starts_with("About ") && headline.verdict.ends_with(" tokens/s"))
      << headline.verdict;
  // 17.1 GB a second and 4.6 GB to read for a token: at most 3.7 tokens, a reader takes 5.3.
  EXPECT_NE(headline.tone, Tone::good);
  EXPECT_NE(headline.sentence.find("slower than you read"), std::string::npos) << headline.sentence;
}

TEST(simulate_report, has_figures_that_agree_with_each_other) {
  const SimulationTest test;
  const Report report = simulate_report(
      test.simulation({{"prompt-tokens", "1000"}, {"output-tokens", "100"}, {"batch", "4"}}), test.knowledge);
  const double decode = quantity_in(report, "decode_tokens_per_second").value;
  const double first_ms = quantity_in(report, "time_to_first_token_ms").value;
  EXPECT_NEAR(first_ms, 1e6 / quantity_in(report, "prefill_tokens_per_second").value, 1e-6 * first_ms);
  EXPECT_NEAR(quantity_in(report, "throughput_tokens_per_second").value, 4 * decode, 1e-6 * decode);
  EXPECT_NEAR(quantity_in(report, "answer_seconds").value, 4 * first_ms / 1000 + 100 / decode, 1e-6);
}

TEST(simulate_report, puts_every_estimate_inside_its_interval) {
  const SimulationTest test;
  for (const char* device : {"board", "phone", "card"}) {
    const Report report = simulate_report(test.simulation({{"device", device}}), test.knowledge);
    for (const Block& block : report.blocks) {
      const auto* list = std::get_if<FactList>(&block);
      if (list == nullptr) continue;
      for (const Fact& fact : list->facts) {
        const auto* quantity = std::get_if<Quantity>(&fact.value);
        if (quantity == nullptr || !quantity->interval) continue;
        EXPECT_GT(quantity->interval->low, 0) << device << " " << fact.key;
        EXPECT_LE(quantity->interval->low, quantity->value) << device << " " << fact.key;
        EXPECT_LE(quantity->value, quantity->interval->high) << device << " " << fact.key;
      }
    }
  }
}

TEST(simulate_report, says_that_heat_is_left_out_and_who_measured_it) {
  const SimulationTest test;
  const Report report = simulate_report(test.simulation({{"device", "phone"}}), test.knowledge);
  const Fact& heat = fact_in(report, "heat");
  EXPECT_EQ(heat.source, "https://arxiv.org/abs/2603.23640");
  const Report on_card = simulate_report(test.simulation(), test.knowledge);
  EXPECT_TRUE(fact_in(on_card, "heat").source.empty());
}

TEST(simulate_report, says_where_the_model_was_made_for_less) {
  const SimulationTest test;
  const std::string_view sentence = "made for 16,384 tokens";
  EXPECT_EQ(notes_in(simulate_report(test.simulation(), test.knowledge)).find(sentence), std::string::npos);
  EXPECT_NE(
      notes_in(simulate_report(test.simulation({{"prompt-tokens", "20000"}}), test.knowledge)).find(sentence),
      std::string::npos);
}

TEST(simulate_report, says_that_little_is_known_of_browsers) {
  const SimulationTest test;
  const std::string notes =
      notes_in(simulate_report(test.simulation({{"backend", "webgpu"}}), test.knowledge));
  EXPECT_NE(notes.find("weak evidence"), std::string::npos) << notes;
  EXPECT_NE(notes.find("256 MiB"), std::string::npos) << notes;
}

TEST(simulate_report, has_the_command_that_checks_it) {
  const SimulationTest test;
  const Report report = simulate_report(test.simulation(), test.knowledge);
  const auto& command = std::get<Command>(report.blocks.back());
  EXPECT_EQ(command.line, "llama-bench -m llama-3-8b-Q4_K_M.gguf -p 512 -n 256 -d 0,512 -ngl 99");
}

TEST(simulate_report, has_the_command_that_runs_the_model_with_room_for_a_conversation) {
  const SimulationTest test;
  const Report short_talk = simulate_report(test.simulation({{"model", "phi-4"}}), test.knowledge);
  EXPECT_EQ(std::get<Command>(short_talk.blocks.back()).line, "llama-server -hf maker/phi-4-GGUF -c 4096");
  const Report long_talk =
      simulate_report(test.simulation({{"model", "phi-4"}, {"prompt-tokens", "8000"}}), test.knowledge);
  EXPECT_EQ(std::get<Command>(long_talk.blocks.back()).line, "llama-server -hf maker/phi-4-GGUF -c 8256");
}

}  // namespace
}  // namespace slm::tools
