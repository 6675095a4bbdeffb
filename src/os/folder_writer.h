#pragma once
// Writes many files below one folder, fast: neighbours in the order of their paths share open folders.
//
// One writer belongs to one thread; several writers of one folder may work at once. A path can never lead
// out of the folder: parts like ".." are refused, and symbolic links are not followed.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace slm::os {

class FolderWriter {
 public:
  /// `folder` must exist.
  static Result<FolderWriter> open(const std::string& folder);

  FolderWriter(FolderWriter&& other) noexcept;
  FolderWriter& operator=(FolderWriter&&) = delete;
  ~FolderWriter();

  /// Makes or replaces the file; folders on the way are made. "learn/kv-cache/index.html"
  Result<void> write(std::string_view path, std::string_view bytes);

  /// Bytes and time of the file, or a failure where there is none.
  struct Stamp {
    std::uint64_t byte_count = 0;
    std::int64_t modified_ns = 0;  // since 1970-01-01 UTC
  };
  Result<Stamp> inspect(std::string_view path);

  /// Removes the file and then the folders above it that became empty. A missing file is fine.
  Result<void> remove(std::string_view path);

 private:
  struct OpenFolder {
    std::string name;
    int descriptor = -1;
  };
  enum class Missing : std::uint8_t { fails, is_made };

  explicit FolderWriter(int root) : root_(root) {}
  Result<int> enter(const std::vector<std::string_view>& parts, Missing missing);
  void leave_to(std::size_t depth);

  int root_ = -1;
  std::vector<OpenFolder> open_;  // the way to the last file
};

/// Whether `path` names a file below a folder: parts parted by "/", none of them empty, "." or "..", no NUL.
bool is_safe_relative_path(std::string_view path);

}  // namespace slm::os
