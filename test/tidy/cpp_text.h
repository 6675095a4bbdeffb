#pragma once
// Looks at C++ source as text: enough to leave comments and strings out and to measure functions.
// Not a parser; it is exact for code that clang-format has formatted.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace slm::tidy {

enum class Keep { code, code_and_strings };

/// `source` with comments (and, under Keep::code, the insides of strings) blanked out. Lines and columns
/// stay.
std::string blank_out(std::string_view source, Keep keep);

struct FunctionSpan {
  std::size_t line = 0;  // of its opening brace, from 1
  std::size_t line_count = 0;
};

/// The functions defined in `source`, in order; lambdas and local classes count as part of them.
std::vector<FunctionSpan> functions_of(std::string_view source);

}  // namespace slm::tidy
