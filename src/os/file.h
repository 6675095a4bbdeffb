#pragma once
// Files and folders: read with a limit, write all or nothing, list.
//
// Safe from any thread. Every failure names the operation, the path and the system's reason.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace slm::os {

enum class EntryKind : std::uint8_t { file, folder, symbolic_link, other };

struct Entry {
  std::string name;  // without its folder
  EntryKind kind = EntryKind::other;
  std::uint64_t byte_count = 0;
  std::int64_t modified_ns = 0;  // since 1970-01-01 UTC
};

/// The whole file. Fails where it has more than `max_bytes`, so that nobody can fill the memory with one.
/// read_file("site.yaml", 1 << 20)
Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes);

/// The first `byte_count` bytes of the file, or all of it where it is shorter.
Result<std::string> read_start(const std::string& path, std::uint64_t byte_count);

/// Readers see the old file or the new one, never a half: written beside it, then renamed. Not flushed to
/// the disk, because what must outlive a power cut belongs in the database. Missing folders are made.
Result<void> write_file(const std::string& path, std::string_view bytes);

/// What stands at `path`; a symbolic link is followed.
Result<Entry> inspect(const std::string& path);

/// Entries of one folder by name, without "." and ".."; symbolic links are reported as links, not followed.
Result<std::vector<Entry>> list_folder(const std::string& path);

/// Makes the folder and those above it; one that is there already is fine.
Result<void> make_folder(const std::string& path);

/// Removes a file or a folder with all it holds; a missing one is fine. Links are removed, not followed.
Result<void> remove_all(const std::string& path);

/// The path without links and dots, from the root. The file must exist.
Result<std::string> real_path(const std::string& path);

bool exists(const std::string& path);

/// A folder of its own, removed with all it holds when the object goes. For tests and scratch work.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace slm::os
