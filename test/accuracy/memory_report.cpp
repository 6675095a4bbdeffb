#include "accuracy/memory_report.h"

#include "base/decimal.h"
#include "base/text.h"

namespace slm::accuracy {
namespace {

constexpr double k_listed_percent = 0.3;  // errors beyond this and the rounding are listed

struct Group {
  const char* key;
  const char* label;
};

std::string percent(double value, unsigned decimals = 2) {
  return format_fixed(value, decimals) + " %";
}

std::string summary_row(const std::string& label, const Summary& summary) {
  return "| " + label + " | " + format_uint(summary.count) + " | " + percent(summary.median_percent, 3) +
         " | " + percent(summary.p90_percent) + " | " + percent(summary.worst_percent) + " | " +
         percent(summary.lowest_percent) + " | " + format_uint(summary.exact_count) + " |\n";
}

std::string summary_table(const std::vector<Error>& errors, const std::vector<Group>& groups) {
  std::string text =
      "| rows | count | median | 90 % within | worst | furthest under | exact or within rounding |\n"
      "|---|---:|---:|---:|---:|---:|---:|\n" +
      summary_row("all", summarize(errors));
  for (const Group& group : groups) text += summary_row(group.label, summarize(of_group(errors, group.key)));
  return text + "\n";
}

std::string gigabytes(std::uint64_t bytes) {
  return format_fixed(static_cast<double>(bytes) / 1e9, 3);
}

std::string listed_errors(const std::vector<Error>& errors, double beyond_percent) {
  std::string text = "| what | seen, GB | computed, GB | error |\n|---|---:|---:|---:|\n";
  for (const Error& error : errors) {
    if (error.sure_percent() <= beyond_percent) continue;
    text += "| " + error.subject + " | " + gigabytes(error.seen_bytes) + " | " +
            gigabytes(error.computed_bytes) + " | " + percent(error.percent()) + " |\n";
  }
  return text + "\n";
}

std::string unanswered(const Compared& compared) {
  std::string text;
  for (const std::string& line : compared.unanswered) text += "- " + line + "\n";
  return text.empty() ? text : text + "\n";
}

std::string files_section(const Compared& files) {
  std::string text =
      "## Weights\n\n"
      "`slmhub size` against published files (`content/data/file_sizes.jsonl`). "
      "\"llama.cpp's "
      "mixes\" are files that llama-quantize made by its own rules; \"publishers' mixes\" choose formats "
      "tensor by "
      "tensor under the same names (Unsloth's and bartowski's files of Qwen3.5 and Gemma 4 differ by up to 7 "
      "% from "
      "each other); \"before 2024\" are files of builds whose rules have changed since. Errors are given "
      "without "
      "taking the rounding of the source off.\n\n";
  text += summary_table(files.errors, {{"llama.cpp", "llama.cpp's mixes"},
                                       {"publisher", "publishers' mixes"},
                                       {"before-2024", "before 2024"}});
  std::vector<Error> exact;
  for (const Error& error : of_group(files.errors, "llama.cpp")) {
    if (error.rounding_bytes == 0) exact.push_back(error);
  }
  text += "Of llama.cpp's mixes, those whose size is known to the byte:\n\n" + summary_table(exact, {});
  text += "Beyond 0.3 % and the rounding of the source:\n\n" + listed_errors(files.errors, k_listed_percent);
  text +=
      "Why, as far as we know:\n\n"
      "- Q4_0 of bartowski is made with an importance matrix, which puts the first layers' `ffn_down` at "
      "Q4_1; we "
      "show the plain file. Two IQ4_XS files were made without one; we show the usual file, made with one.\n"
      "- 2023: rows of tables fell back when the number of rows was no multiple of 256 (CodeLlama's 32,016), "
      "and "
      "Q2_K held more of the network at Q4_K.\n"
      "- Gemma 7B in its first week: the tied table was not yet treated as output matrix.\n"
      "- Unsloth's Q2_K_L is not bartowski's: its tables are not at Q8_0. Google's Gemma 4 E2B Q4_0 (trained "
      "for "
      "it) holds the table for every layer at Q6_K, others at Q5_K.\n"
      "- MXFP4_MOE of Unsloth keeps more than experts beyond MXFP4; which tensors we do not know.\n\n";
  return text + "Not compared:\n\n" + unanswered(files);
}

std::string caches_section(const Compared& caches) {
  std::string text =
      "## Cache\n\n"
      "Caches that llama.cpp, ik_llama.cpp and vLLM printed "
      "(`content/data/memory_measurements.jsonl`); logs round to 0.01 MiB. "
      "Options that "
      "a log shows (full sliding caches, expanded latent caches of old builds) are set as it shows them.\n\n";
  text +=
      summary_table(caches.errors, {{"llama.cpp", "llama.cpp and ik_llama.cpp"}, {"vLLM", "vLLM's pools"}});
  text += "Those that differ:\n\n" + listed_errors(caches.errors, 0);
  text +=
      "Why: the log of DeepSeek-R1 that is five times larger holds five times the context it names; the one "
      "called DeepSeek-V2.5 has the 61 layers of V3; LFM2.5's logs leave out the 80 KiB of convolution "
      "states.\n\n";
  return text + "Not compared:\n\n" + unanswered(caches);
}

std::string buffers_section(const Compared& buffers) {
  std::string text =
      "## Buffers\n\n"
      "What llama.cpp printed as compute buffers, device and host together. The estimate is made to lie "
      "above: "
      "an answer that is 50 MB too large costs nothing, one too small costs a crash.\n\n";
  text += summary_table(buffers.errors, {});
  text += listed_errors(buffers.errors, 0);
  return text +
         "Why: on several cards llama.cpp copies inputs and scores for pipelining (the rows of Llama 3 8B "
         "that repeat, "
         "Llama 3.1 70B); a model that is partly on the processor copies its output matrix into the buffer "
         "(Gemma 2 "
         "2B in F32, Qwen3.5 9B); embedding models draw no logits (LFM2.5 embedding); logs that do not say "
         "whether "
         "flash attention was on are compared without it.\n";
}

}  // namespace

std::string memory_report(const MemoryComparison& comparison) {
  return "---\n"
         "title: Accuracy of memory estimates\n"
         "description: How far our sizes are from published files and from what runtimes logged, row by row, "
         "failures included.\n"
         "order: 4\n"
         "---\n\n"
         "Made by `script/accuracy`; the test `memory_accuracy` holds the bounds. Every row is computed, the "
         "ones that "
         "fail are listed. A part of the published figures was withheld while the formulas were made.\n\n" +
         files_section(comparison.files) + caches_section(comparison.caches) +
         buffers_section(comparison.buffers);
}

}  // namespace slm::accuracy
