#include "browser.h"

#include <algorithm>
#include <map>

#include "core/compute/speed.h"
#include "validation.h"

namespace slm::speed_fit {
namespace {

compute::Estimate shares_of(const std::vector<BrowserRun>& runs, double BrowserRun::*share) {
  std::map<std::string, std::vector<double>> by_device;
  std::vector<double> all, medians;
  for (const BrowserRun& run : runs) {
    if (run.*share <= 0) continue;
    by_device[run.measurement->device].push_back(run.*share);
    all.push_back(run.*share);
  }
  for (const auto& [device, shares] : by_device) medians.push_back(quantile(shares, 0.5));
  return {quantile(medians, 0.5), quantile(all, 0), quantile(all, 1)};
}

}  // namespace

std::vector<BrowserRun> browser_runs(const std::vector<Measurement>& measurements,
                                     const catalog::Catalog& catalog) {
  std::vector<BrowserRun> runs;
  for (const Measurement& m : measurements) {
    if (m.backend != "webgpu") continue;
    const catalog::Model* model = catalog.model(catalog::ModelId(m.model));
    const catalog::Quantization* quantization = catalog.quantization(catalog::QuantizationId(m.quantization));
    const catalog::Device* device = catalog.device(catalog::DeviceId(m.device));
    if (model == nullptr || quantization == nullptr || device == nullptr) continue;
    const compute::Backend native = compute::native_backend(*device, compute::Backend::webgpu);
    const double prompt_tokens = std::max({m.prompt_tokens, m.depth_tokens, 1.0});
    const auto speed = compute::predict_speed({.model = *model,
                                               .quantization = *quantization,
                                               .device = *device,
                                               .backend = native,
                                               .prompt_tokens = static_cast<std::uint32_t>(prompt_tokens)});
    if (!speed) continue;
    runs.push_back({.measurement = &m,
                    .native = std::string(name_of(native)),
                    .decode_share = m.decode_tps / speed->decode_tokens_per_second.value,
                    .prefill_share = m.prefill_tps / speed->prefill_tokens_per_second.value});
  }
  return runs;
}

BrowserShares browser_shares(const std::vector<BrowserRun>& runs) {
  BrowserShares shares{.decode = shares_of(runs, &BrowserRun::decode_share),
                       .prefill = shares_of(runs, &BrowserRun::prefill_share)};
  shares.prefill.low = std::min(shares.prefill.low, shares.decode.low);
  shares.prefill.high = std::max(shares.prefill.high, shares.decode.high);
  return shares;
}

}  // namespace slm::speed_fit
