#include "fitted_model.h"

namespace slm::speed_fit {
namespace {

PhaseFit fit_phase(const std::vector<Measurement>& measurements, const catalog::Catalog& catalog,
                   Phase phase) {
  PhaseFit fit{.samples = make_samples(measurements, catalog, phase)};
  const std::vector<Sample>& rows = fit.samples.rows;
  const Design design(rows);
  const std::vector<double> parameters = fit_all(rows, design, phase);
  for (const auto& [key, index] : design.factors()) fit.factors.emplace(key, parameters[index]);
  fit.cell_errors = unseen_errors(rows, design, phase, Holdout::cells, parameters);
  fit.device_errors = unseen_errors(rows, design, phase, Holdout::devices, parameters);
  return fit;
}

}  // namespace

FittedModel fit_model(const std::vector<Measurement>& measurements, const catalog::Catalog& catalog) {
  return {fit_phase(measurements, catalog, Phase::decode), fit_phase(measurements, catalog, Phase::prefill)};
}

}  // namespace slm::speed_fit
