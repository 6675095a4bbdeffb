#pragma once
// Tells when something below a folder changed (inotify, folders made later included).
//
// One thread waits; release() may come from any thread. Editors save in several steps, so a change is
// reported once nothing more has happened for a moment.

#include <cstdint>
#include <string>
#include <unordered_map>

#include "base/result.h"

namespace slm::os {

class FolderWatch {
 public:
  /// Files below `path` are watched as soon as this returns.
  static Result<FolderWatch> open(const std::string& path);

  ~FolderWatch();
  FolderWatch(FolderWatch&& other) noexcept;
  FolderWatch& operator=(FolderWatch&&) = delete;

  /// Blocks until something changed and then was quiet for `quiet_ms` (a steady stream of changes is
  /// reported after 50 times that). False after release().
  bool wait(int quiet_ms);

  /// Ends wait() for good.
  void release();

 private:
  FolderWatch(int events, int released) : events_(events), released_(released) {}
  bool add_tree(const std::string& path);
  bool read_events();

  int events_ = -1;
  int released_ = -1;
  std::unordered_map<int, std::string> folders_;  // by watch descriptor
};

}  // namespace slm::os
