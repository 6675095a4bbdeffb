// Time and memory of compiling a content folder: from nothing, again, and after one saved page.
//
// usage: content_compile FOLDER   (made by bench/make-site; one page gets a comment line for each round)

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "content/compiler.h"
#include "os/clock.h"
#include "os/file.h"

namespace {

constexpr int k_round_count = 9;

double median_ms(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

double timed_compile_ms(slm::content::Compiler& compiler, slm::content::ContentPointer& content) {
  const std::int64_t start = slm::os::monotonic_ns();
  content = compiler.compile().value();
  return static_cast<double>(slm::os::monotonic_ns() - start) / 1e6;
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) return 2;
  const std::string folder = arguments[1];
  slm::content::Compiler compiler(folder, {});
  slm::content::ContentPointer content;
  const double fresh_ms = timed_compile_ms(compiler, content);
  std::vector<double> again_ms;
  std::vector<double> saved_ms;
  const std::string saved = folder + "/" + content->pages.back()->source;
  const std::string text = slm::os::read_file(saved, 1 << 21).value();
  for (int round = 0; round < k_round_count; ++round) {
    again_ms.push_back(timed_compile_ms(compiler, content));
    const auto written = slm::os::write_file(saved, text + "\nRound " + std::to_string(round) + ".\n");
    if (!written) return 3;
    saved_ms.push_back(timed_compile_ms(compiler, content));
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf(
      "{\"pages\":%zu,\"diagnostics\":%zu,\"fresh_ms\":%.1f,\"again_ms\":%.2f,\"saved_ms\":%.2f,\"saved_"
      "least_ms\":%.2f,\"peak_mib\":%ld}\n",
      content->pages.size(), content->diagnostics.size(), fresh_ms, median_ms(again_ms), median_ms(saved_ms),
      *std::min_element(saved_ms.begin(), saved_ms.end()), usage.ru_maxrss / 1024);
  return slm::os::write_file(saved, text) ? 0 : 3;
}
