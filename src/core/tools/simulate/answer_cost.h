#pragma once
// Time and energy of whole answers, from the speed of tokens.
//
// Pure.

#include <optional>

#include "core/compute/speed.h"

namespace slm::tools {

/// Until every answer of the batch is done, when all prompts come at once: they are read one after the other,
/// then all answers are written together. 2 prompts of 1 s, 100 tokens at 10 a second for each -> 12 s.
compute::Estimate answer_seconds(const compute::SpeedQuestion& question, const compute::Speed& speed);

/// While it works; nothing where the device's power is not known.
std::optional<compute::Estimate> watts(const compute::Speed& speed);

/// Of one answer with its prompt.
std::optional<compute::Estimate> joules_per_answer(const compute::SpeedQuestion& question,
                                                   const compute::Speed& speed);

/// Answers that a full battery is good for; nothing where there is none or the power is not known.
std::optional<compute::Estimate> answers_per_charge(const compute::SpeedQuestion& question,
                                                    const compute::Speed& speed);

}  // namespace slm::tools
