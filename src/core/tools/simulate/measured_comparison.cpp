#include "core/tools/simulate/measured_comparison.h"

#include <algorithm>
#include <cmath>

#include "core/compute/measured_speeds.h"

namespace slm::tools {
namespace {

using compute::MeasuredSpeed;

constexpr std::size_t k_row_limit = 8;

std::vector<const MeasuredSpeed*> rows_of(const compute::SpeedQuestion& question) {
  std::vector<const MeasuredSpeed*> rows;
  for (const MeasuredSpeed& row : compute::measured_speeds()) {
    if (row.device == question.device.id.text()) rows.push_back(&row);
  }
  const auto distance = [&](const MeasuredSpeed* row) {
    return (row->model == question.model.id.text() ? 0 : 4) + (row->backend == question.backend ? 0 : 2) +
           (row->quantization == question.quantization.id.text() ? 0 : 1);
  };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const auto* one, const auto* other) { return distance(one) < distance(other); });
  return rows;
}

Quantity rate(double value) {
  return {.value = value, .unit = Unit::tokens_per_second};
}

// Nothing where it cannot be predicted: a model that does not fit the device by our count.
std::optional<double> predicted(const MeasuredSpeed& row, const catalog::Device& device,
                                const catalog::Model& model, const catalog::Quantization& quantization,
                                const Knowledge& knowledge) {
  const compute::SpeedQuestion question{.model = model,
                                        .quantization = quantization,
                                        .device = device,
                                        .backend = row.backend,
                                        .threads = row.threads,
                                        .prompt_tokens = std::max(row.depth_tokens, 1u),
                                        .output_tokens = std::max(row.output_tokens, 1u)};
  const auto work = knowledge.directory.work_of(model, quantization);
  if (!work) return std::nullopt;
  const auto speed = compute::predict_speed(question, *work);
  if (!speed) return std::nullopt;
  return speed->decode_tokens_per_second.value;
}

}  // namespace

Block measured_comparison(const Simulation& simulation, const Knowledge& knowledge) {
  const catalog::Catalog& catalog = knowledge.catalog;
  Table table{.key = "measured",
              .title = "Measured on this device",
              .columns = {{"model", "Model"},
                          {"quantization", "Quantization"},
                          {"backend", "Backend"},
                          {"depth_tokens", "In the cache"},
                          {"measured_tokens_per_second", "Measured"},
                          {"predicted_tokens_per_second", "Predicted"},
                          {"error_percent", "Error"}},
              .rows = {}};
  for (const MeasuredSpeed* row : rows_of(simulation.question)) {
    if (table.rows.size() == k_row_limit) break;
    const catalog::Model* model = catalog.model(catalog::ModelId(std::string(row->model)));
    const catalog::Quantization* quantization =
        catalog.quantization(catalog::QuantizationId(std::string(row->quantization)));
    if (model == nullptr || quantization == nullptr) continue;
    const auto speed = predicted(*row, simulation.question.device, *model, *quantization, knowledge);
    if (!speed) continue;
    const double error = std::round(1000 * (*speed / row->decode_tokens_per_second - 1)) / 10;
    table.rows.push_back(
        {Link{model->name, model->address()}, quantization->name, std::string(name_of(row->backend)),
         Quantity{.value = static_cast<double>(row->depth_tokens), .unit = Unit::tokens},
         rate(row->decode_tokens_per_second), rate(*speed), Quantity{.value = error, .unit = Unit::percent}});
  }
  if (table.rows.empty()) {
    return Paragraph{
        "No published speed of this device is among our measurements: the answer rests on others."};
  }
  return table;
}

}  // namespace slm::tools
