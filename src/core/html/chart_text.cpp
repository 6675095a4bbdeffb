#include "core/html/chart_text.h"

#include <algorithm>
#include <numeric>

#include "base/utf8.h"

namespace slm::html {
namespace {

// Hundredths of the letter's height.
int letter_width(std::uint32_t letter) {
  constexpr std::string_view k_narrow = "iIjlt.,:;'|!()[] f1-/";
  constexpr std::string_view k_wide = "mwMW@%";
  if (letter >= 0x1100) return letter < 0x2000 || letter >= 0x2E80 ? 100 : 70;
  if (letter >= 0x80) return 66;
  const char byte = static_cast<char>(letter);
  if (k_narrow.find(byte) != std::string_view::npos) return byte == '1' || byte == '-' ? 48 : 36;
  if (k_wide.find(byte) != std::string_view::npos) return 92;
  return byte >= 'A' && byte <= 'Z' ? 72 : byte == '_' ? 50 : 62;
}

}  // namespace

Tenths text_width(std::string_view text, unsigned font_px) {
  std::int64_t hundredths = 0;
  for (std::size_t at = 0; at < text.size();) hundredths += letter_width(utf8_decode(text, at));
  constexpr std::int64_t k_widest = 1'000'000;
  return static_cast<Tenths>(std::min(hundredths * font_px / 10, k_widest));
}

Tenths widest(const std::vector<std::string>& texts, unsigned font_px) {
  Tenths width = 0;
  for (const std::string& text : texts) width = std::max(width, text_width(text, font_px));
  return width;
}

std::string shorten(std::string_view text, unsigned font_px, Tenths width) {
  if (text_width(text, font_px) <= width) return std::string(text);
  constexpr std::string_view k_ellipsis = "…";
  const Tenths room = width - text_width(k_ellipsis, font_px);
  std::size_t kept = 0;
  std::int64_t hundredths = 0;
  for (std::size_t at = 0; at < text.size();) {
    hundredths += letter_width(utf8_decode(text, at));
    if (hundredths * font_px / 10 > room) break;
    kept = at;
  }
  return std::string(text.substr(0, kept)) + std::string(k_ellipsis);
}

std::vector<Tenths> push_apart(const std::vector<Tenths>& wanted, Tenths gap, Tenths top, Tenths bottom) {
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t left, std::size_t right) { return wanted[left] < wanted[right]; });
  std::vector<Tenths> placed = wanted;
  Tenths limit = top;
  for (const std::size_t index : order) {
    placed[index] = std::max(placed[index], limit);
    limit = placed[index] + gap;
  }
  limit = bottom;
  for (auto index = order.rbegin(); index != order.rend(); ++index) {
    placed[*index] = std::min(placed[*index], limit);
    limit = placed[*index] - gap;
  }
  return placed;
}

}  // namespace slm::html
