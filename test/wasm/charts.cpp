// A WebAssembly module for the tests alone: it draws the charts of core/html/chart_fixture.h, so that
// charts.test.mjs can compare its bytes with what the native program drew.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/html/chart_fixture.h"

#define SLM_EXPORT(name) extern "C" __attribute__((export_name(#name), used))

namespace slm::html {
namespace {

std::string& answer() {
  static std::string* const instance = new std::string;
  return *instance;
}

}  // namespace
}  // namespace slm::html

/// Draws the chart at `index`; the byte count of its figure, or 0 after the last.
SLM_EXPORT(slm_draw_chart) std::size_t slm_draw_chart(std::size_t index) {
  const std::vector<slm::html::Chart> charts = slm::html::fixture::all();
  if (index >= charts.size()) return 0;
  slm::html::Writer out;
  slm::html::draw_chart(out, charts[index]);
  slm::html::answer() = out.take().bytes() + "\n";
  return slm::html::answer().size();
}

SLM_EXPORT(slm_output) const char* slm_output() {
  return slm::html::answer().data();
}
