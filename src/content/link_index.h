#pragma once
// Finds what a link names, by file or by address.
//
// Pure; borrows the Content, safe from several threads at once.

#include <string>
#include <unordered_set>
#include <vector>

#include "content/content.h"

namespace slm::content {

class LinkIndex {
 public:
  LinkIndex(const Content& content, const std::vector<PagePointer>& drafts);

  struct Found {
    PageIndex page = k_no_page;
    std::string address;  // of what is not a page: a folder without index, a file, a list the site makes
  };

  /// `path` is relative to the root: "learn/a.md" is a page's file, "learn/a" its address. Former addresses
  /// lead straight to where they point today.
  Found find(const std::string& path) const;

  bool is_static_file(const std::string& path) const { return static_files_.count("/" + path) > 0; }

  /// Whether the path names a page that is not published yet.
  bool is_draft(const std::string& path) const;

 private:
  const Content& content_;
  std::unordered_set<std::string> static_files_;  // addresses
  std::unordered_set<std::string> lists_;   // addresses of folders, tags, authors and the catalogue's lists
  std::unordered_set<std::string> drafts_;  // sources and addresses
};

}  // namespace slm::content
