#pragma once
// Collects what is wrong with one page: places within the parsed text become places in its file.
//
// Internal to the Markdown renderer.

#include <string>

#include "base/diagnostic.h"
#include "formats/markdown.h"

namespace slm::formats {

/// What there is to say about one place.
struct Complaint {
  const char* code = "";  // "SLM0201"
  SourceRange range;      // within the parsed text
  std::string message;
  std::string hint = {};
  Severity severity = Severity::error;
};

class MarkdownReporter {
 public:
  MarkdownReporter(const MarkdownOptions& options, Diagnostics& diagnostics)
      : options_(options), diagnostics_(diagnostics) {}

  /// A page gives at most 200 complaints: nobody mends more in one go, and hostile pages could give millions.
  void report(Complaint complaint);

  /// The same place counted from the start of the file.
  SourceRange in_file(SourceRange range) const;

 private:
  const MarkdownOptions& options_;
  Diagnostics& diagnostics_;
  std::size_t count_ = 0;
};

}  // namespace slm::formats
