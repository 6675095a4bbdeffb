#pragma once
// A mistake in something a person wrote (content, configuration, flags): where, what, and how to mend it.
//
// Collected, never thrown: one run reports them all. Pure; printing is the caller's.
// Every code has a page in docs/errors/ whose sample a test runs again.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slm {

enum class Severity : std::uint8_t { warning, error };

/// A place in a file. Lines and columns count from 1, columns in bytes; line 0 means the whole file.
struct SourceRange {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t byte_count = 0;  // length of the underlined part; 0 and 1 both show one caret
};

struct Diagnostic {
  std::string code;  // "SLM0102"; docs/errors/SLM0102.md explains it
  Severity severity = Severity::error;
  std::string file;  // relative to the content folder, with forward slashes
  SourceRange range;
  std::string message;  // what was found and what was expected, one sentence without a full stop
  std::string hint;     // the next step, one sentence; may be empty
};

using Diagnostics = std::vector<Diagnostic>;

/// By file, line, column, code: the order in which people mend them, the same on every run.
void sort_diagnostics(Diagnostics& diagnostics);

std::size_t count_errors(const Diagnostics& diagnostics);
std::size_t count_warnings(const Diagnostics& diagnostics);

/// Text for a terminal. `source` is the file's text ("" where it could not be read):
///
///   learn/kv-cache.md:3:1: error: unknown field "tittle" [SLM0102]
///     3 | tittle: KV cache
///       | ^^^^^^
///     hint: did you mean "title"?
std::string format_diagnostic(const Diagnostic& diagnostic, std::string_view source);

}  // namespace slm
