#include "http/metrics.h"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <limits>

namespace slm::http {
namespace {

prometheus::MetricFamily family(std::string name, std::string help, prometheus::MetricType type) {
  prometheus::MetricFamily made;
  made.name = std::move(name);
  made.help = std::move(help);
  made.type = type;
  return made;
}

prometheus::MetricFamily counter(std::string name, std::string help, std::uint64_t value) {
  prometheus::MetricFamily made = family(std::move(name), std::move(help), prometheus::MetricType::Counter);
  made.metric.emplace_back();
  made.metric.back().counter.value = static_cast<double>(value);
  return made;
}

prometheus::MetricFamily gauge(std::string name, std::string help, double value) {
  prometheus::MetricFamily made = family(std::move(name), std::move(help), prometheus::MetricType::Gauge);
  made.metric.emplace_back();
  made.metric.back().gauge.value = value;
  return made;
}

/// The counts of all workers added up.
struct Totals {
  std::array<std::uint64_t, 6> responses{};
  std::array<std::uint64_t, k_duration_bounds_us.size() + 1> durations{};
  std::uint64_t duration_sum_us = 0, sent_bytes = 0, opened = 0, closed = 0, timeouts = 0;

  void add(const WorkerCounts& counts) {
    for (std::size_t at = 0; at < responses.size(); ++at) responses[at] += counts.responses[at].value();
    for (std::size_t at = 0; at < durations.size(); ++at) durations[at] += counts.durations[at].value();
    duration_sum_us += counts.duration_sum_us.value();
    sent_bytes += counts.sent_bytes.value();
    closed += counts.connections_closed.value();
    opened += counts.connections_opened.value();
    timeouts += counts.timeouts.value();
  }
};

prometheus::MetricFamily responses_family(const Totals& totals) {
  prometheus::MetricFamily made =
      family("http_responses_total", "Responses sent, by class of status.", prometheus::MetricType::Counter);
  for (std::size_t hundreds = 1; hundreds < totals.responses.size(); ++hundreds) {
    prometheus::ClientMetric metric;
    metric.label.push_back({"class", std::to_string(hundreds) + "xx"});
    metric.counter.value = static_cast<double>(totals.responses[hundreds]);
    made.metric.push_back(std::move(metric));
  }
  return made;
}

prometheus::MetricFamily durations_family(const Totals& totals) {
  prometheus::MetricFamily made = family("http_response_duration_seconds",
                                         "Time from a whole request to its response, without the network.",
                                         prometheus::MetricType::Histogram);
  prometheus::ClientMetric metric;
  std::uint64_t so_far = 0;
  for (std::size_t at = 0; at < totals.durations.size(); ++at) {
    so_far += totals.durations[at];
    const bool last = at == k_duration_bounds_us.size();
    const double bound =
        last ? std::numeric_limits<double>::infinity() : static_cast<double>(k_duration_bounds_us[at]) / 1e6;
    metric.histogram.bucket.push_back({so_far, bound});
  }
  metric.histogram.sample_count = so_far;
  metric.histogram.sample_sum = static_cast<double>(totals.duration_sum_us) / 1e6;
  made.metric.push_back(std::move(metric));
  return made;
}

}  // namespace

void WorkerCounts::add_response(int status, std::uint64_t body_bytes, std::uint64_t duration_us) {
  responses[static_cast<std::size_t>(status / 100)].add(1);
  sent_bytes.add(body_bytes);
  duration_sum_us.add(duration_us);
  std::size_t bucket = 0;
  while (bucket < k_duration_bounds_us.size() && duration_us > k_duration_bounds_us[bucket]) ++bucket;
  durations[bucket].add(1);
}

WorkerCounts& Metrics::add_worker() {
  const std::lock_guard lock(mutex_);
  workers_.push_back(std::make_unique<WorkerCounts>());
  return *workers_.back();
}

void Metrics::add_gauge(std::string name, std::string help, std::function<double()> read) {
  const std::lock_guard lock(mutex_);
  gauges_.push_back({std::move(name), std::move(help), std::move(read)});
}

std::string Metrics::exposition() const {
  const std::lock_guard lock(mutex_);
  Totals totals;
  for (const auto& worker : workers_) totals.add(*worker);
  std::vector<prometheus::MetricFamily> families;
  families.push_back(responses_family(totals));
  families.push_back(durations_family(totals));
  families.push_back(counter("http_body_bytes_total", "Bytes of response bodies sent.", totals.sent_bytes));
  families.push_back(counter("http_connections_total", "Connections accepted.", totals.opened));
  families.push_back(gauge("http_connections", "Connections open now.",
                           static_cast<double>(totals.opened) - static_cast<double>(totals.closed)));
  families.push_back(counter("http_connections_refused_total", "Connections turned away at the limit.",
                             refused_connections.load(std::memory_order_relaxed)));
  families.push_back(
      counter("http_timeouts_total", "Connections closed because a client was too slow.", totals.timeouts));
  for (const Gauge& item : gauges_) families.push_back(gauge(item.name, item.help, item.read()));
  return prometheus::TextSerializer().Serialize(families);
}

}  // namespace slm::http
