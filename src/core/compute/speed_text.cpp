#include "base/decimal.h"
#include "base/text.h"
#include "core/compute/kv_cache.h"
#include "core/compute/speed.h"
#include "core/compute/speed_parameters.h"

namespace slm::compute {
namespace {

// "about 60" of 60.3e9, in units of 10^9.
std::string rounded(double value) {
  return format_uint(static_cast<std::uint64_t>(value + 0.5));
}

std::string middle_depth(const SpeedQuestion& question) {
  return format_uint(std::uint64_t{question.prompt_tokens} + question.output_tokens / 2);
}

std::string percent(double share) {
  return format_fixed(100 * share, 0);
}

std::string browser_share(std::string_view phase, const Estimate& share) {
  return std::string(phase) + " at " + percent(share.value) + " % of it (" + percent(share.low) + " to " +
         percent(share.high) + ")";
}

void add_browser(const SpeedQuestion& question, std::vector<std::string>& lines) {
  const Backend native = native_backend(question.device, question.backend);
  lines.push_back(
      "in a browser with WebGPU, from the speed with " + std::string(name_of(native)) + ": " +
      browser_share("decode", speed_table().browser_decode) + ", " +
      browser_share("prefill", speed_table().browser_prefill) +
      ", as a few published runs had it; the check is for a llama.cpp built with -DGGML_WEBGPU=ON");
  lines.push_back(
      "the browser lets a page have that much memory: WebGPU promises buffers of 256 MiB and bindings of 128 "
      "MiB "
      "(W3C, WebGPU, limits), and more only where the device offers it");
}

}  // namespace

std::vector<std::string> speed_assumptions(const SpeedQuestion& question, const Speed& speed) {
  std::vector<std::string> lines;
  lines.push_back("llama.cpp of 2025 or later, the whole model in the device's memory, nothing else running");
  lines.push_back("decode speed in the middle of the output, with " + middle_depth(question) +
                  " tokens in the cache");
  lines.push_back("rests on " + std::string(describe(speed.basis)));
  if (question.backend == Backend::webgpu) add_browser(question, lines);
  if (speed.threads > 0) lines.push_back(format_uint(speed.threads) + " threads");
  if (question.batch > 1) {
    lines.push_back(format_uint(question.batch) +
                    " sequences of equal length; few measurements have more than one");
  }
  if (speed.is_bandwidth_assumed) {
    lines.push_back(
        "memory bandwidth not published: what is usual for the kind, corrected by measured speeds");
  }
  if (speed.is_rate_assumed) {
    lines.push_back("arithmetic rate not published: what is usual for the kind and bandwidth");
  }
  if (speed.is_shape_assumed) lines.push_back("the model's shape is not known, only its parameter counts");
  if (!kv_cache_bytes(question.model.architecture, {})) {
    lines.push_back("the model's cache is not known and not counted");
  }
  if (speed.is_power_assumed) lines.push_back("5 W for the phone's chip, an unverified usual value");
  if (speed.usable_bytes <= 0) {
    lines.push_back("memory not known: it must hold " + rounded(speed.needed_bytes / 1e6) + " MB");
  }
  return lines;
}

std::string check_command(const SpeedQuestion& question) {
  std::string command = question.batch > 1 ? "llama-batched-bench" : "llama-bench";
  command += " -m " + question.model.id.text() + "-" + question.quantization.name + ".gguf";
  if (question.batch > 1) {
    command += " -npp " + format_uint(question.prompt_tokens) + " -ntg " +
               format_uint(question.output_tokens) + " -npl " + format_uint(question.batch);
  } else {
    command += " -p " + format_uint(question.prompt_tokens) + " -n " + format_uint(question.output_tokens) +
               " -d 0," + format_uint(question.prompt_tokens);
  }
  if (question.threads > 0) command += " -t " + format_uint(question.threads);
  command += question.backend == Backend::cpu ? " -ngl 0" : " -ngl 99";
  if (question.kv_type != GgmlType::f16) {
    const std::string type = to_lower(block_of(question.kv_type).name);
    command += " -ctk " + type + " -ctv " + type + " -fa 1";
  }
  return command;
}

}  // namespace slm::compute
