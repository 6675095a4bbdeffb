#include "report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <set>

#include "base/text.h"
#include "browser.h"
#include "core/catalog/names.h"
#include "core/compute/speed.h"

namespace slm::speed_fit {
namespace {

constexpr std::size_t k_worst_shown = 12;

std::string percent(double share) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f %%", 100 * share);
  return text;
}

std::string figure(double value) {
  char text[32];
  std::snprintf(text, sizeof text, value < 10 ? "%.2f" : "%.0f", value);
  return text;
}

using Chooser = std::function<bool(const Sample&)>;

std::vector<double> chosen(const PhaseFit& fit, const UnseenErrors& errors, const Chooser& is_chosen) {
  std::vector<double> found;
  for (std::size_t i = 0; i < errors.size(); ++i) {
    if (errors[i] && is_chosen(fit.samples.rows[i])) found.push_back(*errors[i]);
  }
  return found;
}

// "9.7 % of 826", and "–" for none.
std::string cell(const PhaseFit& fit, const UnseenErrors& errors, const Chooser& is_chosen) {
  const std::vector<double> found = chosen(fit, errors, is_chosen);
  if (found.empty()) return " – |";
  return " " + percent(median_error(found)) + " of " + format_uint(found.size()) + " |";
}

std::string row(const FittedModel& model, const std::string& name, const Chooser& is_chosen) {
  return "| " + name + " |" + cell(model.decode, model.decode.cell_errors, is_chosen) +
         cell(model.decode, model.decode.device_errors, is_chosen) +
         cell(model.prefill, model.prefill.cell_errors, is_chosen) +
         cell(model.prefill, model.prefill.device_errors, is_chosen) + "\n";
}

// One voice for each device, however many rows it has.
double median_of_devices(const PhaseFit& fit, const UnseenErrors& errors) {
  std::map<std::string, std::vector<double>> by_group;
  for (std::size_t i = 0; i < errors.size(); ++i) {
    if (errors[i]) by_group[fit.samples.rows[i].group()].push_back(*errors[i]);
  }
  std::vector<double> medians;
  for (const auto& [group, list] : by_group) medians.push_back(median_error(list));
  return quantile(medians, 0.5);
}

double coverage(const PhaseFit& fit, const UnseenErrors& errors) {
  return ErrorRanges(fit.samples.rows, errors).coverage();
}

std::string summary_rows(const FittedModel& model) {
  std::string text = row(model, "all", [](const Sample&) { return true; });
  text +=
      row(model, "model in the catalogue", [](const Sample& sample) { return !sample.work.is_estimated; });
  text += row(model, "the same, up to 4096 tokens of context", [](const Sample& sample) {
    return !sample.work.is_estimated && sample.speed_case.depth_tokens <= 4096;
  });
  for (std::size_t i = 0; i < compute::k_native_backend_count; ++i) {
    const auto backend = static_cast<compute::Backend>(i);
    text += row(model, "backend " + std::string(name_of(backend)),
                [backend](const Sample& sample) { return sample.machine.backend == backend; });
  }
  for (std::size_t i = 0; i < catalog::names<catalog::DeviceKind>().size(); ++i) {
    const auto kind = static_cast<catalog::DeviceKind>(i);
    text += row(model, std::string(catalog::label_of(kind)),
                [kind](const Sample& sample) { return sample.device_kind == kind; });
  }
  return text;
}

std::string worst_rows(const PhaseFit& fit) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < fit.cell_errors.size(); ++i) {
    if (fit.cell_errors[i]) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&fit](std::size_t a, std::size_t b) {
    return std::abs(*fit.cell_errors[a]) > std::abs(*fit.cell_errors[b]);
  });
  std::string text;
  std::set<std::string> shown;
  for (const std::size_t i : order) {
    const Sample& sample = fit.samples.rows[i];
    if (shown.size() == k_worst_shown) break;
    if (!shown.insert(sample.group() + sample.measurement->model_name).second) continue;
    text += "| " + sample.measurement->device + " | " + std::string(name_of(sample.machine.backend)) + " | " +
            sample.measurement->model_name + " | " + sample.measurement->quantization + " | " +
            figure(sample.measurement->decode_tps) + " | " +
            figure(sample.measurement->decode_tps * std::exp(*fit.cell_errors[i])) + " |\n";
  }
  return text;
}

// Prefill on devices that the fit had not seen, one line for each and its backend.
std::string device_rows(const PhaseFit& fit) {
  std::map<std::string, std::vector<double>> errors;
  for (std::size_t i = 0; i < fit.device_errors.size(); ++i) {
    const Sample& sample = fit.samples.rows[i];
    if (!fit.device_errors[i] || sample.work.is_estimated) continue;
    errors[sample.group() + " | " + std::string(name_of(sample.machine.backend))].push_back(
        *fit.device_errors[i]);
  }
  std::string text;
  for (const auto& [name, list] : errors) {
    text += "| " + name + " | " + format_uint(list.size()) + " | " + percent(median_error(list)) + " | " +
            figure(std::exp(quantile(list, 0.5))) + " |\n";
  }
  return text;
}

// Batches are not fitted: what the factors of single streams say of llama.cpp's own batched benchmark.
std::string throughput_text(const std::vector<Measurement>& measurements, const catalog::Catalog& catalog) {
  std::vector<double> errors;
  for (const Measurement& m : measurements) {
    if (m.batch <= 1 || m.framework.rfind("llama.cpp", 0) != 0) continue;
    const catalog::Model* model = catalog.model(catalog::ModelId(m.model));
    const catalog::Quantization* quantization = catalog.quantization(catalog::QuantizationId(m.quantization));
    const catalog::Device* device = catalog.device(catalog::DeviceId(m.device));
    const auto backend = compute::parse_backend(m.backend);
    if (model == nullptr || quantization == nullptr || device == nullptr || !backend) continue;
    const auto speed = compute::predict_speed({.model = *model,
                                               .quantization = *quantization,
                                               .device = *device,
                                               .backend = *backend,
                                               .prompt_tokens = static_cast<std::uint32_t>(m.prompt_tokens),
                                               .output_tokens = static_cast<std::uint32_t>(m.output_tokens),
                                               .batch = static_cast<std::uint32_t>(m.batch)});
    if (speed) errors.push_back(std::log(speed->throughput_tokens_per_second.value / m.decode_tps));
  }
  return "Throughput of " + format_uint(errors.size()) +
         " batches of 2 to 32 sequences (llama-batched-bench, all on one device), which no fit has seen: "
         "median error " +
         percent(median_error(errors)) + ",\nlowest " + figure(std::exp(quantile(errors, 0))) +
         " and highest " + figure(std::exp(quantile(errors, 1))) + " times the measured.\n";
}

std::string share(double value) {
  return value > 0 ? percent(value) : "–";
}

std::string browser_text(const std::vector<Measurement>& measurements, const catalog::Catalog& catalog) {
  const std::vector<BrowserRun> runs = browser_runs(measurements, catalog);
  std::string text =
      "Browsers (WebGPU), measured / predicted natively on the same device:\n\n"
      "| device | program | model | tokens in the cache | native | decode | prefill |\n"
      "|---|---|---|---:|---|---:|---:|\n";
  for (const BrowserRun& run : runs) {
    const Measurement& m = *run.measurement;
    text += "| " + m.device + " | " + m.framework + " | " + m.model + " | " +
            format_uint(static_cast<std::uint64_t>(m.depth_tokens)) + " | " + run.native + " | " +
            share(run.decode_share) + " | " + share(run.prefill_share) + " |\n";
  }
  const BrowserShares shares = browser_shares(runs);
  return text + "\nEach device one voice: " + percent(shares.decode.value) + " of native decode (" +
         percent(shares.decode.low) + " to " + percent(shares.decode.high) + "), " +
         percent(shares.prefill.value) + " of prefill.\n";
}

std::string left_text(const char* name, const Left& left) {
  return std::string(name) + ": " + format_uint(left.not_single) +
         " with several sequences or devices, doubted or not wholly in the device's memory; " +
         format_uint(left.no_backend) + " with other backends (NPU, OpenCL, SYCL, WebGPU); " +
         format_uint(left.slower_settings) + " with a slower driver or flag than the same source's best; " +
         format_uint(left.no_size) + " of unknown or very small size; " + format_uint(left.against_physics) +
         " faster than memory or arithmetic allow (active parameters not stated, or tokens guessed ahead).";
}

}  // namespace

std::string report_text(const FittedModel& model, const std::vector<Measurement>& measurements,
                        const catalog::Catalog& catalog) {
  const auto line = [](const char* name, double decode_cells, double decode_devices, double prefill_cells,
                       double prefill_devices) {
    return "| " + std::string(name) + " | " + percent(decode_cells) + " | " + percent(decode_devices) +
           " | " + percent(prefill_cells) + " | " + percent(prefill_devices) + " |\n";
  };
  const PhaseFit& d = model.decode;
  const PhaseFit& p = model.prefill;
  return "## Speed\n\n"
         "Written by `script/fit-speed`, which fits " +
         format_uint(d.samples.rows.size()) + " decode and " + format_uint(p.samples.rows.size()) +
         " prefill speeds out of " + format_uint(measurements.size()) +
         " published rows\n(`content/data/measurements.jsonl`); `script/fit-speed "
         "--check` "
         "repeats it. Shown is the median of\n|predicted / measured - 1| for llama.cpp and what is built on "
         "it, on rows "
         "that the fit had not seen: an eighth of the\npairs of model and device left out at a time (\"new "
         "model\"), "
         "or an eighth of the devices (\"new device\").\n\n"
         "| | decode, new model | decode, new device | prefill, new model | prefill, new device |\n"
         "|---|---:|---:|---:|---:|\n"
         "| aim | 10 % | 20 % | 25 % | 25 % |\n" +
         summary_rows(model) +
         line("each device one voice", median_of_devices(d, d.cell_errors),
              median_of_devices(d, d.device_errors), median_of_devices(p, p.cell_errors),
              median_of_devices(p, p.device_errors)) +
         line("inside the 90 % interval made without the device", coverage(d, d.cell_errors),
              coverage(d, d.device_errors), coverage(p, p.cell_errors), coverage(p, p.device_errors)) +
         "\nWhere it fails most, decode, new model, one line for each pair of device and model:\n\n"
         "| device | backend | model | weights | measured | predicted |\n|---|---|---|---|---:|---:|\n" +
         worst_rows(d) +
         "\nPrefill on devices that the fit had not seen, models of the catalogue; the last column is the "
         "median of predicted /\nmeasured:\n\n| device | backend | rows | median error | ratio |\n"
         "|---|---|---:|---:|---:|\n" +
         device_rows(p) + "\n" + throughput_text(measurements, catalog) + "\n" +
         browser_text(measurements, catalog) + "\nLeft out of the fit, " +
         left_text("decode", d.samples.left) + "\n" + left_text("Prefill", p.samples.left) + "\n";
}

}  // namespace slm::speed_fit
