#include "site/layouts/home_example.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/text.h"
#include "core/html/fit_bar.h"
#include "core/html/quantity.h"

namespace slm::site {
namespace {

using html::Writer;

// Phi-4 as its configuration says: https://huggingface.co/microsoft/phi-4, seen 2026-11-21.
constexpr std::uint64_t k_parameter_count = 14'659'507'200;
constexpr std::uint64_t k_layer_count = 40;
constexpr std::uint64_t k_kv_head_count = 10;
constexpr std::uint64_t k_head_dim = 128;
constexpr std::uint64_t k_token_count = 16'384;

// Keys and values at 16 bits for every layer, head and token.
constexpr std::uint64_t k_cache_bytes = 2 * k_layer_count * k_kv_head_count * k_head_dim * 2 * k_token_count;

struct Device {
  std::uint64_t bytes;
  std::string_view name;
};

constexpr std::array<Device, 5> k_devices = {{
    {4 * html::k_gibibyte, "4 GB phone"},
    {8 * html::k_gibibyte, "8 GB Pi 5"},
    {16 * html::k_gibibyte, "16 GB laptop"},
    {24 * html::k_gibibyte, "24 GB GPU"},
    {80 * html::k_gibibyte, "80 GB server"},
}};

constexpr std::array<std::uint64_t, 3> k_bits = {4, 8, 16};

std::uint64_t weight_bytes(std::uint64_t bits) {
  return k_parameter_count / 8 * bits;
}

std::string_view smallest_device(std::uint64_t bytes) {
  for (const Device& device : k_devices) {
    if (bytes <= device.bytes) return device.name;
  }
  return "none of these";
}

void draw_gigabytes(Writer& out, std::uint64_t bytes) {
  out.text(html::format_gigabytes(bytes) + "\u202fGB");
}

void draw_row(Writer& out, std::uint64_t bits) {
  const std::uint64_t weights = weight_bytes(bits);
  out.element("tr", {}, [&] {
    out.element_text("th", {{"scope", "row"}}, format_uint(bits) + "-bit");
    out.element("td", {}, [&] { draw_gigabytes(out, weights); });
    out.element("td", {}, [&] { draw_gigabytes(out, weights + k_cache_bytes); });
    out.element_text("td", {}, smallest_device(weights + k_cache_bytes));
  });
}

void draw_table(Writer& out) {
  out.element("table", {}, [&] {
    out.element("thead", {}, [&] {
      out.element("tr", {}, [&] {
        for (const std::string_view title : {"Weights", "Size", "With cache", "Fits a"}) {
          out.element_text("th", {{"scope", "col"}}, title);
        }
      });
    });
    out.element("tbody", {}, [&] {
      for (const std::uint64_t bits : k_bits) draw_row(out, bits);
    });
  });
}

html::FitBar bar_on_laptop() {
  return {.smallest_bytes = weight_bytes(k_bits.front()),
          .largest_bytes = weight_bytes(k_bits.back()),
          .cache_bytes = k_cache_bytes,
          .device_bytes = 16 * html::k_gibibyte,
          .cache_label = "16K context",
          .device_label = "a 16 GB laptop"};
}

std::string method() {
  return "Filled: weights that fit. Striped: " + html::format_gigabytes(k_cache_bytes) +
         "\u202fGB of cache for 16,384 tokens. Outlined: does not fit. Weights are " +
         html::format_billions(k_parameter_count) +
         " billion parameters × bits ÷ 8; what the system and other programs need is not counted.";
}

}  // namespace

void draw_home_example(Writer& out) {
  out.element("figure", {{"class", "example"}}, [&] {
    out.element_text("h2", {{"class", "example-title"}}, "Phi-4 on a 16 GB laptop");
    out.element_text("p", {{"class", "example-note"}},
                     html::format_billions(k_parameter_count) + " billion parameters, 16K context. " +
                         html::describe(bar_on_laptop()) + ".");
    html::draw_fit_bar(out, bar_on_laptop());
    draw_table(out);
    out.element_text("figcaption", {}, method());
  });
}

}  // namespace slm::site
