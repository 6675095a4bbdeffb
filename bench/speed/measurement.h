#pragma once
// Published speeds, as content/data/measurements.jsonl keeps them (docs/formats/measurements.md).

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace slm::speed_fit {

/// Absent numbers are 0, absent texts empty.
struct Measurement {
  std::string device, group, backend, driver, framework, model, model_name, quantization;
  double parameters = 0;
  double active_parameters = 0;
  double file_bytes = 0;
  double threads = 0;
  double batch = 1;
  double depth_tokens = 0;
  double prompt_tokens = 0;
  double prefill_tps = 0;  // tokens per second
  double output_tokens = 0;
  double decode_tps = 0;
  double power_w = 0;
  bool is_single = true;      // one device, one sequence, nothing that the source or we doubt
  bool is_community = false;  // sent in by strangers; noisy
  double source = 0;          // line of measurement-sources.txt
  std::string date;
};

Result<std::vector<Measurement>> parse_measurements(std::string_view lines);

}  // namespace slm::speed_fit
