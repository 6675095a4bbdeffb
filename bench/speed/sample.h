#pragma once
// A measurement with everything that the model says about it but time: what is fitted.

#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/compute/speed_costs.h"
#include "measurement.h"

namespace slm::speed_fit {

enum class Phase : std::uint8_t { decode, prefill };

struct Sample {
  const Measurement* measurement = nullptr;
  compute::Workload work;
  compute::Machine machine;
  compute::SpeedCase speed_case;
  compute::CostTerms costs;
  std::string architecture;  // class name; empty: the model is not in the catalogue
  std::string framework;     // empty: llama.cpp and what is built on it
  catalog::DeviceKind device_kind = catalog::DeviceKind::desktop_gpu;
  double log_seconds = 0;  // measured: of one token, or of the prompt
  double weight = 1;

  bool is_llama_cpp() const { return framework.empty(); }
  const std::string& group() const { return measurement->group; }
};

/// Why rows were left out, for the report.
struct Left {
  std::size_t not_single = 0;       // batches, several devices, doubted
  std::size_t no_backend = 0;       // accelerators and programs that are not predicted
  std::size_t no_size = 0;          // neither the model's shape nor its counts with the bits are known
  std::size_t slower_settings = 0;  // the same run with a slower driver or flag
  std::size_t against_physics = 0;  // faster than memory or arithmetic allow: active counts or speculation
};

struct Samples {
  std::vector<Sample> rows;
  Left left;
};

/// `measurements` must outlive the result.
Samples make_samples(const std::vector<Measurement>& measurements, const catalog::Catalog& catalog,
                     Phase phase, const compute::RateShares& shares = {});

}  // namespace slm::speed_fit
