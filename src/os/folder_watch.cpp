#include "os/folder_watch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

#include "os/clock.h"
#include "os/file.h"

namespace slm::os {
namespace {

constexpr std::uint32_t k_changes =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_ONLYDIR;
constexpr int k_longest_burst = 50;

enum class Wake { event, released, timeout };

Wake wait_for(int events, int released, int timeout_ms) {
  std::array<pollfd, 2> waiting{pollfd{events, POLLIN, 0}, pollfd{released, POLLIN, 0}};
  int ready = 0;
  while ((ready = ::poll(waiting.data(), waiting.size(), timeout_ms)) < 0) SLM_CHECK(errno == EINTR);
  if (ready == 0) return Wake::timeout;
  return (waiting[1].revents & POLLIN) != 0 ? Wake::released : Wake::event;
}

// Files that editors keep beside the one being edited.
bool is_scratch(std::string_view name) {
  return name.empty() || name.front() == '.' || name.back() == '~' || name.ends_with(".swp") ||
         name.ends_with(".part");
}

}  // namespace

Result<FolderWatch> FolderWatch::open(const std::string& path) {
  FolderWatch watch(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC), ::eventfd(0, EFD_CLOEXEC));
  if (watch.events_ < 0 || watch.released_ < 0 || !watch.add_tree(path)) {
    return fail("cannot watch " + path + ": " + std::generic_category().message(errno) +
                "; where there are too many watches, raise fs.inotify.max_user_watches");
  }
  return watch;
}

FolderWatch::FolderWatch(FolderWatch&& other) noexcept
    : events_(std::exchange(other.events_, -1)),
      released_(std::exchange(other.released_, -1)),
      folders_(std::move(other.folders_)) {}

FolderWatch::~FolderWatch() {
  if (events_ >= 0) ::close(events_);
  if (released_ >= 0) ::close(released_);
}

bool FolderWatch::add_tree(const std::string& path) {
  const int watch = ::inotify_add_watch(events_, path.c_str(), k_changes);
  if (watch < 0) return false;
  folders_[watch] = path;
  const auto entries = list_folder(path);
  if (!entries) return true;  // it vanished again; its going is an event of its own
  for (const Entry& entry : *entries) {
    if (entry.kind == EntryKind::folder && entry.name != ".git") add_tree(path + "/" + entry.name);
  }
  return true;
}

bool FolderWatch::read_events() {
  alignas(inotify_event) std::array<char, 16384> bytes;
  bool changed = false;
  while (true) {
    const ssize_t count = ::read(events_, bytes.data(), bytes.size());
    if (count <= 0) return changed;
    for (std::size_t offset = 0; offset < static_cast<std::size_t>(count);) {
      inotify_event event{};
      std::memcpy(&event, bytes.data() + offset, sizeof(event));
      const char* name_bytes = bytes.data() + offset + sizeof(event);
      const std::string name(name_bytes, event.len == 0 ? 0 : ::strnlen(name_bytes, event.len));
      offset += sizeof(event) + event.len;
      if ((event.mask & IN_IGNORED) != 0) {
        folders_.erase(event.wd);
        continue;
      }
      const auto folder = folders_.find(event.wd);
      const bool is_new = (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0;
      if ((event.mask & IN_ISDIR) != 0 && is_new && folder != folders_.end()) {
        add_tree(std::string(folder->second) + "/" + name);
      }
      changed = changed || (event.mask & (IN_Q_OVERFLOW | IN_DELETE_SELF)) != 0 || !is_scratch(name);
    }
  }
}

bool FolderWatch::wait(int quiet_ms) {
  bool changed = false;
  std::int64_t give_up_ns = 0;
  while (true) {
    const Wake wake = wait_for(events_, released_, changed ? quiet_ms : -1);
    if (wake == Wake::released) return false;
    if (wake == Wake::timeout) return true;
    const bool first = !changed;
    changed = read_events() || changed;
    if (!changed) continue;
    if (first) give_up_ns = monotonic_ns() + std::int64_t{quiet_ms} * k_longest_burst * 1'000'000;
    if (monotonic_ns() > give_up_ns) return true;
  }
}

void FolderWatch::release() {
  const std::uint64_t one = 1;
  SLM_CHECK(::write(released_, &one, sizeof(one)) == sizeof(one));
}

}  // namespace slm::os
