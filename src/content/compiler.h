#pragma once
// Reads a content folder and compiles it: scan, then parse the pages that changed (in parallel), then link.
//
// A Compiler keeps the pages of its last run, so that compiling again after one saved file parses one file.
// Not safe from several threads at once; the Content it returns is.

#include <memory>
#include <string>

#include "base/result.h"
#include "content/content.h"

namespace slm::content {

struct CompileOptions {
  bool drafts = false;        // publish pages marked as drafts
  unsigned thread_count = 0;  // 0: one for each core
};

class Compiler {
 public:
  Compiler(std::string folder, CompileOptions options);
  ~Compiler();
  Compiler(const Compiler&) = delete;
  Compiler& operator=(const Compiler&) = delete;

  /// Fails only where the folder itself cannot be read; mistakes in files are Content::diagnostics.
  Result<ContentPointer> compile();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace slm::content
