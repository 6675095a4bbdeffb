#include "measured_text.h"

#include <cstdio>
#include <tuple>

namespace slm::speed_fit {
namespace {

// In the order in which rows are written and looked up.
using Key = std::tuple<std::string, std::string, std::string, compute::Backend, unsigned, unsigned, unsigned>;

unsigned whole(double value) {
  return static_cast<unsigned>(value + 0.5);
}

std::string row_text(const Key& key, std::vector<double> speeds) {
  const auto& [device, model, quantization, backend, threads, depth, output] = key;
  char numbers[96];
  std::snprintf(numbers, sizeof numbers, "%u, %u, %u, %.2f, %zu", threads, depth, output,
                quantile(speeds, 0.5), speeds.size());
  return "    {\"" + device + "\", \"" + model + "\", \"" + quantization +
         "\", Backend::" + std::string(name_of(backend)) + ", " + numbers + "},\n";
}

}  // namespace

std::string measured_text(const FittedModel& model) {
  std::map<Key, std::vector<double>> runs;
  for (const Sample& sample : model.decode.samples.rows) {
    const Measurement& m = *sample.measurement;
    if (!sample.is_llama_cpp() || sample.architecture.empty() || m.quantization.empty()) continue;
    runs[{m.device, m.model, m.quantization, sample.machine.backend, whole(m.threads),
          whole(sample.speed_case.depth_tokens), whole(sample.speed_case.output_tokens)}]
        .push_back(m.decode_tps);
  }
  std::string rows;
  for (const auto& [key, speeds] : runs) rows += row_text(key, speeds);
  return "// Written by script/fit-speed from content/data/measurements.jsonl; do not edit.\n\n"
         "#include \"core/compute/measured_speeds.h\"\n\n"
         "namespace slm::compute {\nnamespace {\n\n// clang-format off\n\n"
         "// Device, model, quantization, backend, threads, depth, output, tokens a second, runs.\n"
         "constexpr MeasuredSpeed k_rows[]{\n" +
         rows +
         "};\n\n// clang-format on\n\n}  // namespace\n\n"
         "std::span<const MeasuredSpeed> measured_speeds() {\n  return k_rows;\n}\n\n"
         "}  // namespace slm::compute\n";
}

}  // namespace slm::speed_fit
