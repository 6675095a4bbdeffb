#pragma once
// TeX to MathML with the program blahtexml, each formula once: a site repeats its formulas, and a process
// costs milliseconds.
//
// Safe from any thread. The program may read nothing but its input and is bounded in time and output; what
// it writes is checked by the Markdown renderer before it is trusted.

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"
#include "formats/markdown.h"

namespace slm::content {

class MathsRenderer {
 public:
  /// "x^2" in a line -> `<math><msup><mi>x</mi><mn>2</mn></msup></math>`. A failure says what is wrong
  /// with the TeX, or that the program is missing.
  Result<std::string> convert(std::string_view tex, formats::MathsLayout layout);

  /// The one that the whole process shares.
  static MathsRenderer& shared();

 private:
  std::mutex mutex_;
  std::unordered_map<std::string, Result<std::string>> converted_;  // by layout and TeX
};

}  // namespace slm::content
