#pragma once
// Whether a text is MathML and nothing but MathML: what a converter returns is checked before it is trusted.
//
// Pure; takes any bytes, in one pass.

#include <string_view>

namespace slm::formats {

/// One `<math>` element, well formed, with presentation elements and harmless attributes only; text with
/// the five named references and numbers. No scripts, no links, no styles, no comments.
bool is_safe_mathml(std::string_view text);

}  // namespace slm::formats
