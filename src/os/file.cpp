#include "os/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "base/text.h"

namespace slm::os {
namespace {

Unexpected<Error> system_failure(std::string_view operation, const std::string& path, int code) {
  return fail("cannot " + std::string(operation) + " " + path + ": " + std::generic_category().message(code));
}

class FileDescriptor {
 public:
  explicit FileDescriptor(int number) : number_(number) {}
  ~FileDescriptor() {
    if (number_ >= 0) ::close(number_);
  }
  FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

struct FolderClose {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

EntryKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return EntryKind::file;
  if (S_ISDIR(mode)) return EntryKind::folder;
  if (S_ISLNK(mode)) return EntryKind::symbolic_link;
  return EntryKind::other;
}

Entry entry_of(std::string name, const struct stat& status) {
  return {std::move(name), kind_of(status.st_mode), static_cast<std::uint64_t>(status.st_size),
          std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
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

int create_new(const std::string& path) {
  return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
}

std::string scratch_name_beside(const std::string& path) {
  static std::atomic<std::uint64_t> count{0};
  return path + "." + format_uint(static_cast<std::uint64_t>(::getpid())) + "-" + format_uint(++count) +
         ".part";
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) return system_failure("read", path, errno);
  if (S_ISDIR(status.st_mode)) return system_failure("read", path, EISDIR);
  // Files of /proc say 0 bytes and grow while they are read, so the size is only a first guess.
  std::string bytes(std::min<std::uint64_t>(static_cast<std::uint64_t>(status.st_size), max_bytes) + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t count = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_failure("read", path, errno);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled > max_bytes) {
      return fail("cannot read " + path + ": it has more than the " + format_uint(max_bytes) +
                  " bytes allowed");
    }
    if (filled == bytes.size()) bytes.resize(std::min<std::uint64_t>(bytes.size() * 2 + 4096, max_bytes + 1));
  }
  bytes.resize(filled);
  return bytes;
}

Result<std::string> read_start(const std::string& path, std::uint64_t byte_count) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return system_failure("read", path, errno);
  std::string bytes(byte_count, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t count = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_failure("read", path, errno);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  bytes.resize(filled);
  return bytes;
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
  const std::string scratch = scratch_name_beside(path);
  int failure = 0;
  {
    FileDescriptor file(create_new(scratch));
    if (!file.is_open() && errno == ENOENT) {
      SLM_TRY_DONE(make_folder(std::filesystem::path(path).parent_path().string()));
      file = FileDescriptor(create_new(scratch));
    }
    if (!file.is_open()) return system_failure("write", path, errno);
    if (!write_all(file.number(), bytes)) failure = errno;
  }
  if (failure == 0 && ::rename(scratch.c_str(), path.c_str()) != 0) failure = errno;
  if (failure == 0) return {};
  ::unlink(scratch.c_str());
  return system_failure("write", path, failure);
}

Result<Entry> inspect(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return system_failure("inspect", path, errno);
  return entry_of(std::filesystem::path(path).filename().string(), status);
}

Result<std::vector<Entry>> list_folder(const std::string& path) {
  const std::unique_ptr<DIR, FolderClose> folder(::opendir(path.c_str()));
  if (folder == nullptr) return system_failure("list", path, errno);
  std::vector<Entry> entries;
  errno = 0;
  while (const dirent* item = ::readdir(folder.get())) {
    const std::string_view name = item->d_name;
    struct stat status {};
    // A file may vanish between listing and looking; then it is not there.
    const bool is_there = ::fstatat(::dirfd(folder.get()), item->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0;
    if (is_there && name != "." && name != "..") entries.push_back(entry_of(std::string(name), status));
    errno = 0;
  }
  if (errno != 0) return system_failure("list", path, errno);
  std::sort(entries.begin(), entries.end(),
            [](const Entry& left, const Entry& right) { return left.name < right.name; });
  return entries;
}

Result<void> make_folder(const std::string& path) {
  std::error_code code;
  std::filesystem::create_directories(path, code);
  if (code) return system_failure("make folder", path, code.value());
  if (!std::filesystem::is_directory(path, code)) return system_failure("make folder", path, ENOTDIR);
  return {};
}

Result<void> remove_all(const std::string& path) {
  std::error_code code;
  std::filesystem::remove_all(path, code);
  if (code) return system_failure("remove", path, code.value());
  return {};
}

Result<std::string> real_path(const std::string& path) {
  std::error_code code;
  const std::filesystem::path real = std::filesystem::canonical(path, code);
  if (code) return system_failure("find", path, code.value());
  return real.string();
}

bool exists(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0;
}

TemporaryFolder::TemporaryFolder() {
  std::error_code code;
  const std::filesystem::path base = std::filesystem::temp_directory_path(code);
  path_ = (code ? std::filesystem::path("/tmp") : base) / "slmhub-XXXXXX";
  SLM_CHECK(::mkdtemp(path_.data()) != nullptr);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code code;
  std::filesystem::remove_all(path_, code);
}

}  // namespace slm::os
