#include "measurement.h"

#include <boost/json.hpp>

#include "base/text.h"

namespace slm::speed_fit {
namespace {

std::string text_of(const boost::json::object& row, std::string_view name) {
  const boost::json::value* value = row.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

double number_of(const boost::json::object& row, std::string_view name, double absent = 0) {
  const boost::json::value* value = row.if_contains(name);
  return value != nullptr && value->is_number() ? value->to_number<double>() : absent;
}

bool has_mark(const boost::json::object& row, std::string_view mark) {
  const boost::json::value* marks = row.if_contains("marks");
  if (marks == nullptr || !marks->is_array()) return false;
  for (const boost::json::value& entry : marks->as_array()) {
    if (entry.is_string() && entry.as_string() == mark) return true;
  }
  return false;
}

Measurement measurement_of(const boost::json::object& row) {
  Measurement m{.device = text_of(row, "device"),
                .group = text_of(row, "group"),
                .backend = text_of(row, "backend"),
                .driver = text_of(row, "driver"),
                .framework = text_of(row, "framework"),
                .model = text_of(row, "model"),
                .model_name = text_of(row, "model_name"),
                .quantization = text_of(row, "quantization"),
                .parameters = number_of(row, "parameters"),
                .active_parameters = number_of(row, "active_parameters"),
                .file_bytes = number_of(row, "file_bytes"),
                .threads = number_of(row, "threads"),
                .batch = number_of(row, "batch", 1),
                .depth_tokens = number_of(row, "depth_tokens"),
                .prompt_tokens = number_of(row, "prompt_tokens"),
                .prefill_tps = number_of(row, "prefill_tps"),
                .output_tokens = number_of(row, "output_tokens"),
                .decode_tps = number_of(row, "decode_tps"),
                .power_w = number_of(row, "power_w"),
                .is_community = has_mark(row, "community"),
                .source = number_of(row, "source"),
                .date = text_of(row, "date")};
  if (m.group.empty()) m.group = m.device;
  if (m.model_name.empty()) m.model_name = m.model;
  m.is_single = m.batch == 1;
  for (const std::string_view mark : {"suspect", "host_limited", "partial_offload",
                                      "weights_exceed_device_memory", "throughput", "several_devices"}) {
    m.is_single = m.is_single && !has_mark(row, mark);
  }
  return m;
}

}  // namespace

Result<std::vector<Measurement>> parse_measurements(std::string_view lines) {
  std::vector<Measurement> measurements;
  for (const std::string_view line : split_lines(lines)) {
    boost::json::error_code error;
    const boost::json::value row = boost::json::parse(line, error);
    if (error || !row.is_object()) {
      return fail("line " + format_uint(measurements.size() + 1) + " of the measurements is no JSON object");
    }
    measurements.push_back(measurement_of(row.as_object()));
  }
  return measurements;
}

}  // namespace slm::speed_fit
