#pragma once
// Charts that the tests draw: one of each kind, with made-up numbers.

#include <string>
#include <utility>
#include <vector>

#include "core/html/chart.h"

namespace slm::html::fixture {

inline Series series_of(std::string label, const std::vector<std::pair<double, double>>& places) {
  Series series{.label = std::move(label)};
  for (const auto& [x, y] : places) series.points.push_back({.x = x, .y = y});
  return series;
}

/// Values in the order of the categories.
inline Series values_of(std::string label, const std::vector<double>& values) {
  Series series{.label = std::move(label)};
  for (const double value : values) series.points.push_back({.y = value});
  return series;
}

/// Logarithmic contexts, a gap, a reference, names at the lines.
inline Chart line() {
  return {.kind = ChartKind::line,
          .id = "line",
          .title = "Memory by context",
          .finding = "At 32K the dense model needs more than 8 GB; the sliding window stays below it.",
          .x = {.label = "Context", .unit = "tokens", .scale = Scale::log, .notation = Notation::binary},
          .y = {.label = "Memory", .unit = "GB"},
          .series = {series_of("Dense 4B", {{1024, 2.6},
                                            {2048, 2.8},
                                            {4096, 3.2},
                                            {8192, 4.0},
                                            {16384, 5.6},
                                            {32768, 8.8},
                                            {65536, 15.2}}),
                     series_of("Sliding window", {{1024, 2.6},
                                                  {2048, 2.7},
                                                  {4096, 2.75},
                                                  {8192, 2.9},
                                                  {16384, 3.2},
                                                  {32768, 3.8},
                                                  {65536, 5.0}}),
                     series_of("Hybrid", {{1024, 2.5},
                                          {2048, 2.5},
                                          {4096, 2.55},
                                          {8192, k_missing},
                                          {16384, 2.8},
                                          {32768, 3.1},
                                          {65536, 3.7}})},
          .references = {{.value = 8, .label = "8 GB"}}};
}

inline Chart band() {
  Series measured{.label = "Estimate", .hue = Hue::purple};
  for (int step = 0; step <= 8; ++step) {
    const double y = 40.0 - 3.5 * step;
    measured.points.push_back({.x = step * 1000.0, .y = y, .low = y * 0.8, .high = y * 1.2});
  }
  return {.kind = ChartKind::line,
          .id = "band",
          .title = "Speed as the context fills",
          .finding = "From 40 to 12 tokens a second, give or take a fifth.",
          .x = {.label = "Context", .unit = "tokens"},
          .y = {.label = "Decode speed", .unit = "tokens/s"},
          .series = {measured, series_of("Measured", {{0, 41}, {2000, 31.5}, {4000, 27}, {8000, 11}})}};
}

inline Chart area() {
  return {.kind = ChartKind::area,
          .id = "area",
          .title = "Where the memory goes",
          .finding = "From 16K on the cache takes more than the weights.",
          .x = {.label = "Context", .unit = "tokens", .notation = Notation::compact},
          .y = {.label = "Memory", .unit = "GB"},
          .series = {series_of("Weights", {{0, 2.4}, {8000, 2.4}, {16000, 2.4}, {32000, 2.4}}),
                     series_of("Cache", {{0, 0}, {8000, 1.6}, {16000, 3.2}, {32000, 6.4}}),
                     series_of("Compute buffers", {{0, 0.4}, {8000, 0.4}, {16000, 0.5}, {32000, 0.7}})},
          .references = {{.value = 8, .label = "8 GB"}}};
}

inline Chart scatter() {
  Series dense{.label = "Dense"};
  Series sparse{.label = "Mixture of experts"};
  dense.points = {{.x = 0.4, .y = 31, .label = "Tiny 0.5B"},
                  {.x = 1.1, .y = 44, .label = "Small 1.5B"},
                  {.x = 2.1, .y = 52.5, .low = 50, .high = 55, .label = "Base 3B"},
                  {.x = 2.6, .y = 58, .label = "Base 4B"},
                  {.x = 5.0, .y = 61, .label = "Large 8B"},
                  {.x = 5.4, .y = 62.5, .label = "Large 8B new"},
                  {.x = 8.9, .y = 70, .label = "Wide 14B"}};
  sparse.points = {{.x = 4.2, .y = 55, .label = "Sparse 7B-A1B"},
                   {.x = 12.6, .y = 68, .label = "Sparse 21B-A3B"}};
  return {.kind = ChartKind::scatter,
          .id = "scatter",
          .title = "Score by size of the file",
          .finding = "Twice the bytes give about eight points more.",
          .x = {.label = "File", .unit = "GB", .scale = Scale::log},
          .y = {.label = "Score", .unit = "%"},
          .series = {dense, sparse},
          .references = {{.value = 8, .label = "8 GB", .along = Along::x}}};
}

inline Chart bar() {
  return {.kind = ChartKind::bar,
          .id = "bar",
          .title = "File by quantization",
          .finding = "Four bits are a third of sixteen, and a little.",
          .x = {.label = "Quantization"},
          .y = {.label = "File", .unit = "GB"},
          .categories = {"Q3_K", "Q4_K", "Q5_K", "Q6_K", "Q8_0", "F16"},
          .series = {values_of("Model 14B", {7.3, 8.9, 10.4, 12.0, 15.6, 29.3}),
                     values_of("Model 8B", {4.0, 4.9, 5.7, 6.6, 8.5, k_missing})},
          .references = {{.value = 16, .label = "16 GB"}}};
}

inline Chart horizontal_bar() {
  Series speed = values_of("", {8.2, 21.5, 24, 61, 128});
  const std::pair<double, double> intervals[] = {{7.1, 9.4}, {18, 25}, {21, 28}, {52, 70}, {110, 149}};
  for (std::size_t at = 0; at < speed.points.size(); ++at) {
    speed.points[at].low = intervals[at].first;
    speed.points[at].high = intervals[at].second;
  }
  return {.kind = ChartKind::horizontal_bar,
          .id = "lying",
          .title = "Decode speed of a 4B model at four bits",
          .finding = "A laptop's graphics chip is seven times a Raspberry Pi.",
          .x = {.label = "Device"},
          .y = {.label = "Decode speed", .unit = "tokens/s"},
          .categories = {"Raspberry Pi 5, 16 GB", "Phone of 2024", "Laptop, CPU only",
                         "Laptop, graphics chip", "Desktop with a 24 GB graphics card"},
          .series = {speed},
          .references = {{.value = 10, .label = "reading speed"}}};
}

inline Chart radar() {
  return {.kind = ChartKind::radar,
          .id = "radar",
          .title = "Scores by kind of task",
          .finding = "The larger model wins everywhere but at instructions.",
          .x = {.label = "Task"},
          .y = {.label = "Score", .unit = "%"},
          .categories = {"Knowledge", "Mathematics", "Code", "Reasoning", "Instructions", "Languages"},
          .series = {values_of("Large 8B", {71, 62, 58, 66, 70, 61}),
                     values_of("Base 4B", {60, 51, 44, 57, 76, 48})}};
}

inline Chart heat_map() {
  return {.kind = ChartKind::heat_map,
          .id = "heat",
          .title = "Loss of quality by quantization",
          .finding = "Small models lose most; below four bits all do.",
          .x = {.label = "Model"},
          .y = {.label = "Rise of perplexity", .unit = "%", .scale = Scale::log},
          .categories = {"Q2_K", "Q3_K_M", "Q4_K_M", "Q5_K_M", "Q6_K", "Q8_0"},
          .series = {values_of("Tiny 0.5B", {48, 14, 4.1, 1.6, 0.5, 0.1}),
                     values_of("Base 4B", {21, 6.2, 1.9, 0.7, 0.3, 0.1}),
                     values_of("Large 8B", {12.5, 4.0, 1.2, k_missing, 0.2, 0.1})}};
}

inline std::vector<Chart> all() {
  return {line(), band(), area(), scatter(), bar(), horizontal_bar(), radar(), heat_map()};
}

}  // namespace slm::html::fixture
