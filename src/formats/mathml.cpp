#include "formats/mathml.h"

#include <algorithm>
#include <vector>

#include "formats/markdown_text.h"

namespace slm::formats {
namespace {

constexpr std::size_t k_depth_limit = 200;

constexpr std::string_view k_elements[] = {
    "math",   "menclose", "merror",  "mfenced",    "mfrac",       "mi",       "mmultiscripts", "mn",
    "mo",     "mover",    "mpadded", "mphantom",   "mprescripts", "mroot",    "mrow",          "ms",
    "mspace", "msqrt",    "mstyle",  "msub",       "msubsup",     "msup",     "mtable",        "mtd",
    "mtext",  "mtr",      "munder",  "munderover", "none",        "semantics"};

constexpr std::string_view k_attributes[] = {
    "accent",       "accentunder", "align",       "columnalign", "columnspacing", "depth",    "display",
    "displaystyle", "fence",       "fontstyle",   "form",        "height",        "largeop",  "linethickness",
    "lspace",       "mathvariant", "maxsize",     "minsize",     "movablelimits", "notation", "rowalign",
    "rowspacing",   "rspace",      "scriptlevel", "separator",   "side",          "stretchy", "symmetric",
    "voffset",      "width",       "xmlns"};

template <std::size_t count>
bool contains(const std::string_view (&words)[count], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

class MathmlChecker {
 public:
  explicit MathmlChecker(std::string_view text) : text_(text) {}

  bool check() {
    if (!text_.starts_with("<math")) return false;
    while (at_ < text_.size()) {
      const char byte = text_[at_];
      const bool is_good = byte == '<' ? check_tag() : byte == '&' ? check_reference() : check_byte(byte);
      if (!is_good) return false;
      if (open_.empty()) return at_ == text_.size();
    }
    return false;
  }

 private:
  bool check_byte(char byte) {
    ++at_;
    return static_cast<unsigned char>(byte) >= 0x20 || byte == '\n' || byte == '\t';
  }

  bool check_reference() {
    const std::size_t end = text_.find(';', at_);
    if (end == std::string_view::npos || end - at_ > 10) return false;
    const std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    constexpr std::string_view k_named[] = {"amp", "lt", "gt", "quot", "apos"};
    if (contains(k_named, name)) return true;
    const auto is_part = [](char byte) {
      return is_ascii_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F') ||
             byte == 'x';
    };
    return name.size() > 1 && name[0] == '#' && std::all_of(name.begin() + 1, name.end(), is_part);
  }

  std::string_view take_word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_ascii_letter(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
  }

  bool take(std::string_view expected) {
    if (!text_.substr(at_).starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }

  bool check_tag() {
    ++at_;
    if (take("/")) {
      const std::string_view name = take_word();
      if (open_.empty() || open_.back() != name) return false;
      open_.pop_back();
      return take(">");
    }
    const std::string_view name = take_word();
    if (!contains(k_elements, name) || open_.size() == k_depth_limit) return false;
    while (take(" ")) {
      if (!check_attribute()) return false;
    }
    if (take("/>")) return !open_.empty();
    open_.push_back(name);
    return take(">");
  }

  bool check_attribute() {
    if (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '/' || text_[at_] == '>')) return true;
    if (!contains(k_attributes, take_word()) || !take("=\"")) return false;
    const std::size_t end = text_.find('"', at_);
    if (end == std::string_view::npos) return false;
    const std::string_view value = text_.substr(at_, end - at_);
    at_ = end + 1;
    return value.find_first_of("<>&") == std::string_view::npos;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;
};

}  // namespace

bool is_safe_mathml(std::string_view text) {
  return MathmlChecker(text).check();
}

}  // namespace slm::formats
