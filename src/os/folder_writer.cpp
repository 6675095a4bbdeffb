#include "os/folder_writer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/text.h"

namespace slm::os {
namespace {

constexpr mode_t k_folder_mode = 0755;
constexpr mode_t k_file_mode = 0644;
constexpr int k_folder_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

Unexpected<Error> failed(std::string_view operation, std::string_view path) {
  const int reason = errno;
  return fail("could not " + std::string(operation) + " " + std::string(path) + ": " + std::strerror(reason));
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Unexpected<Error> unsafe(std::string_view path) {
  return fail("found path \"" + std::string(path) + "\", expected one that stays inside the folder");
}

}  // namespace

bool is_safe_relative_path(std::string_view path) {
  if (path.find('\0') != std::string_view::npos) return false;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == "." || part == "..") return false;
  }
  return true;
}

Result<FolderWriter> FolderWriter::open(const std::string& folder) {
  const int root = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (root < 0) return failed("open folder", folder);
  return FolderWriter(root);
}

FolderWriter::FolderWriter(FolderWriter&& other) noexcept
    : root_(std::exchange(other.root_, -1)), open_(std::exchange(other.open_, {})) {}

FolderWriter::~FolderWriter() {
  leave_to(0);
  if (root_ >= 0) ::close(root_);
}

void FolderWriter::leave_to(std::size_t depth) {
  while (open_.size() > depth) {
    ::close(open_.back().descriptor);
    open_.pop_back();
  }
}

// The descriptor of the folder that holds the last part.
Result<int> FolderWriter::enter(const std::vector<std::string_view>& parts, Missing missing) {
  const std::size_t folder_count = parts.size() - 1;
  std::size_t shared = 0;
  while (shared < folder_count && shared < open_.size() && open_[shared].name == parts[shared]) ++shared;
  leave_to(shared);
  for (std::size_t at = shared; at < folder_count; ++at) {
    const int parent = open_.empty() ? root_ : open_.back().descriptor;
    std::string name(parts[at]);
    int folder = openat(parent, name.c_str(), k_folder_flags);
    if (folder < 0 && errno == ENOENT && missing == Missing::is_made) {
      if (mkdirat(parent, name.c_str(), k_folder_mode) != 0 && errno != EEXIST)
        return failed("make folder", name);
      folder = openat(parent, name.c_str(), k_folder_flags);
    }
    if (folder < 0) return failed("open folder", name);
    open_.push_back({std::move(name), folder});
  }
  return open_.empty() ? root_ : open_.back().descriptor;
}

Result<void> FolderWriter::write(std::string_view path, std::string_view bytes) {
  if (!is_safe_relative_path(path)) return unsafe(path);
  const std::vector<std::string_view> parts = split(path, '/');
  SLM_TRY(const int folder, enter(parts, Missing::is_made));
  const std::string name(parts.back());
  const int file =
      openat(folder, name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, k_file_mode);
  if (file < 0) return failed("write", path);
  const bool written = write_all(file, bytes);
  const bool closed = ::close(file) == 0;
  if (!written || !closed) return failed("write", path);
  return {};
}

Result<FolderWriter::Stamp> FolderWriter::inspect(std::string_view path) {
  if (!is_safe_relative_path(path)) return unsafe(path);
  const std::vector<std::string_view> parts = split(path, '/');
  SLM_TRY(const int folder, enter(parts, Missing::fails));
  struct stat status = {};
  if (fstatat(folder, std::string(parts.back()).c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    return failed("inspect", path);
  }
  if (!S_ISREG(status.st_mode)) return fail("found something else than a file at " + std::string(path));
  return Stamp{.byte_count = static_cast<std::uint64_t>(status.st_size),
               .modified_ns = status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec};
}

Result<void> FolderWriter::remove(std::string_view path) {
  if (!is_safe_relative_path(path)) return unsafe(path);
  const std::vector<std::string_view> parts = split(path, '/');
  const Result<int> folder = enter(parts, Missing::fails);
  if (!folder) return {};
  if (unlinkat(*folder, std::string(parts.back()).c_str(), 0) != 0 && errno != ENOENT)
    return failed("remove", path);
  for (std::size_t depth = parts.size() - 1; depth > 0; --depth) {
    leave_to(depth - 1);
    const int parent = open_.empty() ? root_ : open_.back().descriptor;
    if (unlinkat(parent, std::string(parts[depth - 1]).c_str(), AT_REMOVEDIR) != 0) break;
  }
  return {};
}

}  // namespace slm::os
