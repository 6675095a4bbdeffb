#pragma once
// Which factors each measurement has: the levels of the model and how far each may stray from the one above.

#include <map>
#include <string>
#include <vector>

#include "core/compute/log_sum_fit.h"
#include "core/compute/speed_parameters.h"
#include "sample.h"

namespace slm::speed_fit {

/// How far a class's factor of attention while reading prompts may stray from what its silicon has: few rows
/// begin deep, most of them on two devices.
constexpr double k_attention_deviation = 0.3;

/// What classes of one kind have in common.
enum class Silicon : std::uint8_t { graphics, processor };
Silicon silicon_of(compute::SpeedClass speed_class);

enum class Level : std::uint8_t {
  silicon,  // for reading prompts; the classes of one share it
  speed_class,
  format,
  experts,
  architecture,
  device,
  device_backend,
  framework
};

/// One factor's place: `index` is the silicon, class or backend, `family` the format.
struct FactorKey {
  Level level = Level::speed_class;
  std::size_t index = 0;
  std::size_t family = 0;
  std::string name;
  std::size_t cost = 0;  // 0 for frameworks, whose factor applies to all

  auto operator<=>(const FactorKey&) const = default;
};

class Design {
 public:
  explicit Design(const std::vector<Sample>& samples, double attention_deviation = k_attention_deviation);

  const compute::LogSumProblem& problem() const { return problem_; }
  const std::map<FactorKey, std::uint32_t>& factors() const { return factors_; }

 private:
  void add(const Sample& sample);
  std::vector<std::uint32_t> factors_of(const Sample& sample, compute::Cost cost);
  std::uint32_t factor(const Sample& sample, const FactorKey& key);

  compute::LogSumProblem problem_;
  std::map<FactorKey, std::uint32_t> factors_;
  double attention_deviation_ = k_attention_deviation;
};

}  // namespace slm::speed_fit
