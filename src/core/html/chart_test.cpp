#include "core/html/chart.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/html/chart_fixture.h"

namespace slm::html {
namespace {

const std::string k_golden = SLM_SOURCE_DIR "/test/golden/charts/";

std::string figure(const Chart& chart) {
  Writer out;
  draw_chart(out, chart);
  return out.take().bytes() + "\n";
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void expect_golden(const std::string& name, const std::string& made) {
  if (std::getenv("SLM_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(k_golden + name, std::ios::binary) << made;
    return;
  }
  EXPECT_EQ(made, read_file(k_golden + name)) << name;
}

TEST(chart, is_drawn_byte_for_byte_as_it_was) {
  for (const Chart& chart : fixture::all()) {
    expect_golden(chart.id + ".html", figure(chart));
    expect_golden(chart.id + ".svg", draw_chart_picture(chart).bytes() + "\n");
  }
}

}  // namespace
}  // namespace slm::html
