#include "core/tools/simulate/simulation.h"

#include <gtest/gtest.h>

#include "core/tools/simulate/test_simulation.h"

namespace slm::tools {
namespace {

InputError error_of(const SimulationTest& test, const Parameters& parameters) {
  const Asked asked = test.ask(parameters);
  EXPECT_FALSE(asked.answer);
  return asked.answer ? InputError{} : asked.answer.error().front();
}

TEST(simulation_of, counts_weights_and_the_cache_of_every_sequence) {
  const SimulationTest test;
  const Simulation one = test.simulation({{"prompt-tokens", "768"}, {"output-tokens", "256"}});
  const Simulation four =
      test.simulation({{"prompt-tokens", "768"}, {"output-tokens", "256"}, {"batch", "4"}});
  // 32 layers x 8 heads x 128 numbers x keys and values x 2 bytes = 131,072 bytes for each of 1,024 tokens.
  EXPECT_DOUBLE_EQ(one.speed.needed_bytes - one.work.file_bytes, 131'072.0 * 1024);
  EXPECT_DOUBLE_EQ(four.speed.needed_bytes - four.work.file_bytes, 4 * 131'072.0 * 1024);
}

TEST(simulation_of, takes_the_usual_backend_unless_one_is_named) {
  const SimulationTest test;
  EXPECT_EQ(test.simulation().question.backend, compute::Backend::cuda);
  EXPECT_EQ(test.simulation({{"backend", "vulkan"}}).question.backend, compute::Backend::vulkan);
  EXPECT_EQ(test.simulation({{"device", "board"}}).question.backend, compute::Backend::cpu);
}

TEST(simulation_of, answers_for_a_browser_with_less_than_the_native_speed) {
  const SimulationTest test;
  const Simulation browser = test.simulation({{"backend", "webgpu"}});
  EXPECT_EQ(browser.speed.basis, compute::SpeedBasis::browser);
  EXPECT_LT(browser.speed.decode_tokens_per_second.value,
            test.simulation().speed.decode_tokens_per_second.value);
}

TEST(simulation_of, refuses_what_exceeds_the_memory_and_names_what_fits) {
  const SimulationTest test;
  const InputError error = error_of(test, {{"model", "phi-4"}, {"device", "board"}});
  EXPECT_EQ(error.input, "quantization");
  EXPECT_NE(error.message.find("needed, 8\u202fGiB (8.59\u202fGB) there (weights 8.89"), std::string::npos)
      << error.message;
  EXPECT_EQ(error.suggestions, std::vector<std::string>{"q2_k"});
}

TEST(simulation_of, blames_the_tokens_where_the_weights_alone_would_fit) {
  const SimulationTest test;
  const InputError error = error_of(test, {{"device", "board"}, {"batch", "64"}});
  EXPECT_NE(error.message.find("smaller batch"), std::string::npos) << error.message;
}

TEST(simulation_of, says_which_backends_a_device_has) {
  const SimulationTest test;
  const InputError error = error_of(test, {{"backend", "metal"}});
  EXPECT_EQ(error.input, "backend");
  EXPECT_EQ(error.message, "card has no metal; it has cuda, vulkan, webgpu");
  EXPECT_EQ(error.suggestions, (std::vector<std::string>{"cuda", "vulkan", "webgpu"}));
}

TEST(simulation_of, refuses_impossible_values_with_the_range) {
  const SimulationTest test;
  const struct {
    const char *input, *text, *message;
  } cases[] = {
      {"model", "llama-3-9b", "no model"},
      {"model", "", "which model"},
      {"model", "embedder", "reads and does not generate"},
      {"device", "", "which device"},
      {"device", "bord", "no device"},
      {"quantization", "", "name a quantization"},
      {"backend", "opencl", "none of"},
      {"threads", "0", "from 1 to 1,024"},
      {"prompt-tokens", "0", "from 1 to 4,194,304"},
      {"prompt-tokens", "", "At least 1"},
      {"output-tokens", "0", "from 1 to 4,194,304"},
      {"output-tokens", "-1", "from 1 to 4,194,304"},
      {"batch", "1025", "from 1 to 1,024"},
      {"requests-per-minute", "0", "from 1 to 6,000"},
      {"trace", "x", "row"},
      {"sustained-percent", "0", "from 5 to 100"},
  };
  for (const auto& row : cases) {
    const InputError error = error_of(test, {{row.input, row.text}});
    EXPECT_EQ(error.input, row.input) << row.text;
    const std::string& message = error.message;
    EXPECT_NE(message.find(row.message), std::string::npos) << row.input << ": " << error.message;
  }
}

TEST(most_sequences, is_the_last_that_fits) {
  const SimulationTest test;
  const Simulation simulation = test.simulation();
  const std::uint32_t most = most_sequences(simulation);
  EXPECT_TRUE(simulation.with_batch(most));
  EXPECT_FALSE(simulation.with_batch(most + 1));
  // 16 GiB without weights of 4.92 GB, 131,072 bytes for each of 768 tokens.
  EXPECT_EQ(most,
            static_cast<std::uint32_t>((17'179'869'184.0 - simulation.work.file_bytes) / 131'072 / 768));
}

TEST(simulation, is_never_faster_with_more_context_or_less_bandwidth) {
  SimulationTest test;
  const Simulation simulation = test.simulation();
  double before = 1e300;
  for (const std::uint32_t tokens : {1u, 100u, 512u, 513u, 4096u, 16384u}) {
    const double rate = simulation.with_prompt(tokens)->decode_tokens_per_second.value;
    EXPECT_LE(rate, before) << tokens;
    before = rate;
  }
  catalog::Device device = simulation.question.device;
  double slower = 0;
  for (const std::uint64_t bandwidth : {50'000u, 100'000u, 288'000u, 500'000u}) {
    device.bandwidth_mb_per_second.value = bandwidth;
    const compute::SpeedQuestion question{.model = simulation.question.model,
                                          .quantization = simulation.question.quantization,
                                          .device = device,
                                          .backend = simulation.question.backend};
    const double rate = compute::predict_speed(question, simulation.work)->decode_tokens_per_second.value;
    EXPECT_GE(rate, slower) << bandwidth;
    slower = rate;
  }
}

}  // namespace
}  // namespace slm::tools
