#pragma once
// A question to the simulator, checked: model, quantization and device that go together, and their speed.
//
// Pure. The formula is compute/speed.h; here is what a person is told where it has no answer.

#include <cstdint>

#include "core/compute/speed.h"
#include "core/tools/values.h"

namespace slm::tools {

/// Borrows from the catalogue; copies are cheap.
struct Simulation {
  compute::SpeedQuestion question;
  compute::Workload work;
  compute::Speed speed;

  /// The same with another batch or another prompt, from the work counted once. Nothing where it does not fit
  /// the device.
  std::optional<compute::Speed> with_batch(std::uint32_t batch) const;
  std::optional<compute::Speed> with_prompt(std::uint32_t prompt_tokens) const;
};

/// Errors name the input that can be changed: of weights that exceed the memory the quantization, with those
/// that fit.
Result<Simulation, InputErrors> simulation_of(const Values& values, const catalog::Catalog& catalog);

/// Most sequences, each of prompt and output, that the memory holds at once: 1..1024. 1024 where the memory
/// is not known.
std::uint32_t most_sequences(const Simulation& simulation);

}  // namespace slm::tools
