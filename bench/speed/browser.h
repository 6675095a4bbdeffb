#pragma once
// How much of a device's native speed browsers reach with WebGPU: published runs against what the model
// predicts for the same device outside a browser. Too few to fit.

#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/compute/estimate.h"
#include "measurement.h"

namespace slm::speed_fit {

/// One published run.
struct BrowserRun {
  const Measurement* measurement = nullptr;
  std::string native;        // the backend that it is compared with
  double decode_share = 0;   // measured / predicted natively; 0: not measured
  double prefill_share = 0;  // the same
};

/// `measurements` must outlive the result. Uses the factors that are built in.
std::vector<BrowserRun> browser_runs(const std::vector<Measurement>& measurements,
                                     const catalog::Catalog& catalog);

/// Each device one voice: the median of the devices' medians; the lowest and the highest run.
struct BrowserShares {
  compute::Estimate decode;
  compute::Estimate prefill;  // of one chip only, so that its range holds decode's, too
};

/// One device with shares of 0.5, 0.6 and 0.7 and one with 0.2 -> decode {0.4, 0.2, 0.7}.
BrowserShares browser_shares(const std::vector<BrowserRun>& runs);

}  // namespace slm::speed_fit
