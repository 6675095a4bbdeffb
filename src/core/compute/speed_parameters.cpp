#include "core/compute/speed_parameters.h"

#include <algorithm>

namespace slm::compute {
namespace {

void add(const CostFactors& factors, CostFactors& sum) {
  for (std::size_t i = 0; i < k_cost_count; ++i) sum[i] += factors[i];
}

DeviceScope scope_of(Backend backend) {
  return static_cast<DeviceScope>(static_cast<std::uint8_t>(backend) + 1);
}

std::span<const DeviceFactors> rows_of(std::string_view group) {
  const std::span<const DeviceFactors> all = speed_table().devices;
  const auto first =
      std::lower_bound(all.begin(), all.end(), group,
                       [](const DeviceFactors& row, std::string_view name) { return row.group < name; });
  auto last = first;
  while (last != all.end() && last->group == group) ++last;
  return {first, last};
}

}  // namespace

std::string_view device_group(std::string_view device_id) {
  const std::span<const DeviceGroup> all = speed_table().groups;
  const auto found =
      std::lower_bound(all.begin(), all.end(), device_id,
                       [](const DeviceGroup& row, std::string_view id) { return row.device < id; });
  return found != all.end() && found->device == device_id ? found->group : std::string_view();
}

CostFactors speed_factors(const FactorSources& sources) {
  const SpeedTable& table = speed_table();
  const auto backend = static_cast<std::size_t>(sources.backend);
  CostFactors sum = table.classes[static_cast<std::size_t>(sources.speed_class)];
  add(table.formats[backend][static_cast<std::size_t>(sources.family)], sum);
  if (sources.has_experts) add(table.experts[backend], sum);
  const auto named =
      std::lower_bound(table.architectures.begin(), table.architectures.end(), sources.architecture,
                       [](const NamedFactors& row, std::string_view name) { return row.name < name; });
  if (named != table.architectures.end() && named->name == sources.architecture) add(named->factors, sum);
  for (const DeviceFactors& row : rows_of(sources.group)) {
    if (row.scope == DeviceScope::any || row.scope == scope_of(sources.backend)) add(row.factors, sum);
  }
  return sum;
}

bool is_measured(std::string_view group) {
  return !group.empty() && !rows_of(group).empty();
}

std::optional<Measured> measured(std::string_view group, Backend backend) {
  if (group.empty()) return std::nullopt;
  for (const DeviceFactors& row : rows_of(group)) {
    if (row.scope == scope_of(backend)) return row.measured;
  }
  return std::nullopt;
}

}  // namespace slm::compute
