#pragma once
// When each file of the content folder was last changed, by the history of its Git repository.
//
// Runs `git` once for the whole folder and again only after a commit. No Git, no repository, no history: no
// dates, and no complaint. Not safe from several threads at once.

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/date.h"

namespace slm::content {

using DatesBySource = std::unordered_map<std::string, Date>;

class GitDates {
 public:
  /// Dates by path relative to `folder`, of the commit that is checked out now.
  const DatesBySource& of_folder(const std::string& folder);

 private:
  std::string head_;
  DatesBySource dates_;
};

/// Reads `git log -z --name-only --format=%x01%at`: newest commit first, so the first date of a file counts.
DatesBySource parse_git_log(std::string_view log);

}  // namespace slm::content
