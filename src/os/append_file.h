#pragma once
// A file that only grows, for logs. Each append is one write, so lines of several writers do not mix.
//
// Safe from any thread.

#include <string>
#include <string_view>

#include "base/result.h"

namespace slm::os {

class AppendFile {
 public:
  /// Makes the file where it is missing; "-" is standard output.
  static Result<AppendFile> open(const std::string& path);

  ~AppendFile();
  AppendFile(AppendFile&& other) noexcept;
  AppendFile& operator=(AppendFile&&) = delete;

  Result<void> append(std::string_view bytes) const;

 private:
  AppendFile(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}

  int descriptor_;
  std::string path_;
};

}  // namespace slm::os
